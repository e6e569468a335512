/// How honest the intervals are: small worlds whose truth is known, drawn by the hundred, and how often a 95 % interval
/// holds it.
///
/// The estimators are graded on the statistic, as a cohort of some hundred people gives it to them; nothing is trained.
/// A [dev.thaw.bench.coverage.Grading] is one estimator on one kind of world, [dev.thaw.bench.coverage.Gradings] lists
/// them all, [dev.thaw.bench.coverage.CoverageStudy] draws the worlds and counts; the rest is Markdown and JSON. May use
/// every room it measures, none of which knows of it.
@NullMarked
package dev.thaw.bench.coverage;

import org.jspecify.annotations.NullMarked;
