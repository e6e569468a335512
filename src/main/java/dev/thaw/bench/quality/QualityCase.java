package dev.thaw.bench.quality;

import dev.thaw.experiment.ExperimentConfig;
import java.nio.file.Path;

/// One data set with the configuration it is judged under.
///
/// @param name   what people call it
/// @param data   a file or a folder
/// @param config the configuration; its seed is the first of the seeds
public record QualityCase(String name, Path data, ExperimentConfig config) {}
