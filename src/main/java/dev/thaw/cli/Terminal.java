package dev.thaw.cli;

import dev.thaw.job.Job;
import dev.thaw.job.JobHandle;
import dev.thaw.job.JobQueue;
import java.io.PrintStream;

/// Where a verb speaks and works: results to `out`, everything else to `err`, work in a job that Ctrl-C stops.
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;
    private final Interruption interruption;

    /// @param watched whether somebody sees the error output as it grows
    Terminal(PrintStream out, PrintStream err, boolean watched, Interruption interruption) {
        this.out = out;
        this.err = err;
        this.watched = watched;
        this.interruption = interruption;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /// Says something that is not a result.
    void tell(String sentence) {
        err.println(sentence);
    }

    /// Does a job to its end while showing how far it is.
    ///
    /// @throws dev.thaw.failure.CancelledException if it was interrupted
    /// @throws dev.thaw.failure.ThawException      the job's own failure
    <R> R work(String name, Job<R> job) {
        try (JobQueue queue = JobQueue.inBackground()) {
            JobHandle<R> handle = queue.submit(name, job, new ProgressLine<>(err, watched, System::nanoTime));
            try (Interruption.Registration _ = interruption.onInterrupt(handle::cancel)) {
                return handle.join();
            }
        }
    }
}
