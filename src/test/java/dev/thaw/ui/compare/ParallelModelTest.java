package dev.thaw.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.ui.compare.ParallelModel.Brush;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Axes and brushes without a stage.
class ParallelModelTest {
    private final ParallelModel model = new ParallelModel();
    private final ParallelAxis epochs = ParallelAxis.ofSetting("training.epochs", "Epochs",
            List.of("4", "16", "8", "4"));
    private final ParallelAxis strategy = ParallelAxis.ofSetting("negatives.strategy", "Strategy",
            List.of("uniform", "popularity", "uniform", "popularity"));
    private final ParallelAxis ndcg = ParallelAxis.ofNumbers("ndcg@10", "NDCG@10",
            new double[]{.1, .2, Double.NaN, .3});

    ParallelModelTest() {
        model.show(entries(), List.of(epochs, strategy, ndcg));
    }

    @Test
    void valuesOfASettingStandInTheOrderOfTheirNumbers() {
        assertThat(epochs.ticks()).extracting(ParallelAxis.Tick::text).containsExactly("4", "8", "16");
        assertThat(epochs.positions()).containsExactly(0, 1, .5, 0);
        assertThat(strategy.ticks()).extracting(ParallelAxis.Tick::text).containsExactly("popularity", "uniform");
        assertThat(ndcg.positions()[1]).isBetween(.49, .51);
        assertThat(ndcg.textAt(.5)).isEqualTo("0.2");
    }

    @Test
    void withoutABrushEveryEntryIsWithin() {
        assertThat(model.isBrushing()).isFalse();
        assertThat(model.brushedProperty().get()).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void anEntryLiesWithinAllBrushesOrIsNotChosen() {
        model.brush(strategy, new Brush(0, .3));
        assertThat(model.brushedProperty().get()).containsExactlyInAnyOrder("b", "d");
        model.brush(epochs, new Brush(0, .2));
        assertThat(model.brushedProperty().get()).containsExactly("d");
        model.brush(strategy, null);
        assertThat(model.brushedProperty().get()).containsExactlyInAnyOrder("a", "d");
    }

    @Test
    void anEntryWithoutAValueIsWithinNoBrushOfThatAxis() {
        model.brush(ndcg, new Brush(0, 1));
        assertThat(model.brushedProperty().get()).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void brushStaysOnItsAxisWhenItIsMovedBeyondTheEnd() {
        Brush moved = new Brush(.6, .9).moved(.5);
        assertThat(moved.to()).isEqualTo(1);
        assertThat(moved.to() - moved.from()).isCloseTo(.3, within(1e-12));
        assertThat(new Brush(.2, .3).grown(-.5)).isEqualTo(new Brush(.2, .2));
    }

    @Test
    void axesAreMovedAndKeepTheirOrderWhenOtherRunsAreShown() {
        assertThat(model.move(ndcg, 0)).isTrue();
        assertThat(model.axes()).extracting(ParallelAxis::key).containsExactly("ndcg@10", "training.epochs",
                "negatives.strategy");
        assertThat(model.move(ndcg, -3)).isFalse();

        model.show(entries(), List.of(epochs, strategy, ndcg));

        assertThat(model.axes()).extracting(ParallelAxis::key).startsWith("ndcg@10");
    }

    @Test
    void brushesOutliveOtherRunsAsLongAsTheirAxisIsThere() {
        model.brush(epochs, new Brush(0, .2));
        model.brush(ndcg, new Brush(0, .2));
        model.show(entries(), List.of(epochs, strategy));
        assertThat(model.brush(epochs)).isPresent();
        assertThat(model.brush(ndcg)).isEmpty();
        model.clear();
        assertThat(model.isBrushing()).isFalse();
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        List.of("a", "b", "c", "d").forEach(id -> entries.put(id, "run " + id));
        return entries;
    }
}
