package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.conversion.ConversionExamination;
import dev.thaw.sampling.EventWeights;
import java.util.List;

/// What a run asks its trained systems beside the cold-start curve.
final class Examinations {
    private Examinations() {}

    /// The examinations of an experiment, in the order in which they are held.
    static List<Examination> of(Dataset dataset, ExperimentConfig config, EventWeights weights, Protocol protocol) {
        return List.of(new ConversionExamination(dataset, weights, protocol));
    }
}
