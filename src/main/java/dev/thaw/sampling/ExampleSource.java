package dev.thaw.sampling;

import dev.thaw.dataset.InteractionLog;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Events become training examples: weighted, labelled, with negatives drawn anew in every epoch.
///
/// Events of weight 0 are no examples (but count as touched). Weights are divided by the mean weight of the positive
/// examples, so that a positive weighs 1 on average against its negatives, which weigh 1 each: what configurations
/// say is how event types compare with each other.
///
/// Seeded: the same log, weights, settings and seed give the same examples in the same order.
public final class ExampleSource {
    private static final long STREAM = 0x5a3d;

    private final InteractionLog log;
    private final EventWeights weights;
    private final NegativeSampler negatives;
    private final int ratio;
    private final long seed;
    private final int[] anchors;
    private final double meanPositiveWeight;

    /// @param log   events strictly before the training cut-off
    /// @param from  only events at or after this moment become examples, epoch milliseconds
    /// @param ratio negatives for each positive
    public ExampleSource(InteractionLog log, EventWeights weights, NegativeSampler negatives, int ratio, long from,
            long seed) {
        this.log = log;
        this.weights = weights;
        this.negatives = negatives;
        this.ratio = ratio;
        this.seed = seed;
        int first = log.firstAtOrAfter(from);
        int count = 0;
        int[] rows = new int[log.size() - first];
        double sum = 0;
        int positive = 0;
        for (int row = first; row < log.size(); row++) {
            double weight = weights.signed(log.type(row));
            if (weight != 0) {
                rows[count++] = row;
            }
            if (weight > 0) {
                sum += weight;
                positive++;
            }
        }
        this.anchors = Arrays.copyOf(rows, count);
        this.meanPositiveWeight = positive == 0 ? 1 : sum / positive;
    }

    /// How many events become examples in an epoch.
    public int size() {
        return anchors.length;
    }

    /// Whether any of them is positive.
    public boolean hasPositives() {
        for (int row : anchors) {
            if (weights.isPositive(log.type(row))) {
                return true;
            }
        }
        return false;
    }

    /// Mean weight of the positive examples before normalisation, 1 if there are none.
    public double meanPositiveWeight() {
        return meanPositiveWeight;
    }

    /// One pass over all examples in shuffled order.
    public Epoch epoch(int number) {
        return new Epoch(SeededRandom.of(seed, STREAM, number));
    }

    /// A pass over the examples; not thread-safe.
    public final class Epoch {
        private final RandomGenerator random;
        private final int[] order = new int[anchors.length];
        private int next;

        private Epoch(RandomGenerator random) {
            this.random = random;
            SeededRandom.permutation(order, random);
        }

        public boolean hasNext() {
            return next < order.length;
        }

        /// The next examples.
        ///
        /// @param most events at most; the last batch of an epoch may be shorter
        public ExampleBatch next(int most) {
            int rows = Math.min(most, order.length - next);
            int columns = 1 + ratio;
            ExampleBatch batch = new ExampleBatch(rows, columns, new int[rows], new long[rows], new float[rows],
                    new int[rows * columns], new float[rows * columns]);
            for (int row = 0; row < rows; row++) {
                fill(batch, row, anchors[order[next++]]);
            }
            return batch;
        }

        private void fill(ExampleBatch batch, int row, int event) {
            int user = log.user(event);
            int type = log.type(event);
            long moment = log.timestamp(event);
            boolean positive = weights.isPositive(type);
            int start = row * batch.columns();
            batch.users()[row] = user;
            batch.moments()[row] = moment;
            batch.labels()[row] = positive ? 1 : 0;
            batch.items()[start] = log.item(event);
            batch.weights()[start] = (float) (weights.weight(type) / meanPositiveWeight);
            for (int column = 1; column < batch.columns(); column++) {
                int drawn = positive ? negatives.draw(user, moment, random) : NegativeSampler.NONE;
                boolean usable = drawn != NegativeSampler.NONE;
                batch.items()[start + column] = usable ? drawn : log.item(event);
                batch.weights()[start + column] = usable ? 1 : 0;
            }
        }
    }
}
