package dev.thaw.bench;

import dev.thaw.job.JobContext;

/// Something that is measured.
public interface Benchmark {
    BenchmarkName name();

    /// Measures.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    Measurement run(JobContext context);
}
