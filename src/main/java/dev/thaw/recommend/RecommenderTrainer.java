package dev.thaw.recommend;

import dev.thaw.job.JobContext;

/// Makes a recommender from the past.
///
/// @param <R> the kind of recommender made
@FunctionalInterface
public interface RecommenderTrainer<R extends Recommender> {
    /// Trains on everything strictly before the history's cut-off.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    R train(TrainingHistory history, JobContext context);
}
