package dev.thaw.experiment;

import static dev.thaw.experiment.OriginTraining.timed;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineChoices;
import dev.thaw.recommend.baseline.BaselineValidation;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridTrainer;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Trains every system of an experiment before a moment, by the experiment's configuration.
///
/// @param dataset  the whole data; only what lies before the moment is learned from
/// @param config   how to train
/// @param systems  which
/// @param weights  of the event types
/// @param relevant whether each event type is relevant, `[types]`
record SystemsTraining(Dataset dataset, ExperimentConfig config, Set<SystemName> systems, EventWeights weights,
        boolean[] relevant) {
    /// All three come from one training.
    private static final Set<SystemName> OF_THE_HYBRID = EnumSet.of(SystemName.HYBRID, SystemName.CONTENT,
            SystemName.COLLABORATIVE);
    private static final double TRAINED = 0.89;
    private static final double VALIDATED = 0.965;

    /// Whether any of the systems is a part of the hybrid.
    boolean trainsHybrid() {
        return systems.stream().anyMatch(OF_THE_HYBRID::contains);
    }

    /// What can be learned from before a moment.
    ///
    /// @param moment epoch milliseconds
    TrainingHistory history(long moment) {
        return new TrainingHistory(dataset, moment, weights, relevant);
    }

    /// Trains on a history.
    ///
    /// @param timings takes the seconds of each phase
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    SystemTraining on(TrainingHistory history, List<Timing> timings, JobContext context) {
        List<Recommender> trained = new ArrayList<>();
        HybridRecommender hybrid = trainsHybrid()
                ? new HybridTrainer(config.hybrid()).train(history, context.phase(0, TRAINED))
                : null;
        TrainingReport report = hybrid == null ? TrainingReport.NONE : hybrid.report();
        report.timings().forEach(timing -> timings.add(new Timing(timing.phase(), timing.seconds(),
                timing.examplesPerSecond() > 0 ? timing.examplesPerSecond() : null)));
        if (hybrid != null) {
            trained.addAll(List.of(hybrid, hybrid.content(), hybrid.collaborative()));
        }
        context.publish(new Progress(Baselines.PHASE, TRAINED));
        BaselineChoices constants = timed(ExperimentRunner.BASELINES, timings, () -> BaselineValidation.choose(systems,
                history, config.baselines(), config.seed(), context.phase(TRAINED, VALIDATED)));
        trained.addAll(timed("baselines", timings, () -> Baselines.train(systems, history, constants.settings(),
                config.seed(), context.phase(VALIDATED, 1))));
        return new SystemTraining(
                trained.stream().filter(system -> systems.contains(system.system()))
                        .sorted(Comparator.comparing(Recommender::system)).toList(),
                report, constants, hybrid == null ? null : hybrid.weights());
    }

    /// Trains on everything strictly before a moment.
    ///
    /// @param moment epoch milliseconds
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    SystemTraining before(long moment, JobContext context) {
        return on(history(moment), new ArrayList<>(), context);
    }
}
