package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.sampling.Availability;
import dev.thaw.sampling.ExampleBatch;
import dev.thaw.sampling.MixerContext;
import dev.thaw.sampling.PositiveHistory;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Turns sampled examples into a step's input: distinct items and users, point-in-time features, dropped identities.
///
/// Not thread-safe: it reuses its marks from batch to batch.
final class BatchBuilder {
    /// How many of a person's last positive events the content tower reads.
    static final int RECENT_EVENTS = 50;
    /// The item's own embedding is hidden so often, so that its features learn to stand in for it.
    private static final double IDENTITY_DROPOUT = 0.3;
    /// An item's collaborative row is swapped for the out-of-vocabulary row so often, which trains that row.
    private static final double OUT_OF_VOCABULARY = 0.05;

    private final TrainingHistory history;
    private final PositiveHistory positives;
    private final Availability availability;
    private final PopularityFeatures popularity;
    private final FeatureVocabulary features;
    private final UserAttributes attributes;
    private final double meanPositiveWeight;
    private final long[] signups;
    private final double hiddenUsers;
    private final int itemCountCap;
    private final Distinct items;
    private final Distinct users;
    private final Distinct collaborativeItems;

    /// @param hiddenUsers  share of rows whose user row is swapped for row 0, to fake newcomers; 0 for none
    /// @param itemCountCap see [HybridSettings.Mixer#itemCountCap]
    BatchBuilder(TrainingHistory history, PositiveHistory positives, Availability availability,
            PopularityFeatures popularity, FeatureVocabulary features, UserAttributes attributes,
            double meanPositiveWeight, double hiddenUsers, int itemCountCap) {
        this.history = history;
        this.positives = positives;
        this.availability = availability;
        this.popularity = popularity;
        this.features = features;
        this.attributes = attributes;
        this.meanPositiveWeight = meanPositiveWeight;
        this.hiddenUsers = hiddenUsers;
        this.itemCountCap = itemCountCap;
        this.signups = signups(history);
        this.items = new Distinct(history.itemTableSize());
        this.users = new Distinct(history.userTableSize());
        this.collaborativeItems = new Distinct(history.itemTableSize());
    }

    /// The input of one step.
    ///
    /// @param random source of the dropped identities; [#plain] drops none
    TowerBatch build(ExampleBatch examples, RandomGenerator random,
            @Nullable MixerInputs mixer) {
        return build(examples, random, mixer, IDENTITY_DROPOUT, OUT_OF_VOCABULARY);
    }

    /// The input with nothing dropped, as in scoring.
    TowerBatch plain(ExampleBatch examples) {
        return build(examples, SeededRandom.of(0), null, 0, 0);
    }

    private TowerBatch build(ExampleBatch examples, RandomGenerator random,
            @Nullable MixerInputs mixer, double identityDropout, double outOfVocabulary) {
        int rows = examples.rows();
        int columns = examples.columns();
        items.clear();
        users.clear();
        collaborativeItems.clear();
        int[] itemIndex = new int[rows * columns];
        int[] collaborativeIndex = new int[rows * columns];
        int[] userIndex = new int[rows];
        float[] labels = new float[rows * columns];
        float[] demand = new float[rows * columns * popularity.size()];
        RaggedBuilder recent = new RaggedBuilder();
        RaggedBuilder declared = new RaggedBuilder();
        for (int row = 0; row < rows; row++) {
            int user = examples.users()[row];
            long moment = examples.moments()[row];
            labels[row * columns] = examples.labels()[row];
            userIndex[row] = users.position(hiddenUsers > 0 && random.nextDouble() < hiddenUsers ? 0 : user);
            CatalogState catalog = history.timeline().at(moment);
            PopularityFeatures.Moment demandNow = popularity.at(catalog, availability.count(moment));
            for (int column = 0; column < columns; column++) {
                int example = row * columns + column;
                int item = examples.items()[example];
                itemIndex[example] = items.position(item);
                demandNow.fill(item, demand, example * popularity.size());
                boolean unknown = outOfVocabulary > 0 && random.nextDouble() < outOfVocabulary;
                collaborativeIndex[example] = collaborativeItems.position(unknown ? 0 : item);
            }
            attributes.add(user, row, declared);
        }
        float[] occurrences = occurrences(itemIndex);
        for (int row = 0; row < rows; row++) {
            addRecent(examples.users()[row], examples.moments()[row], row, recent);
        }
        int[] distinct = items.values();
        return new TowerBatch(rows, distinct, keep(distinct, random, identityDropout),
                Arrays.copyOf(occurrences, distinct.length), itemIndex, features.of(distinct), recent.build(),
                declared.build(), demand, users.values(), userIndex, collaborativeItems.values(), collaborativeIndex,
                labels, examples.weights(), mixer == null ? new float[0] : contexts(examples, mixer),
                mixer == null ? 0 : random.nextInt());
    }

