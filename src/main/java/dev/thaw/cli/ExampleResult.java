package dev.thaw.cli;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import java.util.List;
import java.util.Map;

/// The smallest result a figure can be drawn of; the self-test has no data to make a real one.
final class ExampleResult {
    static final RunResult SMALL = new RunResult("self-test",
            new Provenance("self-test", "", ExperimentConfig.DEFAULT, 0, "", "", "", "", "", "1970-01-01T00:00:00Z"),
            new DataCounts(0, 0, 0, 0, 0, 0, 0, Map.of()),
            new CohortSummary(2, 0, 1, List.of(0, 10), 10, List.of(), List.of()), List.of(), List.of(), List.of(),
            List.of(new MixerPoint(0, 0.9, 0.8, 1, 0.9, 2), new MixerPoint(10, 0.5, 0.4, 0.6, 0.5, 2)), null, List.of(),
            List.of(), List.of());

    private ExampleResult() {}
}
