package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.clicks.ClickExamination;
import dev.thaw.evaluate.conversion.ConversionExamination;
import dev.thaw.evaluate.development.DevelopmentExamination;
import dev.thaw.evaluate.tradeoff.RerankingExamination;
import dev.thaw.evaluate.weeks.DegradationExamination;
import dev.thaw.sampling.EventWeights;
import java.util.List;

/// What a run asks its trained systems beside the cold-start curve.
final class Examinations {
    private Examinations() {}

    /// The examinations of an experiment, in the order in which they are held.
    ///
    /// @param training trains the experiment's systems anew for an examination that needs it
    /// @throws dev.thaw.failure.BadInputException if what is asked for and the data do not fit
    static List<Examination> of(Dataset dataset, ExperimentConfig config, EventWeights weights, Protocol protocol,
            SystemsTraining training) {
        return List.of(new ClickExamination(dataset, protocol, config.seed()),
                new ConversionExamination(dataset, protocol),
                new RerankingExamination(dataset, protocol),
                new DevelopmentExamination(dataset, weights, protocol, config.seed()),
                new DegradationExamination(dataset, protocol, config.evaluation().retrainEveryWeeks(),
                        (moment, context) -> training.before(moment, context).systems()));
    }
}
