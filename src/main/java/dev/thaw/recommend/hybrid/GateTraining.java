package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.sampling.SeededRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// Trains the mixer on frozen towers by a listwise softmax: s = γ(n) (w₀ z_C + w₁ z_K), γ for training only.
///
/// How sharply scores may tell items apart depends on how much is known of a person: a folded-in row is timid at first
/// and grows bolder. With one γ for all history lengths n the weights would do its work: weight would go to whichever
/// tower is flat where the scores are too bold, and to the bold one where they are too timid. Within a decision γ
/// changes no order, so it is left behind.
///
/// The target's log-probability among the items not chosen is what counts; an intercept would cancel. Several members
/// with seeds of their own are trained and later averaged: a single one is weakly determined where histories are long.
final class GateTraining {
    private static final double RATE = 0.005;
    private static final int EPOCHS = 20;
    private static final int LEAST_STEPS = 450;
    private static final int MOST_STEPS = 900;
    private static final int BATCH = 64;
    /// What a whole weight on the collaborative tower costs, in nats a choice. Both towers know how popular items are, and
    /// where either will do the examples cannot tell them apart: the content tower, which everybody has, then gets the
    /// weight, and a collaborative weight means what a person's behaviour adds. Real evidence is far stronger: between
    /// content alone and the best mix lie .1 to .5 nats where behaviour matters. The same price at every history length.
    private static final float PRICE_OF_BEHAVIOUR = 0.1f;
    private static final float L2 = 0.001f;
    private static final long STREAM = 0x6a7f;
    private static final AtomicLong NEXT_SCOPE = new AtomicLong();
    private static final String SHARPNESS = "mixer/log_sharpness";
    private static final String SHARPNESS_BY_HISTORY = "mixer/log_sharpness_by_history";

    private final GateExamples examples;
    private final HybridSettings settings;
    private final float[] contexts;
    private double loss = Double.NaN;

    /// @param inputs standardisation of the contexts
    GateTraining(GateExamples examples, MixerInputs inputs, HybridSettings settings) {
        this.examples = examples;
        this.settings = settings;
        this.contexts = examples.logarithms().clone();
        inputs.standardise(contexts);
    }

    /// Mean weighted loss of the last epoch trained, `NaN` before.
    double loss() {
        return loss;
    }

    /// Trains one member.
    ///
    /// @return its arrays under the names of [MixerLayers]
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    Map<String, Parameter> member(int member, JobContext context) {
        int batch = Math.min(BATCH, examples.size());
        int stepsPerEpoch = examples.size() / batch;
        int epochs = Math.clamp(EPOCHS, Math.ceilDiv(LEAST_STEPS, stepsPerEpoch),
                Math.max(Math.ceilDiv(LEAST_STEPS, stepsPerEpoch), MOST_STEPS / stepsPerEpoch));
        RandomGenerator random = SeededRandom.of(settings.seed(), STREAM, member);
        try (Graph graph = TensorFlowRuntime.graph()) {
            Network network = new Network(Ops.create(graph), examples.columns(), settings.mixer());
            try (Session session = TensorFlowRuntime.session(graph)) {
                network.variables.start(session, StartingValues.of(network.variables.shapes(),
                        settings.negatives().ratio(), SeededRandom.mix(settings.seed() + member)));
                int[] order = new int[examples.size()];
                long step = 0;
                for (int epoch = 1; epoch <= epochs; epoch++) {
                    SeededRandom.permutation(order, random);
                    double sum = 0;
                    for (int start = 0; start + batch <= order.length; start += batch) {
                        context.checkpoint();
                        sum += step(network, session, order, start, batch, ++step, random.nextInt());
                    }
                    loss = sum / stepsPerEpoch;
                    context.publish(new Progress(TrainingPhase.MIXER.text(), epoch / (double) epochs,
                            Map.of("mixer loss", loss, "epoch", (double) epoch)));
                }
                return network.arrays(session);
            }
        }
    }

