package dev.thaw.job;

/// A piece of work that reports progress and can be paused and cancelled.
///
/// @param <R> what the work yields
@FunctionalInterface
public interface Job<R> {
    /// Does the work.
    ///
    /// @throws dev.thaw.failure.CancelledException when a checkpoint found that the user asked to stop
    R run(JobContext context);
}
