/// How good it is: protocols (temporal split, cold-start curve) over metrics over statistics.
///
/// Pure Java. Definitions follow one page (`src/docs/evaluation.md`), and every figure can be recomputed from the raw
/// data and the recommendations a run leaves. May use `dataset`, `sampling`, `recommend`, `job` and `failure`.
@NullMarked
package dev.thaw.evaluate;

import org.jspecify.annotations.NullMarked;
