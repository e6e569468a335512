package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.ExampleBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The loss of a choice against the softmax computed by hand from the very scores.
class ChoiceLossTest {
    private static final Dataset DATA = TeachingWorld.small().build(3);
    private static final HybridSettings SETTINGS = HybridTrainerTest.settings(MixerTraining.STACKED, 5);

    private final TowerData data = TowerData.of(TeachingWorld.history(DATA, 0.8), SETTINGS, List.of(86_400_000L),
            Long.MIN_VALUE, 0);
    private final ExampleBatch examples = data.examples().epoch(1).next(20);

    @Test
    void theLossIsTheWeightedSurpriseOfTheChoice() {
        assertLossIsSoftmax();
    }

    @Test
    void columnsWithoutANegativeDoNotCount() {
        for (int row = 0; row < examples.rows(); row++) {
            examples.weights()[row * examples.columns() + 1 + row % (examples.columns() - 1)] = 0;
        }
        assertLossIsSoftmax();
    }

    @Test
    void aChoiceWithoutAnyNegativeTeachesNothing() {
        for (int example = 0; example < examples.weights().length; example++) {
            examples.weights()[example] = example % examples.columns() == 0 ? 1 : 0;
        }
        try (TowerGraph graph = graph()) {
            assertThat(graph.train(data.builder().plain(examples), 1)[0]).isZero();
        }
    }

    private void assertLossIsSoftmax() {
        try (TowerGraph graph = graph()) {
            float[] scores = graph.scores(data.builder().plain(examples)).getFirst();
            double expected = 0;
            for (int row = 0; row < examples.rows(); row++) {
                int first = row * examples.columns();
                double sum = 0;
                for (int column = 0; column < examples.columns(); column++) {
                    sum += examples.weights()[first + column] > 0 ? Math.exp(scores[first + column]) : 0;
                }
                expected += examples.weights()[first] * (Math.log(sum) - scores[first]);
            }
            assertThat((double) graph.train(data.builder().plain(examples), 1)[0]).isCloseTo(expected, within(1e-3));
        }
    }

    private TowerGraph graph() {
        TowerGraph graph = new TowerGraph(data.shape(SETTINGS), SETTINGS, false);
        graph.start(StartingValues.of(graph.shapes(), SETTINGS.negatives().ratio(), 5));
        return graph;
    }
}