    private void addRecent(int user, long moment, int row, RaggedBuilder recent) {
        int known = positives.userCount(user, moment);
        for (int position = Math.max(0, known - RECENT_EVENTS); position < known; position++) {
            recent.add(items.position(positives.item(user, position)), row,
                    (float) (positives.weight(user, position) / meanPositiveWeight));
        }
    }

    private float[] occurrences(int[] itemIndex) {
        float[] counts = new float[items.size()];
        for (int index : itemIndex) {
            counts[index]++;
        }
        return counts;
    }

    private static float[] keep(int[] distinct, RandomGenerator random, double dropout) {
        float[] keep = new float[distinct.length];
        for (int k = 0; k < keep.length; k++) {
            keep[k] = dropout > 0 && random.nextDouble() < dropout ? 0 : 1;
        }
        return keep;
    }

    /// Standardised mixer inputs of a batch, `[rows, columns, 3]`.
    private float[] contexts(ExampleBatch examples, MixerInputs mixer) {
        float[] values = logarithms(examples);
        mixer.standardise(values);
        return values;
    }

    /// Mixer inputs before standardisation, `[rows, columns, 3]`.
    float[] logarithms(ExampleBatch examples) {
        float[] values = new float[examples.items().length * MixerInputs.SIZE];
        for (int example = 0; example < examples.items().length; example++) {
            int row = example / examples.columns();
            int user = examples.users()[row];
            long moment = examples.moments()[row];
            double days = Math.max(0, (moment - signups[user]) / 86_400_000.0);
            MixerInputs.logarithms(new MixerContext(positives.userCount(user, moment),
                    positives.itemCount(examples.items()[example], moment), days), itemCountCap, values,
                    example * MixerInputs.SIZE);
        }
        return values;
    }

    private static long[] signups(TrainingHistory history) {
        long[] signups = new long[history.userTableSize()];
        Arrays.fill(signups, Long.MAX_VALUE);
        for (int row = history.log().size() - 1; row >= 0; row--) {
            signups[history.log().user(row)] = history.log().timestamp(row);
        }
        for (int user = 1; user < signups.length; user++) {
            Long declared = history.user(user).signupAt();
            if (declared != null) {
                signups[user] = declared;
            }
        }
        return signups;
    }

    /// Numbers each distinct value of a batch by first sight.
    private static final class Distinct {
        private final int[] positions;
        private int[] values = new int[1024];
        private int size;

        Distinct(int table) {
            positions = new int[table];
            Arrays.fill(positions, -1);
        }

        int position(int value) {
            if (positions[value] < 0) {
                if (size == values.length) {
                    values = Arrays.copyOf(values, 2 * size);
                }
                values[size] = value;
                positions[value] = size++;
            }
            return positions[value];
        }

        int size() {
            return size;
        }

        int[] values() {
            return Arrays.copyOf(values, size);
        }

        void clear() {
            for (int k = 0; k < size; k++) {
                positions[values[k]] = -1;
            }
            size = 0;
        }
    }
}
