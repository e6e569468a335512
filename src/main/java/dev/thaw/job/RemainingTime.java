package dev.thaw.job;

import java.time.Duration;
import java.util.Optional;

/// Estimates how long a job still takes from its pace since it last started or resumed, and counts the time it worked.
///
/// A pause must not count as work: the pace is measured from the last resume only. After 30 s of running that brought
/// progress from .40 to .60, the remaining .40 take 60 s. Right after a resume, while the new pace says nothing yet,
/// the pace before the pause stands in.
final class RemainingTime {
    /// Below this share of progress since the resume a pace says nothing.
    private static final double LEAST_PROGRESS = 0.002;

    private long startedAt;
    private double startedFrom;
    private long workedBefore;
    private boolean running;
    /// Nanoseconds the whole job would take at the pace of an earlier stretch, `NaN` while there was none.
    private double earlierPace = Double.NaN;

    /// Starts measuring, at first or again.
    ///
    /// @param now      clock reading in nanoseconds
    /// @param fraction progress so far, `0…1`
    void start(long now, double fraction) {
        startedAt = now;
        startedFrom = fraction;
        running = true;
    }

    /// Stops measuring: what passes from now on is no work.
    void stop(long now, double fraction) {
        if (!running) {
            return;
        }
        earlierPace = pace(now, fraction);
        workedBefore += now - startedAt;
        running = false;
    }

    /// Time left at the pace since the last start; empty until a pace is known.
    Optional<Duration> at(long now, double fraction) {
        double pace = pace(now, fraction);
        return Double.isNaN(pace)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(pace * (1 - fraction) / 1e6)));
    }

    /// How long the job worked, pauses left out.
    Duration worked(long now) {
        return Duration.ofNanos(workedBefore + (running ? now - startedAt : 0));
    }

    private double pace(long now, double fraction) {
        double gained = fraction - startedFrom;
        return gained < LEAST_PROGRESS ? earlierPace : (now - startedAt) / gained;
    }
}
