package dev.thaw.dataset.ingest;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;

/// Turns bytes read from disk into progress, and every read into a place to stop.
final class ByteMeter {
    private static final double STEP = 0.005;

    private final JobContext context;
    private final String phase;
    private final long total;
    private long done;
    private double published = -1;

    /// @param total bytes that will be read in all
    ByteMeter(JobContext context, String phase, long total) {
        this.context = context;
        this.phase = phase;
        this.total = Math.max(1, total);
    }

    /// A meter nobody watches, for a look at a file's head.
    static ByteMeter unobserved() {
        return new ByteMeter(JobContext.unobserved(), "", 1);
    }

    /// A place to stop while nothing is read.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    void checkpoint() {
        context.checkpoint();
    }

    /// Reports bytes read.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    void advance(long bytes) {
        context.checkpoint();
        done += bytes;
        double fraction = Math.min(1, (double) done / total);
        if (fraction - published >= STEP) {
            published = fraction;
            context.publish(new Progress(phase, fraction));
        }
    }
}
