package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Unique;
import org.tensorflow.op.math.Cumsum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TFloat64;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/// What [HybridRecommender] computes, as a TensorFlow graph: the trained arrays are its constants, [ServingTensor] its
/// inputs and outputs.
///
/// Tables are kept in 32 bits and widened row by row as they are gathered; all arithmetic is in 64 bits, as in Java, for
/// the fold-in solves a system that 32 bits would blur. Person and catalogue enter as counts: the choice of the recent
/// events, the pairs of [EventScale], the popularity features and the fold-in are all part of the graph.
final class ServingGraph implements AutoCloseable {
    private final HybridWeights weights;
    private final int windows;
    private final Graph graph;
    private final Ops tf;
    private final Map<ServingTensor, Operand<?>> tensors = new EnumMap<>(ServingTensor.class);

    ServingGraph(HybridWeights weights) {
        this.weights = weights;
        this.windows = weights.header().popularityWindows().size();
        this.graph = TensorFlowRuntime.graph();
        this.tf = Ops.create(graph);
        ServingTensor.inputs().forEach(input -> tensors.put(input, placeholder(input)));

        Operand<TFloat64> content = standardised(content(), ScoreScale.CONTENT);
        Operand<TFloat64> collaborative = standardised(collaborative(), ScoreScale.COLLABORATIVE);
        Operand<TFloat64> contentWeight = contentWeight();
        Operand<TFloat64> score = tf.math.add(tf.math.mul(contentWeight, content),
                tf.math.mul(tf.math.sub(number(1), contentWeight), collaborative));
        output(ServingTensor.SCORE, score);
        output(ServingTensor.CONTENT, content);
        output(ServingTensor.COLLABORATIVE, collaborative);
        output(ServingTensor.CONTENT_WEIGHT, contentWeight);
    }

    Graph graph() {
        return graph;
    }

    /// The graph's end of an input or output.
    Operand<?> operand(ServingTensor tensor) {
        return Objects.requireNonNull(tensors.get(tensor), tensor::name);
    }

    @Override
    public void close() {
        graph.close();
    }

    /// s_C = p·c_i + b_i + a·x_i + a₀, `[candidates]`, see [ContentScorer].
    private Operand<TFloat64> content() {
        Operand<TFloat32> vectors = table(ContentScorer.VECTORS);
        Operand<TInt64> candidates = whole(ServingTensor.CANDIDATES);
        Operand<TFloat64> taste = product(rows(vectors, candidates), person(vectors));
        return tf.math.add(tf.math.add(taste, rows(table(ContentScorer.BIASES), candidates)),
                tf.math.add(product(popularity(), array(ContentTowerGraph.POPULARITY)),
                        array(ContentTowerGraph.INTERCEPT)));
    }

    /// p = (κ·(p₀ + declared) + Σ w c) / (κ + Σ w), `[size]`.
    private Operand<TFloat64> person(Operand<TFloat32> vectors) {
        Operand<TFloat64> eventWeights = wide(ServingTensor.EVENT_WEIGHTS);
        Operand<TBool> positive = tf.math.greater(eventWeights, number(0));
        Operand<TInt32> later = tf.math.cumsum(tf.dtypes.cast(positive, TInt32.class), tf.constant(0),
                Cumsum.exclusive(true), Cumsum.reverse(true));
        Operand<TBool> recent = tf.math.logicalAnd(positive,
                tf.math.less(later, tf.constant(weights.header().recentEvents())));
        Operand<TFloat64> recentWeights = tf.select(recent, eventWeights, number(0));
        Operand<TFloat64> patience = tf.math.exp(array(ContentTowerGraph.LOG_PATIENCE));
        Operand<TFloat64> start = tf.math.add(array(ContentTowerGraph.NEWCOMER), declared());
        Operand<TFloat64> known = weightedSum(recentWeights, rows(vectors, whole(ServingTensor.EVENT_ITEMS)));
        return tf.math.div(tf.math.add(tf.math.mul(start, patience), known),
                tf.math.add(patience, sum(recentWeights)));
    }

