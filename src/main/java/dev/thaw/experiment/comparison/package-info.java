/// Runs beside each other: what was set differently, and what came of it.
///
/// [ComparedRun] is what a comparison needs of a result; [ComparedEntry] is one run, or several that are equal but for
/// the seed; [RunComparison] holds entries against a baseline: the fields in which they differ, whether their figures
/// compare at all, and by how much each exceeds the baseline, person by person where the people are kept ([People]).
/// May use `experiment` and what it may use.
@NullMarked
package dev.thaw.experiment.comparison;

import org.jspecify.annotations.NullMarked;
