package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// The collaborative tower's training: implicit matrix factorisation by alternating least squares.
///
/// Minimises Σ w (label − x·y)² over what people liked (label 1) or disliked (label 0), plus α₀ Σ (x·y)² over *all*
/// pairs, plus ridges λ(Σw + α₀·others) on each row (Hu, Koren and Volinsky, ICDM 2008, in the form of Rendle et al.,
/// "Revisiting the Performance of iALS on Item Recommendation Benchmarks", RecSys 2022). Each half step is solved
/// exactly, so nothing depends on learning rates and the order of examples, and what a trained row means is what
/// folding a newcomer in means.
///
/// α₀ follows from the negative ratio r: all pairs together weigh 3·r times what was liked.
final class LeastSquares implements AutoCloseable {
    /// Found on MovieLens latest-small and the campus; between 1 and 10 little changes.
    private static final double MASS_PER_RATIO = 3;
    private static final double START_DEVIATION = 0.1;
    /// Numbers in one batch of entries, about: what fits the processor's caches goes fastest.
    private static final int BATCH_NUMBERS = 1 << 20;
    private static final long STREAM = 0x1a15;

    private final int width;
    private final double ridge;
    private final PairTable people;
    private final PairTable items;
    private final int[] peopleOrder;
    private final int[] itemOrder;
    private final double unseen;
    private final float[] peopleRows;
    private final float[] itemRows;
    private final LeastSquaresGraph graph;

    /// @param pairs     people's rows
    /// @param itemTable size of the item table
    LeastSquares(PairTable pairs, int itemTable, HybridSettings settings) {
        this.width = settings.collaborative().embeddingSize();
        this.ridge = settings.collaborative().l2();
        this.people = pairs;
        this.items = pairs.transposed(itemTable);
        this.peopleOrder = people.longestFirst();
        this.itemOrder = items.longestFirst();
        double liked = 0;
        for (float weight : pairs.weights()) {
            liked += Math.max(0, weight);
        }
        double all = (double) peopleOrder.length * itemOrder.length;
        this.unseen = all == 0 ? 0 : MASS_PER_RATIO * settings.negatives().ratio() * liked / all;
        this.peopleRows = start(peopleOrder, people.rows(), settings.seed());
        this.itemRows = start(itemOrder, items.rows(), SeededRandom.mix(settings.seed()));
        this.graph = new LeastSquaresGraph(width);
    }

    private float[] start(int[] order, int table, long seed) {
        float[] rows = new float[table * width];
        RandomGenerator random = SeededRandom.of(seed, STREAM);
        int[] ascending = order.clone();
        Arrays.sort(ascending);
        for (int row : ascending) {
            for (int d = 0; d < width; d++) {
                rows[row * width + d] = (float) (START_DEVIATION / Math.sqrt(width) * random.nextGaussian());
            }
        }
        return rows;
    }

    /// One sweep: all people given the items, then all items given the people.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    void sweep(JobContext context) {
        half(people, peopleOrder, peopleRows, itemRows, itemOrder.length, context);
        half(items, itemOrder, itemRows, peopleRows, peopleOrder.length, context);
    }

    /// Mean squared error over all pairs by their weights: what a row leaves unexplained.
    double loss() {
        double sum = 0;
        double weight = 0;
        for (int person : peopleOrder) {
            for (int k = people.starts()[person]; k < people.starts()[person + 1]; k++) {
                double score = 0;
                for (int d = 0; d < width; d++) {
                    score += peopleRows[person * width + d] * itemRows[people.columns()[k] * width + d];
                }
                double error = (people.weights()[k] > 0 ? 1 : 0) - score;
                sum += Math.abs(people.weights()[k]) * error * error;
                weight += Math.abs(people.weights()[k]);
            }
        }
        double[] a = gram(peopleRows);
        double[] b = gram(itemRows);
        double everywhere = 0;
        for (int k = 0; k < a.length; k++) {
            everywhere += a[k] * b[k];
        }
        double mass = unseen * peopleOrder.length * itemOrder.length;
        return weight == 0 ? 0 : (sum + unseen * everywhere) / (weight + mass);
    }

    /// x, `[people × width]`; zeros for people without a pair.
    float[] peopleRows() {
        return peopleRows.clone();
    }

    /// y, `[items × width]`; zeros for items without a pair.
    float[] itemRows() {
        return itemRows.clone();
    }

    /// α₀ Σ y yᵀ over all items, `[width × width]`: what unseen items weigh in a person's row.
    float[] unseenItems() {
        return scaled(gram(itemRows));
    }

    private void half(PairTable table, int[] order, float[] target, float[] fixed, int others, JobContext context) {
        float[] common = scaled(gram(fixed));
        int next = 0;
        while (next < order.length) {
            context.checkpoint();
            int length = table.length(order[next]);
            int rows = Math.clamp(BATCH_NUMBERS / ((long) width * Math.max(length, width)), 1, order.length - next);
            solve(table, Arrays.copyOfRange(order, next, next + rows), length, target, fixed, others, common);
            next += rows;
        }
    }

    private void solve(PairTable table, int[] rows, int length, float[] target, float[] fixed, int others,
            float[] common) {
        float[] entries = new float[rows.length * length * width];
        float[] weights = new float[rows.length * length];
        float[] pulls = new float[rows.length * length];
        float[] ridges = new float[rows.length];
        for (int b = 0; b < rows.length; b++) {
            double total = unseen * others;
            int start = table.starts()[rows[b]];
            for (int k = 0; k < table.length(rows[b]); k++) {
                float weight = table.weights()[start + k];
                System.arraycopy(fixed, table.columns()[start + k] * width, entries, (b * length + k) * width, width);
                weights[b * length + k] = Math.abs(weight);
                pulls[b * length + k] = Math.max(0, weight);
                total += Math.abs(weight);
            }
            ridges[b] = (float) (ridge * total);
        }
        float[] solved = graph.solve(rows.length, length, entries, weights, pulls, ridges, common);
        for (int b = 0; b < rows.length; b++) {
            System.arraycopy(solved, b * width, target, rows[b] * width, width);
        }
    }

    /// Σ z zᵀ over the rows of a table, `[width × width]`.
    private double[] gram(float[] table) {
        double[] gram = new double[width * width];
        for (int start = 0; start < table.length; start += width) {
            for (int a = 0; a < width; a++) {
                double value = table[start + a];
                if (value != 0) {
                    for (int b = 0; b < width; b++) {
                        gram[a * width + b] += value * table[start + b];
                    }
                }
            }
        }
        return gram;
    }

    private float[] scaled(double[] gram) {
        float[] scaled = new float[gram.length];
        for (int k = 0; k < gram.length; k++) {
            scaled[k] = (float) (unseen * gram[k]);
        }
        return scaled;
    }

    @Override
    public void close() {
        graph.close();
    }
}