    /// What the person declared, `[size]`: within a column each of k features weighs 1/√k.
    private Operand<TFloat64> declared() {
        AttributeVocabulary vocabulary = weights.header().userAttributes();
        // one row of nothing where the hybrid knows no attributes: the signature stays the same
        int[] columns = new int[Math.max(1, vocabulary.size())];
        for (int column = 0; column < vocabulary.columns().size(); column++) {
            AttributeVocabulary.Column features = vocabulary.columns().get(column);
            Arrays.fill(columns, features.first(), features.first() + features.features(), column);
        }
        Operand<TFloat32> vectors = weights.arrays().containsKey(ContentTowerGraph.ATTRIBUTES)
                ? table(ContentTowerGraph.ATTRIBUTES)
                : tf.zeros(tf.array(columns.length, weights.array(ContentTowerGraph.NEWCOMER).size(0)),
                        TFloat32.class);
        Operand<TInt64> features = tf.unique(whole(ServingTensor.ATTRIBUTE_FEATURES), tf.constant(new int[]{0})).y();
        Operand<TInt32> ofColumn = tf.gather(tf.constant(columns), features, tf.constant(0));
        Operand<TFloat64> one = tf.math.add(tf.zerosLike(tf.dtypes.cast(features, TFloat64.class)), number(1));
        Operand<TFloat64> inColumn = tf.math.unsortedSegmentSum(one, ofColumn,
                tf.constant(Math.max(1, vocabulary.columns().size())));
        return weightedSum(tf.math.rsqrt(tf.gather(inColumn, ofColumn, tf.constant(0))), rows(vectors, features));
    }

    /// The features of [PopularityFeatures] from the counts they are made of, `[candidates, windows + 3]`.
    private Operand<TFloat64> popularity() {
        Operand<TFloat64> counts = wide(ServingTensor.COUNTS);
        Operand<TFloat64> totals = wide(ServingTensor.TOTALS);
        Operand<TFloat64> available = tf.math.maximum(wide(ServingTensor.AVAILABLE_ITEMS), number(1));
        Operand<TFloat64> smoothing = number(PopularityFeatures.SMOOTHING);
        Operand<TFloat64> demand = tf.math.sub(tf.math.log(tf.math.add(counts, smoothing)),
                tf.math.log(tf.math.add(tf.math.div(totals, available), smoothing)));
        Operand<TFloat64> average = tf.math.maximum(
                tf.math.div(tf.gather(totals, tf.constant(windows), tf.constant(0)), available), number(1));
        Operand<TFloat64> allTime = tf.math.log1p(tf.math.div(allTime(counts), average));
        Operand<TFloat64> age = tf.math.div(tf.math.log1p(wide(ServingTensor.AGE_DAYS)),
                number(PopularityFeatures.AGE_SCALE));
        return tf.concat(List.of(demand, column(allTime), column(age)), tf.constant(1));
    }

    /// s_K = ln(1 + softplus(x·y / 0.02)), `[candidates]`, see [LeastSquaresScorer].
    private Operand<TFloat64> collaborative() {
        Operand<TFloat32> items = table(LeastSquaresScorer.ITEMS);
        Operand<TFloat64> chance = product(rows(items, whole(ServingTensor.CANDIDATES)), foldedIn(items));
        return tf.math.log1p(tf.math.softplus(tf.math.div(chance, number(LeastSquaresScorer.FLOOR))));
    }

