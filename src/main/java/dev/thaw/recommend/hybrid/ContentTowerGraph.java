package dev.thaw.recommend.hybrid;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The content tower in TensorFlow.
///
/// Items: h_i = relu(W₁[e_i; f_i] + b₁), c_i = W₂ h_i + b₂, computed once per distinct item of the batch; in pure mode
/// without the item's own embedding e_i, from the features f_i alone. People:
/// p(t) = (κ·p₀ + Σ w_e c_e) / (κ + Σ w_e) over their last positive events, where p₀ is the learned newcomer, shifted
/// by what the person declared. Score: s = p·c_i + w_b·h_i + a·x_i(t) + a₀ with the popularity features x.
final class ContentTowerGraph {
    static final String ITEM_EMBEDDING = "content/item_embedding";
    static final String FEATURE_EMBEDDING = "content/feature_embedding";
    static final String HIDDEN = "content/hidden";
    static final String HIDDEN_BIAS = "content/hidden_bias";
    static final String OUTPUT = "content/output";
    static final String OUTPUT_BIAS = "content/output_bias";
    static final String ITEM_BIAS = "content/item_bias";
    static final String NEWCOMER = "content/newcomer";
    static final String LOG_PATIENCE = "content/log_patience";
    static final String ATTRIBUTES = "content/attributes";
    static final String POPULARITY = "content/popularity";
    static final String INTERCEPT = "content/intercept";

    /// On each w_b·h_i: what a description adds to the demand of its item starts from nothing and must earn it.
    private static final float BIAS_L2 = 0.1f;

    private final Placeholder<TInt32> items;
    private final Placeholder<TFloat32> keepIdentity;
    private final Placeholder<TFloat32> occurrences;
    private final Placeholder<TInt32> itemIndex;
    private final RaggedInput features;
    private final RaggedInput recent;
    private final RaggedInput attributes;
    private final Placeholder<TFloat32> popularity;
    private final TowerShape shape;
    private final Operand<TFloat32> vectors;
    private final Operand<TFloat32> itemBiases;
    private final Operand<TFloat32> scores;
    private final Operand<TFloat32> penalty;

    ContentTowerGraph(Ops tf, TrainableVariables variables, TowerShape shape, LearningRates rates, double l2) {
        this.shape = shape;
        items = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        keepIdentity = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        occurrences = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        itemIndex = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
        popularity = tf.placeholder(TFloat32.class,
                Placeholder.shape(Shape.of(-1, shape.columns(), shape.popularityFeatures())));
        features = new RaggedInput(tf);
        recent = new RaggedInput(tf);
        attributes = new RaggedInput(tf);
        int size = shape.contentSize();
        int hidden = shape.hiddenUnits();

        Operand<TInt32> itemCount = tf.gather(tf.shape(items), tf.constant(0), tf.constant(0));
        Operand<TFloat32> described = features.sum(
                variables.dense(FEATURE_EMBEDDING, rates.dense(), shape.features(), size), itemCount);
        Operand<TFloat32> input = described;
        Operand<TFloat32> identityPenalty = tf.constant(0f);
        if (shape.identities()) {
            Operand<TFloat32> identity = variables.rows(ITEM_EMBEDDING, rates.rows(), shape.items(), size, items);
            Operand<TFloat32> kept = tf.math.mul(identity, tf.expandDims(keepIdentity, tf.constant(1)));
            input = tf.concat(List.of(kept, described), tf.constant(1));
            Operand<TFloat32> squares = tf.math.mul(tf.math.mul(identity, identity),
                    tf.expandDims(occurrences, tf.constant(1)));
            identityPenalty = tf.math.mul(tf.constant((float) l2),
                    tf.reduceSum(squares, tf.constant(new int[]{0, 1})));
        }
        long inputSize = shape.identities() ? 2L * size : size;
        Operand<TFloat32> hiddenUnits = tf.nn.relu(
                tf.math.add(tf.linalg.matMul(input, variables.dense(HIDDEN, rates.dense(), inputSize, hidden)),
                        variables.dense(HIDDEN_BIAS, rates.dense(), hidden)));
        vectors = tf.math.add(
                tf.linalg.matMul(hiddenUnits, variables.dense(OUTPUT, rates.dense(), hidden, size)),
                variables.dense(OUTPUT_BIAS, rates.dense(), size));
        itemBiases = tf.reshape(
                tf.linalg.matMul(hiddenUnits, variables.dense(ITEM_BIAS, rates.dense(), hidden, 1)),
                tf.constant(new int[]{-1}));

        Operand<TFloat32> people = people(tf, variables, rates);
        Operand<TFloat32> taste = tf.reduceSum(
                tf.math.mul(tf.expandDims(people, tf.constant(1)), tf.gather(vectors, itemIndex, tf.constant(0))),
                tf.constant(2));
        Operand<TFloat32> demand = tf.reduceSum(
                tf.math.mul(popularity, variables.dense(POPULARITY, rates.scalars(), shape.popularityFeatures())),
                tf.constant(2));
        scores = tf.math.add(
                tf.math.add(taste, tf.gather(itemBiases, itemIndex, tf.constant(0))),
                tf.math.add(demand, variables.dense(INTERCEPT, rates.scalars(), 1)));
        Operand<TFloat32> biasSquares = tf.math.mul(tf.math.mul(itemBiases, itemBiases), occurrences);
        penalty = tf.math.add(identityPenalty, tf.math.mul(tf.constant(BIAS_L2),
                tf.reduceSum(biasSquares, tf.constant(new int[]{0}))));
    }

