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
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Trains every system of an experiment before a moment, by the experiment's configuration.
final class SystemsTraining {
    /// All three come from one training.
    private static final Set<SystemName> OF_THE_HYBRID = EnumSet.of(SystemName.HYBRID, SystemName.CONTENT,
            SystemName.COLLABORATIVE);
    private static final double TRAINED = 0.89;
    private static final double VALIDATED = 0.96;

    private final Dataset dataset;
    private final ExperimentConfig config;
    private final Set<SystemName> systems;
    private final EventWeights weights;
    private final boolean[] relevant;

    /// @param relevant whether each event type is relevant, `[types]`
    SystemsTraining(Dataset dataset, ExperimentConfig config, Set<SystemName> systems, EventWeights weights,
            boolean[] relevant) {
        this.dataset = dataset;
        this.config = config;
        this.systems = systems;
        this.weights = weights;
        this.relevant = relevant.clone();
    }

    /// The systems of one training.
    ///
    /// @param systems   those asked for, in the order of their names
    /// @param report    how the hybrid's training went
    /// @param constants of the baselines, and how they were chosen
    /// @param timings   seconds of each phase
    /// @param weights   the trained hybrid, or null where no part of it was asked for
    record TrainedSystems(List<Recommender> systems, TrainingReport report, BaselineChoices constants,
            List<Timing> timings, @Nullable HybridWeights weights) {}

    /// Whether any of the systems is a part of the hybrid.
    boolean trainsHybrid() {
        return systems.stream().anyMatch(OF_THE_HYBRID::contains);
    }

    /// Trains on everything strictly before a moment.
    ///
    /// @param moment epoch milliseconds
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    TrainedSystems before(long moment, JobContext context) {
        TrainingHistory history = new TrainingHistory(dataset, moment, weights, relevant);
        List<Recommender> trained = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        HybridRecommender hybrid = trainsHybrid()
                ? new HybridTrainer(config.hybrid()).train(history, context.phase(0, TRAINED))
                : null;
        TrainingReport report = hybrid == null ? TrainingReport.NONE : hybrid.report();
        report.timings().forEach(timing -> timings.add(new Timing(timing.phase(), timing.seconds(),
                timing.examplesPerSecond() > 0 ? timing.examplesPerSecond() : null)));
        if (hybrid != null) {
            trained.addAll(List.of(hybrid, hybrid.content(), hybrid.collaborative()));
        }
        context.publish(new Progress("Training the baselines", TRAINED));
        BaselineChoices constants = timed(ExperimentRunner.BASELINES, timings, () -> BaselineValidation.choose(systems,
                history, config.baselines(), config.seed(), context.phase(TRAINED, VALIDATED)));
        trained.addAll(timed("baselines", timings, () -> Baselines.train(systems, history, constants.settings(),
                config.seed(), context.phase(VALIDATED, 1))));
        List<Recommender> asked = trained.stream().filter(system -> systems.contains(system.system()))
                .sorted(Comparator.comparing(Recommender::system)).toList();
        return new TrainedSystems(asked, report, constants, timings, hybrid == null ? null : hybrid.weights());
    }
}
