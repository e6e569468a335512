package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.RunResult.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingPaceTest {
    private static final List<Timing> TIMINGS = List.of(new Timing("towers before", 10, 90_000.0),
            new Timing("mixer", 15, null), new Timing("towers", 10, 90_000.0), new Timing("evaluation", 5, null));

    @Test
    void configurationThatWasRunTakesAsLongAsItTook() {
        CostEstimate estimate = estimate();
        assertThat(TrainingPace.of(List.of(new TrainingPace.Measured(estimate, TIMINGS)), 1_000).seconds(estimate))
                .isCloseTo(40, within(1e-9));
    }

    @Test
    void twiceTheEpochsTakeTwiceTheTimeOfTheTowersOnly() {
        TrainingPace pace = TrainingPace.of(List.of(new TrainingPace.Measured(estimate(), TIMINGS)), 1_000);
        assertThat(pace.seconds(estimate("training.epochs=8"))).isCloseTo(60, within(1e-9));
    }

    @Test
    void medianRunCounts() {
        List<Timing> slow = List.of(new Timing("towers", 2_000, 900.0), new Timing("mixer", 2_000, null));
        List<Timing> quick = List.of(new Timing("towers", 1, 900_000.0), new Timing("mixer", 1, null));
        CostEstimate estimate = estimate();
        TrainingPace pace = TrainingPace.of(List.of(new TrainingPace.Measured(estimate, slow),
                new TrainingPace.Measured(estimate, TIMINGS), new TrainingPace.Measured(estimate, quick)), 1_000);
        assertThat(pace.seconds(estimate)).isCloseTo(40, within(1e-9));
        assertThat(pace.runs()).isEqualTo(3);
    }

    @Test
    void withoutARunTheBenchmarksStandIn() {
        TrainingPace pace = TrainingPace.of(List.of(), 218_075);
        assertThat(pace.runs()).isZero();
        assertThat(pace.seconds(estimate())).isGreaterThan(66);
    }

    @Test
    void moreDimensionsCostTimeAndNegativesOnlyMemory() {
        assertThat(estimate("content.embeddingSize=128", "collaborative.embeddingSize=128").work())
                .isGreaterThan(1.8 * estimate().work());
        assertThat(estimate("negatives.ratio=10").work()).isEqualTo(estimate().work());
        assertThat(estimate("negatives.ratio=10").memoryBytes()).isGreaterThan(estimate().memoryBytes());
    }

    @Test
    void hugeBatchesDoNotFitAnyMachine() {
        assertThat(estimate("training.batchSize=65536", "negatives.ratio=100", "content.embeddingSize=1024",
                "collaborative.embeddingSize=1024").memoryBytes()).isGreaterThan(100e9);
    }

    private static CostEstimate estimate(String... assignments) {
        return CostEstimate.of(ExperimentJson.assign(ExperimentConfig.DEFAULT, List.of(assignments)), 2_000, 500,
                100_000, 0, 1);
    }
}
