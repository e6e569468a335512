/// The leak microscope: from a point of a chart to the decisions behind it, and one decision laid open.
///
/// [Microscope] asks the systems of a stored run again, exactly as the run asked them, so that the mean over the
/// decisions it lists *is* the chart's point; [OpenedDecision] shows one of them whole, with checks against the raw log
/// that share nothing with the code that made it. May use `experiment` and what it may use.
@NullMarked
package dev.thaw.experiment.microscope;

import org.jspecify.annotations.NullMarked;
