package dev.thaw.experiment;

import static dev.thaw.experiment.OriginTraining.timed;

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
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.TrainingReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The systems trained on everything before one moment.
///
/// @param systems   those asked for, in the order of [SystemName]
/// @param report    how the hybrid's training went
/// @param constants of the baselines, and how they were chosen
/// @param weights   the trained hybrid, or null where no part of it was asked for
record SystemTraining(List<Recommender> systems, TrainingReport report, BaselineChoices constants,
        @Nullable HybridWeights weights) {
    /// All three come from one training.
    private static final Set<SystemName> OF_THE_HYBRID = EnumSet.of(SystemName.HYBRID, SystemName.CONTENT,
            SystemName.COLLABORATIVE);
    private static final double TRAINED = 0.89;
    private static final double VALIDATED = 0.965;

    SystemTraining {
        systems = List.copyOf(systems);
    }

    /// Whether any of the systems is a part of the hybrid.
    static boolean trainsHybrid(Set<SystemName> systems) {
        return systems.stream().anyMatch(OF_THE_HYBRID::contains);
    }

    /// Trains.
    ///
    /// @param timings takes the seconds of each phase
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    static SystemTraining before(TrainingHistory history, ExperimentConfig config, Set<SystemName> systems,
            List<Timing> timings, JobContext context) {
        List<Recommender> trained = new ArrayList<>();
        HybridRecommender hybrid = trainsHybrid(systems)
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
}
