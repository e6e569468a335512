package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
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
    /// Whether any of the systems is a part of the hybrid.
    boolean trainsHybrid() {
        return SystemTraining.trainsHybrid(systems);
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
        return SystemTraining.before(history, config, systems, timings, context);
    }

    /// Trains on everything strictly before a moment.
    ///
    /// @param moment epoch milliseconds
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    SystemTraining before(long moment, JobContext context) {
        return on(history(moment), new ArrayList<>(), context);
    }
}