    private float step(Network network, Session session, int[] order, int start, int batch, long step, int dropout) {
        int columns = examples.columns();
        float[] content = new float[batch * columns];
        float[] collaborative = new float[batch * columns];
        float[] inputs = new float[batch * columns * MixerInputs.SIZE];
        float[] weights = new float[batch];
        for (int row = 0; row < batch; row++) {
            int example = order[start + row];
            System.arraycopy(examples.content(), example * columns, content, row * columns, columns);
            System.arraycopy(examples.collaborative(), example * columns, collaborative, row * columns, columns);
            System.arraycopy(contexts, example * columns * MixerInputs.SIZE, inputs, row * columns * MixerInputs.SIZE,
                    columns * MixerInputs.SIZE);
            weights[row] = examples.weights()[example];
        }
        try (Tensors.Feed feed = new Tensors.Feed(session.runner())) {
            feed.put(network.content, content, batch, columns).put(network.collaborative, collaborative, batch, columns)
                    .put(network.contexts, inputs, (long) batch * columns, MixerInputs.SIZE)
                    .put(network.weights, weights, batch)
                    .put(network.dropoutSeed, new int[]{dropout, Math.toIntExact(step)}, 2);
            return network.variables.step(step, 1, feed.runner(), List.of(network.loss))[0];
        }
    }

    private static final class Network {
        private final TrainableVariables variables;
        private final Placeholder<TFloat32> content;
        private final Placeholder<TFloat32> collaborative;
        private final Placeholder<TFloat32> contexts;
        private final Placeholder<TFloat32> weights;
        private final Placeholder<TInt32> dropoutSeed;
        private final Operand<TFloat32> loss;

        Network(Ops tf, int columns, HybridSettings.Mixer settings) {
            variables = new TrainableVariables(tf, "mixer" + NEXT_SCOPE.incrementAndGet());
            content = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, columns)));
            collaborative = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, columns)));
            contexts = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, MixerInputs.SIZE)));
            weights = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
            dropoutSeed = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(2)));
            MixerLayers.Mix mix = MixerLayers.mix(tf, variables, settings, RATE, contexts, dropoutSeed, content,
                    collaborative, columns);
            Operand<TFloat32> logProbability = tf.nn.logSoftmax(tf.math.mul(mix.scores(), sharpness(tf, columns)));
            Operand<TFloat32> chosen = tf.squeeze(
                    tf.slice(logProbability, tf.constant(new int[]{0, 0}), tf.constant(new int[]{-1, 1})),
                    Squeeze.axis(List.of(1L)));
            loss = tf.math.neg(tf.math.mean(tf.math.mul(chosen, weights), tf.constant(0)));
            Operand<TFloat32> behaviour = tf.math.mean(mix.collaborativeWeight(), tf.constant(1));
            Operand<TFloat32> price = tf.math.mul(tf.constant(PRICE_OF_BEHAVIOUR),
                    tf.math.mean(tf.math.mul(behaviour, weights), tf.constant(0)));
            variables.minimise(tf.math.add(tf.math.add(loss, price), penalty(tf)));
        }

        /// γ = exp(g₀ + g₁ z) with z the standardised history length, `[rows, 1]`.
        private Operand<TFloat32> sharpness(Ops tf, int columns) {
            Operand<TFloat32> known = tf.slice(
                    tf.reshape(contexts, tf.constant(new int[]{-1, columns * MixerInputs.SIZE})),
                    tf.constant(new int[]{0, MixerInputs.USER}), tf.constant(new int[]{-1, 1}));
            return tf.math.exp(tf.math.add(variables.dense(SHARPNESS, RATE, 1),
                    tf.math.mul(known, variables.dense(SHARPNESS_BY_HISTORY, RATE, 1))));
        }

        /// Keeps the weights small where the examples do not say otherwise.
        private Operand<TFloat32> penalty(Ops tf) {
            return tf.math.mul(tf.constant(L2),
                    tf.math.add(tf.nn.l2Loss(variables.value(MixerLayers.HIDDEN)),
                            tf.nn.l2Loss(variables.value(MixerLayers.OUTPUT))));
        }

        Map<String, Parameter> arrays(Session session) {
            Map<String, Parameter> arrays = new HashMap<>();
            Map<String, int[]> shapes = variables.shapes();
            variables.read(session).forEach((name, values) -> {
                if (!name.startsWith(SHARPNESS)) {
                    arrays.put(name, new Parameter(Objects.requireNonNull(shapes.get(name), name), values));
                }
            });
            return arrays;
        }
    }
}
