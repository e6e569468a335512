/// How fast the product is, measured on itself: import, examples, training, ranking, bootstrap, start.
///
/// Every benchmark makes its data from a seed, works through the same public doors as the product, throws warm-up rounds
/// away and gives the median of the others with the lowest and the highest. [dev.thaw.bench.Benchmark] is a benchmark,
/// [dev.thaw.bench.Measurement] what it found; how *good* the recommendations are is measured next door, in `quality`.
/// May use every room it measures, none of which knows of it.
@NullMarked
package dev.thaw.bench;

import org.jspecify.annotations.NullMarked;
