package dev.thaw.recommend.rerank;

import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.Ranking;

/// Re-ranking for variety by maximal marginal relevance (Carbonell and Goldstein, "The Use of MMR, Diversity-Based
/// Reranking", SIGIR 1998).
///
/// The list is built item by item. Of the [#POOL] best candidates the next is the one with the largest
///
/// `λ · relevance − (1 − λ) · likeness`
///
/// where likeness is that to the most similar item already chosen ([ItemLikeness]), 0 while nothing is chosen. Relevance
/// is the score, brought to `0…1` within the decision: 1 for the best candidate, 0 for the last of the pool, evenly
/// between; 1 for all where all scores are equal. It does not change when all scores are shifted or stretched, so that
/// one λ means the same for every person. Of equal candidates the better ranked is chosen.
///
/// λ = 1 is the ranking as it stands. λ = 0 keeps its first item and then takes whatever is least like what is chosen.
/// An item of which the data says nothing counts as entirely like everything: it cannot be shown to add variety.
///
/// @param lambda λ, `0…1`; 1 is off
public record Reranking(double lambda) {
    /// Rankings stay as they are.
    public static final Reranking OFF = new Reranking(1);
    /// So many of the best candidates may come into a list; variety is not bought with what hardly fits at all.
    public static final int POOL = 100;

    /// @throws BadInputException naming the configuration's key, if λ is out of range
    public Reranking {
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new BadInputException("rerank.lambda is " + lambda + "; it must lie between 0 and 1 (1 = off).");
        }
    }

    /// Whether rankings stay as they are.
    public boolean isOff() {
        return lambda == 1;
    }

    /// The list shown: the top `length` of the candidates, re-ranked.
    ///
    /// @param candidates item numbers, `[candidates]`
    /// @param scores     higher is better, never NaN, `[candidates]`
    public Ranking top(int[] candidates, double[] scores, int length, ItemLikeness likeness) {
        return isOff()
                ? Ranking.top(candidates, scores, length)
                : RankedPool.of(candidates, scores, Math.max(POOL, length), likeness).rerank(this, length);
    }
}