    /// The person's row x, `[size]`: the solution of (σ²Σ⁻¹ + α₀Σyyᵀ + Σ|w|yyᵀ) x = σ²Σ⁻¹μ + Σ_liked wy, and μ for
    /// somebody of whom nothing is known.
    private Operand<TFloat64> foldedIn(Operand<TFloat32> items) {
        Unique<TInt64, TInt32> distinct = tf.unique(whole(ServingTensor.EVENT_ITEMS), tf.constant(new int[]{0}));
        Operand<TFloat64> signed = wide(ServingTensor.EVENT_WEIGHTS);
        Operand<TInt32> count = tf.gather(tf.shape(distinct.y()), tf.constant(0), tf.constant(0));
        Operand<TFloat64> liking = strongest(signed, distinct.idx(), count);
        Operand<TFloat64> dislike = tf.select(tf.math.greater(liking, number(0)), number(0),
                strongest(tf.math.neg(signed), distinct.idx(), count));
        Operand<TFloat64> rows = rows(items, distinct.y());
        Operand<TFloat64> weighted = tf.math.mul(rows, column(tf.math.add(liking, dislike)));
        Operand<TFloat64> system = tf.math.add(common(), tf.linalg.matMul(tf.linalg.transpose(weighted,
                tf.constant(new int[]{1, 0})), rows));
        Operand<TFloat64> right = tf.math.add(pull(), weightedSum(liking, rows));
        Operand<TFloat64> solved = flat(tf.linalg.solve(system, column(right)));
        Operand<TBool> nothingKnown = tf.math.equal(sum(tf.math.abs(signed)), number(0));
        return tf.select(nothingKnown, array(CollaborativeScorer.PRIOR_MEAN), solved);
    }

    /// The largest weight above 0 for each item, else 0, `[items]`.
    private Operand<TFloat64> strongest(Operand<TFloat64> eventWeights, Operand<TInt32> ofItem,
            Operand<TInt32> items) {
        return tf.math.unsortedSegmentMax(tf.math.maximum(eventWeights, number(0)), ofItem, items);
    }

