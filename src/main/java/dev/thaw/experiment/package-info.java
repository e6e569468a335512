/// An experiment is a value: a configuration, the data's fingerprint and a seed fix every number of its result.
///
/// [dev.thaw.experiment.ExperimentConfig] is `experiment.json`; [dev.thaw.experiment.RunResult] is `result.json`.
/// The runner takes one to the other. May use everything below it: `dataset`, `sampling`, `recommend`, `evaluate`,
/// `job`, `failure`.
@NullMarked
package dev.thaw.experiment;

import org.jspecify.annotations.NullMarked;
