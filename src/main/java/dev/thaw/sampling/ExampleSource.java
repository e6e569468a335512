package dev.thaw.sampling;

import dev.thaw.dataset.InteractionLog;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.random.RandomGenerator;

/// Events become training examples: weighted, labelled, with negatives drawn anew in every epoch.
///
/// Events of weight 0 are no examples (but count as touched). Weights are divided by the mean weight of the positive
/// examples, so that a positive weighs 1 on average against its negatives, which weigh 1 each: what configurations
/// say is how event types compare with each other.
///
/// Seeded: the same log, weights, settings and seed give the same examples in the same order.
public final class ExampleSource {
    /// Known events at which an example of [#firstChoices] counts half of what a newcomer's first one does.
    static final double HALF_COUNT = 5;
    private static final long STREAM = 0x5a3d;

    private final InteractionLog log;
    private final NegativeSampler negatives;
    private final int ratio;
    private final long seed;
    private final int[] anchors;
    /// Signed and normalised, by anchor.
    private final float[] weights;
    private final double meanPositiveWeight;

    private ExampleSource(InteractionLog log, EventWeights eventWeights, NegativeSampler negatives, int ratio,
            long from, long seed, Anchors chosen) {
        this.log = log;
        this.negatives = negatives;
        this.ratio = ratio;
        this.seed = seed;
        this.anchors = chosen.rows.toIntArray();
        this.weights = chosen.normalised();
        this.meanPositiveWeight = meanPositiveWeight(log, eventWeights, from);
    }

    /// Every event is an example.
    ///
    /// @param log   events strictly before the training cut-off
    /// @param from  only events at or after this moment become examples, epoch milliseconds
    /// @param ratio negatives for each positive
    public static ExampleSource everyEvent(InteractionLog log, EventWeights weights, NegativeSampler negatives,
            int ratio, long from, long seed) {
        Anchors anchors = new Anchors();
        for (int row = log.firstAtOrAfter(from); row < log.size(); row++) {
            anchors.add(row, weights.signed(log.type(row)));
        }
        return new ExampleSource(log, weights, negatives, ratio, from, seed, anchors);
    }

    /// The choices a recommender is asked for: what a person took up for the first time, at the moment of the first
    /// touch, weighted by the strongest event that came of it.
    ///
    /// A view that leads to a cart and a purchase is one choice, not three; as three the later ones would teach that
    /// what was just touched is chosen next, which a list without seen items can never show. Choices of people of whom
    /// n events were known weigh 5 / (5 + n), so that a few people with long histories do not drown the newcomers. What was
    /// only disliked is no choice; it counts as touched and is never drawn as a negative.
    ///
    /// @param positives of the same log
    /// @param from      only first touches at or after this moment become examples, epoch milliseconds
    /// @param ratio     negatives for each positive
    public static ExampleSource firstChoices(InteractionLog log, EventWeights weights, PositiveHistory positives,
            NegativeSampler negatives, int ratio, long from, long seed) {
        Long2DoubleOpenHashMap strongest = new Long2DoubleOpenHashMap();
        for (int row = 0; row < log.size(); row++) {
            double weight = weights.signed(log.type(row));
            strongest.mergeDouble(pair(log, row), weight, EventWeights::stronger);
        }
        Anchors anchors = new Anchors();
        LongOpenHashSet touched = new LongOpenHashSet();
        int first = log.firstAtOrAfter(from);
        for (int row = 0; row < log.size(); row++) {
            if (touched.add(pair(log, row)) && row >= first) {
                int known = positives.userCount(log.user(row), log.timestamp(row));
                double liking = Math.max(0, strongest.get(pair(log, row)));
                anchors.add(row, liking * HALF_COUNT / (HALF_COUNT + known));
            }
        }
        return new ExampleSource(log, weights, negatives, ratio, from, seed, anchors);
    }

    private static long pair(InteractionLog log, int row) {
        return (long) log.user(row) << 32 | log.item(row);
    }

    private static double meanPositiveWeight(InteractionLog log, EventWeights weights, long from) {
        double sum = 0;
        int positive = 0;
        for (int row = log.firstAtOrAfter(from); row < log.size(); row++) {
            if (weights.isPositive(log.type(row))) {
                sum += weights.weight(log.type(row));
                positive++;
            }
        }
        return positive == 0 ? 1 : sum / positive;
    }

    /// The events that become examples, with their signed weights.
    private static final class Anchors {
        private final IntArrayList rows = new IntArrayList();
        private final DoubleArrayList weights = new DoubleArrayList();

        void add(int row, double weight) {
            if (weight != 0) {
                rows.add(row);
                weights.add(weight);
            }
        }

        /// Divided by the mean of the positive ones.
        float[] normalised() {
            double mean = weights.doubleStream().filter(weight -> weight > 0).average().orElse(1);
            float[] normalised = new float[weights.size()];
            for (int k = 0; k < normalised.length; k++) {
                normalised[k] = (float) (weights.getDouble(k) / mean);
            }
            return normalised;
        }
    }

    /// How many events become examples in an epoch.
    public int size() {
        return anchors.length;
    }

    /// Whether any of them is positive.
    public boolean hasPositives() {
        for (float weight : weights) {
            if (weight > 0) {
                return true;
            }
        }
        return false;
    }

    /// Mean weight of the positive events, 1 if there are none: the unit of event weights in training.
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
                fill(batch, row, order[next++]);
            }
            return batch;
        }

        private void fill(ExampleBatch batch, int row, int anchor) {
            int event = anchors[anchor];
            int user = log.user(event);
            long moment = log.timestamp(event);
            boolean positive = weights[anchor] > 0;
            int start = row * batch.columns();
            batch.users()[row] = user;
            batch.moments()[row] = moment;
            batch.labels()[row] = positive ? 1 : 0;
            batch.items()[start] = log.item(event);
            batch.weights()[start] = Math.abs(weights[anchor]);
            for (int column = 1; column < batch.columns(); column++) {
                int drawn = positive ? negatives.draw(user, moment, random) : NegativeSampler.NONE;
                boolean usable = drawn != NegativeSampler.NONE;
                batch.items()[start + column] = usable ? drawn : log.item(event);
                batch.weights()[start + column] = usable ? 1 : 0;
            }
        }
    }
}
