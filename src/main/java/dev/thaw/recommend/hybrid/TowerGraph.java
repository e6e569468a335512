package dev.thaw.recommend.hybrid;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/// The content tower in a TensorFlow graph with its session, alone or, in the joint modes, together with the
/// collaborative tower and the mixer.
///
/// Alone it learns choices: the loss of a row is −ln of the softmax probability of the item chosen among the negatives
/// drawn with it (a conditional logit; McFadden 1974), so that whatever raises all scores of a decision alike cancels.
/// Jointly the loss is the log-loss of the mixed score, as the article has it. Losses are *sums* over the batch (a mean
/// is swamped by Adagrad's accumulator), each example weighted explicitly. Closing it frees all native memory.
final class TowerGraph implements AutoCloseable {
    private static final AtomicLong NEXT_SCOPE = new AtomicLong();
    /// Added to scores of columns that hold no negative.
    private static final float NEVER = -1e9f;

    private final TowerShape shape;
    private final Graph graph;
    private final Session session;
    private final TrainableVariables variables;
    private final ContentTowerGraph content;
    private final @Nullable JointTowers joint;
    private final Placeholder<TFloat32> labels;
    private final Placeholder<TFloat32> weights;
    private final List<Operand<TFloat32>> losses;
    private long steps;

    /// What the joint modes train along.
    private record JointTowers(CollaborativeTowerGraph collaborative, JointMixerGraph mixer) {}

    /// @param joint whether everything is trained at once, on the mixed score alone, as the article has it
    TowerGraph(TowerShape shape, HybridSettings settings, boolean joint) {
        this.shape = shape;
        this.graph = TensorFlowRuntime.graph();
        try {
            Ops tf = Ops.create(graph);
            LearningRates rates = LearningRates.of(settings.training().learningRate());
            variables = new TrainableVariables(tf, "towers" + NEXT_SCOPE.incrementAndGet());
            content = new ContentTowerGraph(tf, variables, shape, rates, settings.content().l2());
            labels = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
            weights = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
            if (joint) {
                CollaborativeTowerGraph collaborative = new CollaborativeTowerGraph(tf, variables, shape, rates,
                        settings.collaborative().l2());
                JointMixerGraph mixer = new JointMixerGraph(tf, variables, shape, settings.mixer(), rates,
                        content.scores(), collaborative.scores());
                this.joint = new JointTowers(collaborative, mixer);
                losses = List.of(logLoss(tf, content.scores()), logLoss(tf, collaborative.scores()),
                        logLoss(tf, mixer.scores()));
                variables.minimise(tf.math.add(losses.getLast(),
                        tf.math.add(content.penalty(), collaborative.penalty())));
            } else {
                this.joint = null;
                losses = List.of(choiceLoss(tf, content.scores()));
                variables.minimise(tf.math.add(losses.getLast(), content.penalty()));
            }
            session = TensorFlowRuntime.session(graph);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /// Σ w (softplus(s) − label·s), the weighted log-loss of scores against labels.
    private Operand<TFloat32> logLoss(Ops tf, Operand<TFloat32> scores) {
        Operand<TFloat32> own = tf.math.sub(tf.math.softplus(scores), tf.math.mul(labels, scores));
        return tf.reduceSum(tf.math.mul(own, weights), tf.constant(new int[]{0, 1}));
    }

    /// Σ −w ln softmax(s)₀ over the rows, the weighted log-loss of the choice in column 0.
    private Operand<TFloat32> choiceLoss(Ops tf, Operand<TFloat32> scores) {
        Operand<TFloat32> absent = tf.dtypes.cast(tf.math.lessEqual(weights, tf.constant(0f)), TFloat32.class);
        Operand<TFloat32> present = tf.math.add(scores, tf.math.mul(absent, tf.constant(NEVER)));
        int[] begin = {0, 0};
        int[] first = {-1, 1};
        Operand<TFloat32> chosen = tf.slice(tf.nn.logSoftmax(present), tf.constant(begin), tf.constant(first));
        Operand<TFloat32> weight = tf.slice(weights, tf.constant(begin), tf.constant(first));
        return tf.math.neg(tf.reduceSum(tf.math.mul(chosen, weight), tf.constant(new int[]{0, 1})));
    }

    /// Sets all variables and forgets what the optimisers remember.
    void start(Map<String, float[]> values) {
        variables.start(session, values);
        steps = 0;
    }

    /// Shapes of all variables, by name.
    Map<String, int[]> shapes() {
        return variables.shapes();
    }

    /// All variables, by name.
    Map<String, float[]> read() {
        return variables.read(session);
    }

    /// One step of training.
    ///
    /// @param rateScale learning rates are multiplied by it
    /// @return summed losses before the step: content; in the joint modes also collaborative and mixed
    float[] train(TowerBatch batch, double rateScale) {
        try (Tensors.Feed feed = feed(batch)) {
            return variables.step(++steps, rateScale, feed.runner(), losses);
        }
    }

    /// The towers' scores of a batch, without training.
    ///
    /// @return content and, in the joint modes, collaborative scores, each `[rows × columns]`
    List<float[]> scores(TowerBatch batch) {
        try (Tensors.Feed feed = feed(batch)) {
            Session.Runner runner = feed.runner().fetch(content.scores());
            if (joint != null) {
                runner.fetch(joint.collaborative.scores());
            }
            try (Result result = runner.run()) {
                return IntStream.range(0, result.size())
                        .mapToObj(k -> Tensors.floats((TFloat32) result.get(k))).toList();
            }
        }
    }

    /// The content tower's item side.
    ///
    /// @param items        item numbers, `[items]`
    /// @param keepIdentity 0 for items without an embedding of their own, else 1, `[items]`
    /// @param description  the items' features
    /// @return vectors `[items × contentSize]` and biases `[items]`
    float[][] itemSide(int[] items, float[] keepIdentity, TowerBatch.Ragged description) {
        try (Tensors.Feed feed = new Tensors.Feed(session.runner())) {
            content.feedItems(feed, items, keepIdentity, description);
            try (Result result = feed.runner().fetch(content.vectors()).fetch(content.itemBiases()).run()) {
                return new float[][]{Tensors.floats((TFloat32) result.get(0)),
                    Tensors.floats((TFloat32) result.get(1))};
            }
        }
    }

    private Tensors.Feed feed(TowerBatch batch) {
        Tensors.Feed feed = new Tensors.Feed(session.runner());
        content.feed(feed, batch);
        feed.put(weights, batch.weights(), batch.rows(), shape.columns());
        if (joint != null) {
            feed.put(labels, batch.labels(), batch.rows(), shape.columns());
            joint.collaborative.feed(feed, batch);
            joint.mixer.feed(feed, batch);
        }
        return feed;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
