package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import java.time.Instant;

/// Enough to do a run again.
///
/// @param dataName   what the data was called
/// @param dataSha256 the data set's fingerprint, 64 hex digits
/// @param configuration the whole configuration as run
/// @param seed       the seed
/// @param thaw       version of Thaw
/// @param tensorflow version of TensorFlow
/// @param java       version of Java
/// @param os         operating system, version and architecture
/// @param cpu        processor, with the number of cores
/// @param startedAt  ISO 8601, UTC
public record Provenance(String dataName, String dataSha256, ExperimentConfig configuration, long seed, String thaw,
        String tensorflow, String java, String os, String cpu, String startedAt) {
    /// That of what is run here and now.
    ///
    /// @param tensorFlow whether TensorFlow takes part
    static Provenance of(Dataset dataset, ExperimentConfig config, boolean tensorFlow, Instant start) {
        return new Provenance(dataset.name(), dataset.fingerprint(), config, config.seed(), ThawVersion.current(),
                tensorFlow ? TensorFlowRuntime.version() : "not used", Machine.java(), Machine.os(), Machine.cpu(),
                start.toString());
    }
}
