package dev.thaw.job;

/// Hears of a job's changes, on whichever thread made them; it must return at once.
///
/// @param <R> what the work yields
public interface JobListener<R> {
    /// The state changed; [JobHandle#state()] has the new one.
    void stateChanged(JobHandle<R> job);

    /// The job got further; [JobHandle#progress()] says how far.
    default void progressed(JobHandle<R> job) {
        // many listeners care only for the state
    }
}
