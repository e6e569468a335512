package dev.thaw.experiment;

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
        String tensorflow, String java, String os, String cpu, String startedAt) {}