    /// σ²Σ⁻¹ + α₀Σyyᵀ, of which Java reads the lower triangle alone.
    private Operand<TFloat64> common() {
        Parameter precision = weights.array(CollaborativeScorer.PRIOR_PRECISION);
        float[] unseen = weights.array(LeastSquaresScorer.UNSEEN).values();
        int size = precision.size(0);
        double[] common = new double[size * size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                int lower = a * size + b;
                common[lower] = LeastSquaresScorer.NOISE * precision.values()[lower] + unseen[lower];
                common[b * size + a] = common[lower];
            }
        }
        return tf.constant(Shape.of(size, size), DataBuffers.of(common, true, false));
    }

    /// σ²Σ⁻¹μ.
    private Operand<TFloat64> pull() {
        return tf.math.mul(number(LeastSquaresScorer.NOISE),
                product(array(CollaborativeScorer.PRIOR_PRECISION), array(CollaborativeScorer.PRIOR_MEAN)));
    }

    /// The mixer's weight of the content tower, `[candidates]`: computed for each item count up to the cap and then
    /// looked up, see [MixerNetwork].
    private Operand<TFloat64> contentWeight() {
        int cap = weights.header().itemCountCap();
        Operand<TInt64> counts = tf.math.minimum(tf.dtypes.cast(allTime(wide(ServingTensor.COUNTS)), TInt64.class),
                tf.constant((long) cap));
        Operand<TFloat64> known = sum(tf.dtypes.cast(
                tf.math.greater(wide(ServingTensor.EVENT_WEIGHTS), number(0)), TFloat64.class));
        double[] everyCount = new double[cap + 1];
        for (int count = 0; count <= cap; count++) {
            everyCount[count] = count;
        }
        Operand<TFloat64> items = tf.constant(everyCount);
        Operand<TFloat64> same = tf.zerosLike(items);
        Operand<TFloat64> contexts = tf.concat(List.of(column(tf.math.add(same, known)), column(items),
                column(tf.math.add(same, wide(ServingTensor.DAYS_SINCE_SIGNUP)))), tf.constant(1));
        Operand<TFloat64> inputs = tf.math.div(
                tf.math.sub(tf.math.log1p(contexts), array(MixerNetwork.INPUT_MEANS)),
                array(MixerNetwork.INPUT_DEVIATIONS));
        return tf.gather(byItemCount(inputs, tf.math.add(same, known)), counts, tf.constant(0));
    }

    /// Content weights of the members in the mean, `[cap + 1]`.
    ///
    /// @param inputs standardised contexts, `[cap + 1, 3]`
    /// @param known  positive events known of the person, `[cap + 1]`
    private Operand<TFloat64> byItemCount(Operand<TFloat64> inputs, Operand<TFloat64> known) {
        int members = new MixerNetwork(weights.header(), weights.arrays()).members();
        if (members == 0) {
            Operand<TFloat64> fallback = number(MixerNetwork.FALLBACK_EVENTS);
            return tf.math.div(fallback, tf.math.add(fallback, known));
        }
        Operand<TFloat64> total = tf.zerosLike(known);
        for (int member = 0; member < members; member++) {
            Operand<TFloat64> hidden = tf.nn.relu(
                    tf.math.add(tf.linalg.matMul(inputs, array(MixerNetwork.name(member, MixerLayers.HIDDEN))),
                            array(MixerNetwork.name(member, MixerLayers.HIDDEN_BIAS))));
            Operand<TFloat64> logits = tf.math.add(
                    tf.linalg.matMul(hidden, array(MixerNetwork.name(member, MixerLayers.OUTPUT))),
                    array(MixerNetwork.name(member, MixerLayers.OUTPUT_BIAS)));
            total = tf.math.add(total, tf.gather(tf.nn.softmax(logits), tf.constant(0), tf.constant(1)));
        }
        return tf.math.div(total, number(members));
    }

    private Operand<TFloat64> standardised(Operand<TFloat64> scores, String scale) {
        ScoreScale of = ScoreScale.fromArray(weights.array(scale));
        return tf.math.div(tf.math.sub(scores, number(of.mean())), number(of.deviation()));
    }

    private Operand<TFloat64> allTime(Operand<TFloat64> counts) {
        return tf.gather(counts, tf.constant(windows), tf.constant(1));
    }

    private Operand<?> placeholder(ServingTensor input) {
        Placeholder.Options shape = Placeholder.shape(Shape.of(input.shape(windows)));
        Ops named = tf.withName(input.text());
        return input.isWhole() ? named.placeholder(TInt64.class, shape) : named.placeholder(TFloat32.class, shape);
    }

    private void output(ServingTensor output, Operand<TFloat64> values) {
        tensors.put(output, tf.withName(output.text()).dtypes.cast(values, TFloat32.class));
    }

    private Operand<TInt64> whole(ServingTensor input) {
        return operand(input).asOutput().expect(TInt64.class);
    }

    private Operand<TFloat64> wide(ServingTensor input) {
        return tf.dtypes.cast(operand(input).asOutput(), TFloat64.class);
    }

    /// A large array as it is.
    private Constant<TFloat32> table(String name) {
        Parameter array = weights.array(name);
        long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
        return tf.withName(name.replace('/', '_')).constant(Shape.of(shape),
                DataBuffers.of(array.values(), true, false));
    }

    /// A small array, widened.
    private Operand<TFloat64> array(String name) {
        Parameter array = weights.array(name);
        double[] values = new double[array.values().length];
        for (int k = 0; k < values.length; k++) {
            values[k] = array.values()[k];
        }
        long[] shape = Arrays.stream(array.shape()).asLongStream().toArray();
        return tf.constant(Shape.of(shape), DataBuffers.of(values, true, false));
    }

    private Operand<TFloat64> rows(Operand<TFloat32> table, Operand<TInt64> numbers) {
        return tf.dtypes.cast(tf.gather(table, numbers, tf.constant(0)), TFloat64.class);
    }

    private Operand<TFloat64> number(double value) {
        return tf.constant(value);
    }

    private Operand<TFloat64> column(Operand<TFloat64> vector) {
        return tf.expandDims(vector, tf.constant(1));
    }

    private Operand<TFloat64> flat(Operand<TFloat64> matrix) {
        return tf.reshape(matrix, tf.constant(new int[]{-1}));
    }

    /// Matrix times vector.
    private Operand<TFloat64> product(Operand<TFloat64> matrix, Operand<TFloat64> vector) {
        return flat(tf.linalg.matMul(matrix, column(vector)));
    }

    /// Σ w·row, `[width]`.
    private Operand<TFloat64> weightedSum(Operand<TFloat64> factors, Operand<TFloat64> rows) {
        return tf.reduceSum(tf.math.mul(rows, column(factors)), tf.constant(0));
    }

    private Operand<TFloat64> sum(Operand<TFloat64> vector) {
        return tf.reduceSum(vector, tf.constant(0));
    }
}
