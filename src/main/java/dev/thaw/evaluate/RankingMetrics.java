package dev.thaw.evaluate;

import java.util.Arrays;

/// How well a top-ten list meets its targets, with binary relevance. Everything is 0 where there are no targets.
///
/// @param hit       hit@3: 1 if any of the first three is a target
/// @param precision precision@3: targets among the first three ÷ 3, also when the list is shorter
/// @param ndcg      ndcg@10: `Σ hit_k / log2(k + 1)` for k = 1…10, divided by the same sum over the best possible list,
///                  which has min(10, targets) hits first (Järvelin and Kekäläinen 2002); one target at rank 2 gives
///                  1 / log2(3) = 0.631
/// @param recall    recall@10: targets among the first ten ÷ all targets
/// @param mrr       mrr@10: 1 ÷ rank of the first target, 0 if there is none among the first ten
public record RankingMetrics(double hit, double precision, double ndcg, double recall, double mrr) {
    /// Length of the lists that are judged.
    public static final int LENGTH = 10;
    private static final int SHORT = 3;
    private static final RankingMetrics NOTHING = new RankingMetrics(0, 0, 0, 0, 0);

    /// Judges a list.
    ///
    /// @param shown   item numbers, best first; only the first ten count
    /// @param targets item numbers, distinct and ascending
    public static RankingMetrics of(int[] shown, int[] targets) {
        if (targets.length == 0) {
            return NOTHING;
        }
        int hits = 0;
        int earlyHits = 0;
        double gain = 0;
        double reciprocal = 0;
        for (int rank = 1; rank <= Math.min(LENGTH, shown.length); rank++) {
            if (Arrays.binarySearch(targets, shown[rank - 1]) >= 0) {
                hits++;
                earlyHits += rank <= SHORT ? 1 : 0;
                gain += discount(rank);
                reciprocal = hits == 1 ? 1.0 / rank : reciprocal;
            }
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(LENGTH, targets.length); rank++) {
            ideal += discount(rank);
        }
        return new RankingMetrics(earlyHits > 0 ? 1 : 0, earlyHits / (double) SHORT, gain / ideal,
                hits / (double) targets.length, reciprocal);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
