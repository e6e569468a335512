package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.LeastSquaresParts.Pull;
import it.unimi.dsi.fastutil.ints.Int2DoubleLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The collaborative tower over rows of [LeastSquares].
///
/// A person's row minimises what the training minimised, over what is known of them and all unseen items, with the
/// trained rows' N(μ, Σ) in place of the ridge: (σ²Σ⁻¹ + α₀Σyyᵀ + Σ wyyᵀ) x = σ²Σ⁻¹μ + Σ_liked wy. The full covariance
/// is what lets one event say something about all the others.
///
/// The score is s_K = ln(1 + softplus(x·y / 0.02)): x·y is about the chance of an interaction, whose ratios are what
/// compares with the content tower's log-odds; in the plain x·y a few items would drown all others. The order of items
/// is that of x·y.
final class LeastSquaresScorer implements CollaborativeScorer {
    static final String ITEMS = "collaborative/item_rows";
    /// α₀Σyyᵀ over all items, see [LeastSquares#unseenItems].
    static final String UNSEEN = "collaborative/unseen_items";
    /// σ², about the variance that a trained row leaves unexplained.
    static final double NOISE = 0.1;
    /// Where a score of an unseen item stops telling it from nothing.
    static final double FLOOR = 0.02;

    private final int size;
    private final float[] items;
    private final EventScale events;
    private final double[] mean;
    /// σ²Σ⁻¹ + α₀Σyyᵀ.
    private final double[] common;
    /// σ²Σ⁻¹μ.
    private final double[] pull;

    LeastSquaresScorer(HybridHeader header, Map<String, Parameter> arrays) {
        Parameter rows = Parameter.named(ITEMS, arrays);
        this.size = rows.size(1);
        this.items = rows.values();
        this.events = new EventScale(header.eventWeights());
        float[] precision = Parameter.named(PRIOR_PRECISION, arrays).values();
        float[] unseen = Parameter.named(UNSEEN, arrays).values();
        float[] prior = Parameter.named(PRIOR_MEAN, arrays).values();
        this.mean = new double[size];
        this.common = new double[size * size];
        this.pull = new double[size];
        for (int a = 0; a < size; a++) {
            mean[a] = prior[a];
            for (int b = 0; b < size; b++) {
                common[a * size + b] = NOISE * precision[a * size + b] + unseen[a * size + b];
                pull[a] += NOISE * precision[a * size + b] * prior[b];
            }
        }
    }

    @Override
    public double[] person(DecisionPoint decision) {
        Int2DoubleLinkedOpenHashMap pairs = events.pairs(decision.user());
        if (pairs.isEmpty()) {
            return mean.clone();
        }
        double[] system = common.clone();
        double[] right = pull.clone();
        pairs.int2DoubleEntrySet().forEach(pair -> add(pair.getIntKey(), pair.getDoubleValue(), system, right));
        Cholesky.solve(system, right, size);
        return right;
    }

    private void add(int item, double weight, double[] system, double[] right) {
        int start = item * size;
        for (int a = 0; a < size; a++) {
            double scaled = Math.abs(weight) * items[start + a];
            // only the lower triangle, which is all Cholesky reads
            for (int b = 0; b <= a; b++) {
                system[a * size + b] += scaled * items[start + b];
            }
            right[a] += weight > 0 ? scaled : 0;
        }
    }

    @Override
    public double[] scoreWith(double[] row, int[] candidates) {
        double[] scores = new double[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            int start = candidates[k] * size;
            double score = 0;
            for (int d = 0; d < size; d++) {
                score += row[d] * items[start + d];
            }
            scores[k] = link(score);
        }
        return scores;
    }

    @Override
    public TowerParts parts(DecisionPoint decision) {
        Int2DoubleLinkedOpenHashMap pairs = events.pairs(decision.user());
        if (pairs.isEmpty()) {
            return new LeastSquaresParts(List.of(new Pull(new Reason.Everybody(), mean)), items, size);
        }
        double[] row = person(decision);
        double[] inverse = Cholesky.inverse(common, size);
        List<Pull> pulls = new ArrayList<>();
        pulls.add(new Pull(new Reason.Everybody(), product(inverse, pull)));
        for (Int2DoubleMap.Entry pair : pairs.int2DoubleEntrySet()) {
            int start = pair.getIntKey() * size;
            boolean liked = pair.getDoubleValue() > 0;
            double rest = liked ? 1 : 0;
            for (int d = 0; d < size; d++) {
                rest -= row[d] * items[start + d];
            }
            double[] pulling = new double[size];
            for (int d = 0; d < size; d++) {
                pulling[d] = Math.abs(pair.getDoubleValue()) * rest * items[start + d];
            }
            pulls.add(new Pull(new Reason.ChosenTogether(pair.getIntKey(), liked), product(inverse, pulling)));
        }
        return new LeastSquaresParts(pulls, items, size);
    }

    private double[] product(double[] matrix, double[] vector) {
        double[] product = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                product[a] += matrix[a * size + b] * vector[b];
            }
        }
        return product;
    }

    /// s_K for x·y.
    static double link(double product) {
        return Math.log1p(softplus(product / FLOOR));
    }

    /// Slope of [#link] at 0.
    static double slopeAtZero() {
        return 0.5 / FLOOR / (1 + softplus(0));
    }

    private static double softplus(double value) {
        return Math.max(0, value) + Math.log1p(Math.exp(-Math.abs(value)));
    }
}
