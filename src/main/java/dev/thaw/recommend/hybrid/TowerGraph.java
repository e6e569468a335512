package dev.thaw.recommend.hybrid;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/// Both towers in one TensorFlow graph with their session.
///
/// The loss is the *sum* over the batch (a mean is swamped by Adagrad's accumulator), each example weighted explicitly:
/// log-loss for the content tower, squared error for the collaborative one (implicit matrix factorisation with sampled
/// negatives), or the log-loss of the mixed score where everything is trained at once.
/// Closing it frees all native memory.
final class TowerGraph implements AutoCloseable {
    private static final AtomicLong NEXT_SCOPE = new AtomicLong();

    private final TowerShape shape;
    private final Graph graph;
    private final Session session;
    private final TrainableVariables variables;
    private final ContentTowerGraph content;
    private final CollaborativeTowerGraph collaborative;
    private final Placeholder<TFloat32> labels;
    private final Placeholder<TFloat32> weights;
    private final Operand<TFloat32> contentLoss;
    private final Operand<TFloat32> collaborativeLoss;
    private final Operand<TFloat32> mixedLoss;
    private final @Nullable JointMixerGraph mixer;
    private long steps;

    /// @param joint whether the mixer is trained along, on the mixed score alone, as the article has it
    TowerGraph(TowerShape shape, HybridSettings settings, boolean joint) {
        this.shape = shape;
        this.graph = new Graph();
        try {
            Ops tf = Ops.create(graph);
            LearningRates rates = LearningRates.of(settings.training().learningRate());
            variables = new TrainableVariables(tf, "towers" + NEXT_SCOPE.incrementAndGet());
            content = new ContentTowerGraph(tf, variables, shape, rates, settings.content().l2());
            collaborative = new CollaborativeTowerGraph(tf, variables, shape, rates, settings.collaborative().l2());
            labels = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
            weights = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
            contentLoss = logLoss(tf, content.scores());
            collaborativeLoss = joint
                    ? logLoss(tf, collaborative.scores())
                    : squaredLoss(tf, collaborative.scores());
            mixer = joint
                    ? new JointMixerGraph(tf, variables, shape, settings.mixer(), rates, content.scores(),
                            collaborative.scores())
                    : null;
            mixedLoss = mixer == null ? tf.math.add(contentLoss, collaborativeLoss) : logLoss(tf, mixer.scores());
            variables.minimise(
                    tf.math.add(mixedLoss, tf.math.add(content.penalty(), collaborative.penalty())));
            session = TensorFlowRuntime.session(graph);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /// Σ w (softplus(s) − label·s), the weighted log-loss of scores against labels.
    private Operand<TFloat32> logLoss(Ops tf, Operand<TFloat32> scores) {
        Operand<TFloat32> losses = tf.math.sub(tf.math.softplus(scores), tf.math.mul(labels, scores));
        return tf.reduceSum(tf.math.mul(losses, weights), tf.constant(new int[]{0, 1}));
    }

    /// Σ w (s − label)², the weighted squared error of scores against labels.
    private Operand<TFloat32> squaredLoss(Ops tf, Operand<TFloat32> scores) {
        Operand<TFloat32> errors = tf.math.sub(scores, labels);
        return tf.reduceSum(tf.math.mul(tf.math.mul(errors, errors), weights), tf.constant(new int[]{0, 1}));
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
    /// @param rateScale learning rates are multiplied by it, `0…1`
    /// @return summed losses before the step: content, collaborative, mixed
    float[] train(TowerBatch batch, double rateScale) {
        try (Tensors.Feed feed = feed(batch)) {
            return variables.step(++steps, rateScale, feed.runner(),
                    List.of(contentLoss, collaborativeLoss, mixedLoss));
        }
    }

    /// The towers' scores of a batch, without training.
    ///
    /// @return content and collaborative scores, each `[rows × columns]`
    float[][] scores(TowerBatch batch) {
        try (Tensors.Feed feed = feed(batch);
                Result result = feed.runner().fetch(content.scores()).fetch(collaborative.scores()).run()) {
            return new float[][]{Tensors.floats((TFloat32) result.get(0)), Tensors.floats((TFloat32) result.get(1))};
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
        collaborative.feed(feed, batch);
        feed.put(labels, batch.labels(), batch.rows(), shape.columns()).put(weights, batch.weights(), batch.rows(),
                shape.columns());
        if (mixer != null) {
            mixer.feed(feed, batch);
        }
        return feed;
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
