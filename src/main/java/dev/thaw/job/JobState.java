package dev.thaw.job;

import dev.thaw.failure.ThawException;

/// Where a job stands. A job moves from queued to running, back and forth between running and paused, and ends once.
///
/// @param <R> what the work yields
public sealed interface JobState<R> {
    /// Waits for its turn.
    ///
    /// @param <R> what the work yields
    record Queued<R>() implements JobState<R> {}

    /// Works.
    ///
    /// @param <R> what the work yields
    record Running<R>() implements JobState<R> {}

    /// Stands still at its next checkpoint, using no core, until it is resumed or cancelled.
    ///
    /// @param <R> what the work yields
    record Paused<R>() implements JobState<R> {}

    /// Ended as it should.
    ///
    /// @param value what the work yielded
    /// @param <R>   what the work yields
    record Finished<R>(R value) implements JobState<R> {}

    /// Ended with a failure.
    ///
    /// @param failure with a sentence for people
    /// @param <R>     what the work yields
    record Failed<R>(ThawException failure) implements JobState<R> {}

    /// Ended because somebody asked to stop.
    ///
    /// @param <R> what the work yields
    record Cancelled<R>() implements JobState<R> {}

    /// Whether the job is over.
    default boolean isEnd() {
        return switch (this) {
            case Queued<R> _,Running<R> _,Paused<R> _ -> false;
            case Finished<R> _,Failed<R> _,Cancelled<R> _ -> true;
        };
    }
}
