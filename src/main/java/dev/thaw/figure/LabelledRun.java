package dev.thaw.figure;

import dev.thaw.experiment.RunResult;

/// A run with the name it goes by in a comparison.
///
/// @param label  unique among the runs compared
/// @param result what it found out
public record LabelledRun(String label, RunResult result) {}
