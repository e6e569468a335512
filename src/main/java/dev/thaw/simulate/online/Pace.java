package dev.thaw.simulate.online;

import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// How long a simulated day takes at least, for people who watch; may be changed while a test runs.
public final class Pace {
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    private volatile long nanosPerDay;

    private Pace(long nanosPerDay) {
        this.nanosPerDay = nanosPerDay;
    }

    /// As fast as it goes.
    public static Pace unlimited() {
        return new Pace(0);
    }

    /// A day takes at least so long.
    public static Pace of(Duration day) {
        return new Pace(day.toNanos());
    }

    /// Sets another pace; the day under way keeps to it already.
    public void set(Duration day) {
        nanosPerDay = day.toNanos();
    }

    /// Waits until the day that began then may end; a pause counts as waiting.
    ///
    /// @param began [System#nanoTime()] at the day's beginning
    /// @throws CancelledException when the job was cancelled
    void endDay(long began, JobContext job) {
        job.checkpoint();
        long left = nanosPerDay - (System.nanoTime() - began);
        while (left > 0) {
            LockSupport.parkNanos(Math.min(left, SLICE_NANOS));
            job.checkpoint();
            left = nanosPerDay - (System.nanoTime() - began);
        }
    }
}
