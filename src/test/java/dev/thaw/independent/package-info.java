/// A second opinion: the same figures from the raw files and `recommendations.csv` alone.
///
/// Nothing here may use what it checks: neither `evaluate` nor `dataset` nor `recommend`. It reads the files by itself,
/// follows the written protocol by itself, and is slow and plain on purpose. Only the test that makes a run knows the
/// command line.
@NullMarked
package dev.thaw.independent;

import org.jspecify.annotations.NullMarked;
