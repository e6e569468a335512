package dev.thaw.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.training.LiveTile.Spot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveTileTest {
    private final LiveTile tile = new LiveTile("runs.tile.content", true, "content loss");

    @Test
    void onlyItsOwnReadingsAreShown() {
        tile.add("Training the towers", 0.1, Map.of("content loss", 0.7, "examples/s", 80_000.0));
        assertThat(tile.latest("content loss")).isEqualTo(0.7);
        assertThat(tile.latest("examples/s")).isNaN();
    }

    @Test
    void aNewPhaseStartsAStretchOfItsOwn() {
        tile.add("Before the cut", 0.1, Map.of("content loss", 0.7));
        tile.add("Before the cut", 0.2, Map.of("content loss", 0.6));
        tile.add("Up to the split", 0.5, Map.of("content loss", 0.9));
        assertThat(tile.stretches("content loss")).containsExactly(List.of(new Spot(0.1, 0.7), new Spot(0.2, 0.6)),
                List.of(new Spot(0.5, 0.9)));
    }

    @Test
    void aPhaseWithoutItsReadingsDoesNotCutAStretch() {
        tile.add("Towers", 0.1, Map.of("content loss", 0.7));
        tile.add("Mixer", 0.2, Map.of("mixer loss", 2.0));
        tile.add("Towers", 0.3, Map.of("content loss", 0.6));
        assertThat(tile.stretches("content loss")).hasSize(1);
    }

    @Test
    void theRangeNeverShrinks() {
        tile.add("Towers", 0.1, Map.of("content loss", 0.9));
        tile.add("Towers", 0.2, Map.of("content loss", 0.3));
        double upper = tile.upper();
        double lower = tile.lower();
        tile.add("Towers", 0.3, Map.of("content loss", 0.5));
        assertThat(tile.upper()).isEqualTo(upper).isGreaterThan(0.9);
        assertThat(tile.lower()).isEqualTo(lower).isBetween(0.0, 0.3);
    }

    @Test
    void aPhaseOfItsOwnFillsTheWidth() {
        LiveTile mixer = new LiveTile("runs.tile.mixer", false, "mixer loss");
        mixer.add("Mixer", 0.3, Map.of("mixer loss", 3.0));
        mixer.add("Mixer", 0.36, Map.of("mixer loss", 2.0));
        assertThat(mixer.from()).isEqualTo(0.3);
        assertThat(mixer.to()).isEqualTo(0.36);
        assertThat(tile.from()).isZero();
        assertThat(tile.to()).isOne();
    }

    @Test
    void longTrainingKeepsFewEnoughPointsToDrawAndTheLastOne() {
        for (int report = 0; report < 5000; report++) {
            tile.add("Towers", report / 5000.0, Map.of("content loss", 1.0 / (report + 1)));
        }
        assertThat(tile.stretches("content loss")).singleElement().satisfies(stretch -> {
            assertThat(stretch).hasSizeLessThanOrEqualTo(240);
            assertThat(stretch.getLast().progress()).isEqualTo(4999 / 5000.0);
        });
    }
}
