package dev.thaw.job;

import java.time.Duration;
import java.util.Optional;

/// Estimates how long a job still takes from its pace since it last started or resumed.
///
/// A pause must not count as work: the pace is measured from the last resume only. After 30 s of running that brought
/// progress from .40 to .60, the remaining .40 take 60 s.
final class RemainingTime {
    /// Below this share of progress since the resume a pace says nothing.
    private static final double LEAST_PROGRESS = 0.002;
    private static final double NANOS_PER_SECOND = 1e9;

    private long startedAt;
    private double startedFrom;

    /// Starts measuring, at first or again.
    ///
    /// @param now      clock reading in nanoseconds
    /// @param fraction progress so far, `0…1`
    void start(long now, double fraction) {
        startedAt = now;
        startedFrom = fraction;
    }

    /// Time left at the pace since the last start; empty until the pace is known.
    Optional<Duration> at(long now, double fraction) {
        double gained = fraction - startedFrom;
        if (gained < LEAST_PROGRESS) {
            return Optional.empty();
        }
        double seconds = (now - startedAt) / NANOS_PER_SECOND * (1 - fraction) / gained;
        return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