    private Operand<TFloat32> people(Ops tf, TrainableVariables variables, LearningRates rates) {
        Operand<TInt32> rows = tf.gather(tf.shape(itemIndex), tf.constant(0), tf.constant(0));
        Operand<TFloat32> patience = tf.math.exp(variables.dense(LOG_PATIENCE, rates.scalars(), 1));
        Operand<TFloat32> newcomer = tf.expandDims(variables.dense(NEWCOMER, rates.dense(), shape.contentSize()),
                tf.constant(0));
        if (shape.userAttributes() > 0) {
            newcomer = tf.math.add(newcomer, attributes.sum(
                    variables.dense(ATTRIBUTES, rates.dense(), shape.userAttributes(), shape.contentSize()), rows));
        }
        Operand<TFloat32> known = recent.sum(vectors, rows);
        Operand<TFloat32> knownWeight = recent.totalWeights(rows);
        return tf.math.div(tf.math.add(tf.math.mul(newcomer, patience), known),
                tf.expandDims(tf.math.add(knownWeight, patience), tf.constant(1)));
    }

    /// s_C, `[rows, columns]`.
    Operand<TFloat32> scores() {
        return scores;
    }

    /// L2 penalty on what items are beyond their demand: their embeddings and w_b·h_i, a scalar.
    Operand<TFloat32> penalty() {
        return penalty;
    }

    /// c_i of the fed items, `[items, contentSize]`.
    Operand<TFloat32> vectors() {
        return vectors;
    }

    /// w_b·h_i of the fed items, `[items]`.
    Operand<TFloat32> itemBiases() {
        return itemBiases;
    }

    void feed(Tensors.Feed feed, TowerBatch batch) {
        feedItems(feed, batch.items(), batch.keepIdentity(), batch.features());
        feed.put(occurrences, batch.occurrences(), batch.items().length)
                .put(itemIndex, batch.itemIndex(), batch.rows(), shape.columns())
                .put(popularity, batch.popularity(), batch.rows(), shape.columns(), shape.popularityFeatures());
        recent.feed(feed, batch.recent());
        if (shape.userAttributes() > 0) {
            attributes.feed(feed, batch.attributes());
        }
    }

    /// Feeds what the item side alone needs.
    void feedItems(Tensors.Feed feed, int[] numbers, float[] keep, TowerBatch.Ragged description) {
        feed.put(items, numbers, numbers.length);
        if (shape.identities()) {
            feed.put(keepIdentity, keep, keep.length);
        }
        features.feed(feed, description);
    }

    /// A flattened ragged list as graph input.
    private static final class RaggedInput {
        private final Ops tf;
        private final Placeholder<TInt32> entries;
        private final Placeholder<TInt32> owners;
        private final Placeholder<TFloat32> weights;

        RaggedInput(Ops tf) {
            this.tf = tf;
            entries = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
            owners = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
            weights = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        }

        /// The weighted sum of table rows for each owner, `[owners, width]`.
        Operand<TFloat32> sum(Operand<TFloat32> table, Operand<TInt32> ownerCount) {
            Operand<TFloat32> rows = tf.math.mul(tf.gather(table, entries, tf.constant(0)),
                    tf.expandDims(weights, tf.constant(1)));
            return tf.math.unsortedSegmentSum(rows, owners, ownerCount);
        }

        /// The sum of weights for each owner, `[owners]`.
        Operand<TFloat32> totalWeights(Operand<TInt32> ownerCount) {
            return tf.math.unsortedSegmentSum(weights, owners, ownerCount);
        }

        void feed(Tensors.Feed feed, TowerBatch.Ragged ragged) {
            feed.put(entries, ragged.entries(), ragged.size()).put(owners, ragged.owners(), ragged.size()).put(weights,
                    ragged.weights(), ragged.size());
        }
    }
}
