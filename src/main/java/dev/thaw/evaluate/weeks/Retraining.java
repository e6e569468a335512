package dev.thaw.evaluate.weeks;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.Recommender;
import java.util.List;

/// Trains the systems of a run anew on a longer past.
@FunctionalInterface
public interface Retraining {
    /// Trains on everything strictly before a moment, with the run's own configuration.
    ///
    /// @param moment epoch milliseconds
    /// @return the same systems as the run's, in the same order
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    List<? extends Recommender> before(long moment, JobContext context);
}
