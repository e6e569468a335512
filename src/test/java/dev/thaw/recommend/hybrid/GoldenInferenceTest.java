package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.ExampleBatch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// What plain Java scores is what TensorFlow trained, within 1e-5.
class GoldenInferenceTest {
    private static final double CLOSE = 1e-5;
    private static final Dataset DATA = TeachingWorld.small().build(3);
    private static final HybridSettings SETTINGS = HybridTrainerTest.settings(MixerTraining.STACKED, 5);

    private static TrainingPlan plan;
    private static TowerData data;
    private static TowerTraining towers;
    private static ExampleBatch examples;
    private static float[] graphScores;

    @BeforeAll
    static void train() {
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        plan = new TrainingPlan(history, SETTINGS, Long.MIN_VALUE, List.of(3_600_000L, 86_400_000L));
        data = TowerData.of(history, SETTINGS, plan.windows(), Long.MIN_VALUE, 0);
        towers = new TowerTraining("test", data, SETTINGS, null);
        towers.epoch(1, 1, JobContext.unobserved());
        examples = data.examples().epoch(9).next(40);
        graphScores = towers.scores(examples).getFirst();
    }

    @AfterAll
    static void close() {
        towers.close();
    }

    @Test
    void contentScoresEqualTheGraphs() {
        ContentScorer content = new ContentScorer(plan.header(data), towers.arrays());
        for (int row = 0; row < examples.rows(); row++) {
            double[] inJava = content.score(decision(row), items(row));
            for (int column = 0; column < inJava.length; column++) {
                assertThat(inJava[column]).isCloseTo(graphScores[row * inJava.length + column], within(CLOSE));
            }
        }
    }

    @Test
    void mixerWeightsEqualTheGraphs() {
        HybridRecommender hybrid = new HybridTrainer(SETTINGS).train(TeachingWorld.history(DATA, 0.8),
                JobContext.unobserved());
        MixerNetwork mixer = new MixerNetwork(hybrid.weights().header(), hybrid.weights().arrays());
        float[][] contexts = {{0, 0, 0}, {1, 4, 0.5f}, {12, 20, 30}};

        double[] inGraph = graphContentWeights(hybrid.weights(), mixer.members(), contexts);

        for (int k = 0; k < contexts.length; k++) {
            double inJava = mixer.contentWeights((int) contexts[k][0], contexts[k][2])[(int) contexts[k][1]];
            assertThat(inJava).isCloseTo(inGraph[k], within(CLOSE));
        }
    }

    /// Mixing scores 1 and 0 gives the content weight itself.
    private static double[] graphContentWeights(HybridWeights weights, int members, float[][] contexts) {
        MixerInputs inputs = new MixerInputs(weights.array(MixerNetwork.INPUT_MEANS).values(),
                weights.array(MixerNetwork.INPUT_DEVIATIONS).values());
        float[] fed = new float[contexts.length * MixerInputs.SIZE];
        for (int k = 0; k < fed.length; k++) {
            fed[k] = (float) Math.log1p(contexts[k / MixerInputs.SIZE][k % MixerInputs.SIZE]);
        }
        inputs.standardise(fed);
        float[] ones = new float[contexts.length];
        Arrays.fill(ones, 1);
        double[] mean = new double[contexts.length];
        for (int member = 0; member < members; member++) {
            try (Graph graph = new Graph()) {
                Ops tf = Ops.create(graph);
                TrainableVariables variables = new TrainableVariables(tf, "golden" + member);
                var context = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, MixerInputs.SIZE)));
                var seed = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(2)));
                var content = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
                var collaborative = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1)));
                var mixed = MixerLayers
                        .mix(tf, variables, new HybridSettings.Mixer(8, 0, MixerTraining.STACKED, true), 0.01,
                                context, seed, content, collaborative, 1)
                        .scores();
                Map<String, float[]> values = new HashMap<>();
                for (String name : variables.shapes().keySet()) {
                    values.put(name, weights.array(MixerNetwork.name(member, name)).values());
                }
                try (Session session = TensorFlowRuntime.session(graph);
                        Tensors.Feed feed = new Tensors.Feed(session.runner())) {
                    variables.start(session, values);
                    feed.put(context, fed, contexts.length, MixerInputs.SIZE).put(content, ones, contexts.length, 1)
                            .put(collaborative, new float[contexts.length], contexts.length, 1);
                    try (Result result = feed.runner().fetch(mixed).run()) {
                        float[] own = Tensors.floats((TFloat32) result.get(0));
                        for (int k = 0; k < mean.length; k++) {
                            mean[k] += own[k] / members;
                        }
                    }
                }
            }
        }
        return mean;
    }

    private static int[] items(int row) {
        return Arrays.copyOfRange(examples.items(), row * examples.columns(), (row + 1) * examples.columns());
    }

    private static DecisionPoint decision(int row) {
        TrainingHistory history = plan.history();
        int user = examples.users()[row];
        int[] known = Arrays.stream(history.log().rowsByUser(history.userTableSize())[user])
                .filter(event -> history.log().timestamp(event) < examples.moments()[row]).toArray();
        return new DecisionPoint(history.userState(user, known), history.timeline().at(examples.moments()[row]));
    }
}
