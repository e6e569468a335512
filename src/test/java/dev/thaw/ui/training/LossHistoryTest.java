package dev.thaw.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.recommend.SystemName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossHistoryTest {
    private final LossHistory history = new LossHistory();

    @Test
    void nothingIsDrawnBeforeTwoReports() {
        history.add("Training the towers", 0.1, Map.of("content loss", 0.7));
        assertThat(figure().emptyReason()).contains("not yet");
    }

    @Test
    void onlyLossesAreDrawn() {
        history.add("Training the towers", 0.1, Map.of("content loss", 0.7, "examples/s", 80_000.0));
        history.add("Training the towers", 0.2, Map.of("content loss", 0.6, "examples/s", 81_000.0));
        assertThat(figure().labels()).containsExactly("content loss");
    }

    @Test
    void lossOfATowerHasTheTowersColour() {
        history.add("Training the towers", 0.1, Map.of("collaborative loss", 0.7));
        history.add("Training the towers", 0.2, Map.of("collaborative loss", 0.6));
        Drawing.Lines lines = (Drawing.Lines) figure().drawing();
        assertThat(lines.lines().getFirst().system()).isEqualTo(SystemName.COLLABORATIVE);
    }

    @Test
    void newPhaseStartsANewPicture() {
        history.add("Training the towers", 0.1, Map.of("content loss", 0.7));
        history.add("Training the towers", 0.2, Map.of("content loss", 0.6));
        history.add("Training the mixer", 0.3, Map.of("mixer loss", 2.0));
        assertThat(figure().isEmpty()).isTrue();
    }

    @Test
    void longTrainingKeepsFewEnoughPointsToDraw() {
        for (int report = 0; report < 5000; report++) {
            history.add("Training the towers", report / 5000.0, Map.of("content loss", 1.0 / (report + 1)));
        }
        Drawing.Lines lines = (Drawing.Lines) figure().drawing();
        assertThat(lines.lines().getFirst().points()).hasSizeLessThanOrEqualTo(400);
    }

    private Figure figure() {
        return history.figure("Loss", "Progress", "Loss", "not yet");
    }
}
