/// What variety costs: the hybrid's lists re-ranked with one λ after the other, judged by accuracy and by variety.
///
/// An examination of trained systems; uses the decisions of the cold-start curve and the re-ranking of
/// `recommend.rerank`.
@NullMarked
package dev.thaw.evaluate.tradeoff;

import org.jspecify.annotations.NullMarked;
