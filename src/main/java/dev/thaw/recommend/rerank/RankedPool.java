package dev.thaw.recommend.rerank;

import dev.thaw.recommend.Ranking;
import java.util.Arrays;

/// The best candidates of one decision, ready to be re-ranked with one λ after the other: likenesses are computed when
/// they are first asked for and kept.
public final class RankedPool {
    private final Ranking ranking;
    private final double[] relevance;
    private final ItemLikeness likeness;
    /// Likeness of the item at a place to that at every other, `[pool][pool]`; null until asked for.
    private final double[][] alike;

    private RankedPool(Ranking ranking, double[] relevance, ItemLikeness likeness) {
        this.ranking = ranking;
        this.relevance = relevance;
        this.likeness = likeness;
        this.alike = new double[ranking.size()][];
    }

    /// The pool of a decision.
    ///
    /// @param candidates item numbers, `[candidates]`
    /// @param scores     higher is better, never NaN, `[candidates]`
    /// @param size       at most so many of the best enter
    public static RankedPool of(int[] candidates, double[] scores, int size, ItemLikeness likeness) {
        Ranking ranking = Ranking.top(candidates, scores, size);
        double[] best = Arrays.stream(ranking.positions()).mapToDouble(position -> scores[position]).toArray();
        double span = best.length == 0 ? 0 : best[0] - best[best.length - 1];
        double[] relevance = Arrays.stream(best)
                .map(score -> span > 0 ? (score - best[best.length - 1]) / span : 1).toArray();
        return new RankedPool(ranking, relevance, likeness);
    }

    /// The list that maximal marginal relevance builds.
    ///
    /// @param length at most so many items
    public Ranking rerank(Reranking reranking, int length) {
        int size = Math.min(length, ranking.size());
        int[] items = new int[size];
        int[] positions = new int[size];
        double[] closest = new double[ranking.size()];
        boolean[] taken = new boolean[ranking.size()];
        for (int rank = 0; rank < size; rank++) {
            int next = next(reranking.lambda(), closest, taken);
            taken[next] = true;
            items[rank] = ranking.items()[next];
            positions[rank] = ranking.positions()[next];
            double[] toNext = alike(next);
            for (int place = 0; place < closest.length; place++) {
                closest[place] = Math.max(closest[place], toNext[place]);
            }
        }
        return new Ranking(items, positions);
    }

    /// The place with the largest marginal relevance; of equal ones the first.
    private int next(double lambda, double[] closest, boolean[] taken) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < closest.length; place++) {
            double marginal = lambda * relevance[place] - (1 - lambda) * closest[place];
            if (!taken[place] && marginal > most) {
                best = place;
                most = marginal;
            }
        }
        return best;
    }

    private double[] alike(int place) {
        double[] known = alike[place];
        if (known == null) {
            int item = ranking.items()[place];
            known = Arrays.stream(ranking.items())
                    .mapToDouble(other -> likeness.isKnown(item) && likeness.isKnown(other)
                            ? likeness.between(item, other)
                            : 1)
                    .toArray();
            alike[place] = known;
        }
        return known;
    }
}
