package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.TrainingReport.EpochLoss;
import dev.thaw.sampling.ExampleBatch;
import dev.thaw.sampling.ExampleSource;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One training of the towers: epochs over the examples, and the arrays that scoring needs at any point of it.
///
/// Closing it frees TensorFlow's memory.
final class TowerTraining implements AutoCloseable {
    private static final long STREAM = 0x70e5;
    /// Rates never fall below this part of where they start.
    private static final double LEAST_RATE = 0.02;
    /// Sweeps of the collaborative tower's least squares in an epoch.
    private static final int SWEEPS = 2;
    /// Items whose vectors are computed at once when the arrays are read.
    private static final int ITEM_BLOCK = 4096;

    private final String phase;
    private final TowerData data;
    private final HybridSettings settings;
    private final TowerGraph graph;
    private final @Nullable MixerInputs mixer;
    private final @Nullable LeastSquares collaborative;
    private final long started = System.nanoTime();
    private long examples;
    private long trainingNanos;

    /// @param phase as people would say it
    /// @param mixer standardisation of the mixer's inputs where it is trained along, else null
    TowerTraining(String phase, TowerData data, HybridSettings settings,
            @Nullable MixerInputs mixer) {
        this.phase = phase;
        this.data = data;
        this.settings = settings;
        this.mixer = mixer;
        TowerShape shape = data.shape(settings);
        this.graph = new TowerGraph(shape, settings, mixer != null);
        this.collaborative = mixer != null ? null : new LeastSquares(data.pairs(), shape.items(), settings);
        graph.start(StartingValues.of(graph.shapes(), settings.negatives().ratio(), settings.seed()));
    }

    /// Trains one epoch. All rates fall linearly to (nearly) zero over the epochs, which settles the towers as averaging
    /// their last states would.
    ///
    /// @param number   from 1
    /// @param epochs   how many there will be, for the progress
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    EpochLoss epoch(int number, int epochs, JobContext context) {
        long start = System.nanoTime();
        ExampleSource.Epoch epoch = data.examples().epoch(number);
        RandomGenerator random = SeededRandom.of(settings.seed(), STREAM, number);
        double[] losses = new double[3];
        double weight = 0;
        int done = 0;
        double unexplained = sweep(context);
        while (epoch.hasNext()) {
            context.checkpoint();
            ExampleBatch batch = epoch.next(settings.training().batchSize());
            double before = (number - 1 + done / (double) data.examples().size()) / epochs;
            float[] sums = graph.train(data.builder().build(batch, random, mixer), Math.max(LEAST_RATE, 1 - before));
            for (int k = 0; k < sums.length; k++) {
                losses[k] += sums[k];
            }
            weight += lossWeight(batch);
            done += batch.rows();
            examples += (long) batch.rows() * batch.columns();
            double fraction = (number - 1 + done / (double) data.examples().size()) / epochs;
            double seconds = (trainingNanos + System.nanoTime() - start) / 1e9;
            context.publish(
                    new Progress(phase, Math.min(1, fraction), readings(losses, weight, unexplained, number, seconds)));
        }
        trainingNanos += System.nanoTime() - start;
        double total = Math.max(weight, Double.MIN_NORMAL);
        return collaborative == null
                ? new EpochLoss(phase, number, losses[0] / total, losses[1] / total, losses[2] / total)
                : new EpochLoss(phase, number, losses[0] / total, unexplained, Double.NaN);
    }

    /// The collaborative tower's part of an epoch, done before the batches.
    ///
    /// @return its loss afterwards, `NaN` where the graph trains it along
    private double sweep(JobContext context) {
        if (collaborative == null) {
            return Double.NaN;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            collaborative.sweep(context);
        }
        return collaborative.loss();
    }

    /// What a batch's losses are divided by: a log-loss weighs every example, a choice its row.
    private double lossWeight(ExampleBatch batch) {
        double weight = 0;
        for (int example = 0; example < batch.weights().length; example += mixer == null ? batch.columns() : 1) {
            weight += batch.weights()[example];
        }
        return weight;
    }

    private Map<String, Double> readings(double[] losses, double weight, double unexplained, int epoch,
            double seconds) {
        Map<String, Double> readings = new TreeMap<>();
        readings.put("epoch", (double) epoch);
        readings.put("content loss", losses[0] / weight);
        readings.put("collaborative loss", mixer == null ? unexplained : losses[1] / weight);
        if (mixer != null) {
            readings.put("mixed loss", losses[2] / weight);
        }
        readings.put("examples/s", examples / seconds);
        return readings;
    }

    /// Where the time went so far.
    TrainingReport.PhaseTiming timing() {
        return new TrainingReport.PhaseTiming(phase, (System.nanoTime() - started) / 1e9,
                trainingNanos == 0 ? 0 : examples / (trainingNanos / 1e9));
    }

    /// The towers' scores of some examples as the graph gives them, nothing dropped.
    ///
    /// @return content and, in the joint modes, collaborative scores, each `[rows × columns]`
    List<float[]> scores(ExampleBatch batch) {
        return graph.scores(data.builder().plain(batch));
    }

    /// All variables as they are.
    Map<String, Parameter> variables() {
        Map<String, Parameter> arrays = new HashMap<>();
        Map<String, int[]> shapes = graph.shapes();
        graph.read().forEach((name, values) -> arrays.put(name,
                new Parameter(Objects.requireNonNull(shapes.get(name), name), values)));
        return arrays;
    }

    /// The arrays that scoring needs: item vectors and biases for every item, the person side, item rows, the prior.
    Map<String, Parameter> arrays() {
        Map<String, Parameter> variables = variables();
        Map<String, Parameter> arrays = new HashMap<>();
        for (String name : new String[]{ContentTowerGraph.NEWCOMER, ContentTowerGraph.ATTRIBUTES,
            ContentTowerGraph.POPULARITY, ContentTowerGraph.INTERCEPT, ContentTowerGraph.LOG_PATIENCE,
            CollaborativeTowerGraph.ITEMS, CollaborativeTowerGraph.INTERCEPT}) {
            if (variables.containsKey(name)) {
                arrays.put(name, variables.get(name));
            }
        }
        float[] known = data.knownItems();
        arrays.put(CollaborativeScorer.KNOWN, new Parameter(new int[]{known.length}, known));
        if (collaborative != null) {
            int size = settings.collaborative().embeddingSize();
            arrays.put(LeastSquaresScorer.ITEMS,
                    new Parameter(new int[]{known.length, size}, collaborative.itemRows()));
            arrays.put(LeastSquaresScorer.UNSEEN, new Parameter(new int[]{size, size}, collaborative.unseenItems()));
        }
        putPrior(peopleRows(variables), arrays);
        putItemSide(known, arrays);
        return arrays;
    }

    /// The collaborative rows of the people in training, `[people, size]`.
    Parameter peopleRows() {
        return peopleRows(collaborative == null ? variables() : Map.of());
    }

    private Parameter peopleRows(Map<String, Parameter> variables) {
        if (collaborative == null) {
            return Parameter.named(CollaborativeTowerGraph.USERS, variables);
        }
        int size = settings.collaborative().embeddingSize();
        float[] rows = collaborative.peopleRows();
        return new Parameter(new int[]{rows.length / size, size}, rows);
    }

    private void putPrior(Parameter people, Map<String, Parameter> arrays) {
        int size = people.size(1);
        RowPrior prior = RowPrior.of(people.values(), size, data.positives());
        arrays.put(CollaborativeScorer.PRIOR_MEAN, new Parameter(new int[]{size}, prior.mean()));
        arrays.put(CollaborativeScorer.PRIOR_PRECISION, new Parameter(new int[]{size, size}, prior.precision()));
    }

    private void putItemSide(float[] known, Map<String, Parameter> arrays) {
        int size = settings.content().embeddingSize();
        float[] vectors = new float[known.length * size];
        float[] biases = new float[known.length];
        for (int first = 0; first < known.length; first += ITEM_BLOCK) {
            int length = Math.min(ITEM_BLOCK, known.length - first);
            int[] items = IntStream.range(first, first + length).toArray();
            float[] keep = Arrays.copyOfRange(known, first, first + length);
            float[][] side = graph.itemSide(items, keep, data.features().of(items));
            System.arraycopy(side[0], 0, vectors, first * size, length * size);
            System.arraycopy(side[1], 0, biases, first, length);
        }
        arrays.put(ContentScorer.VECTORS, new Parameter(new int[]{known.length, size}, vectors));
        arrays.put(ContentScorer.BIASES, new Parameter(new int[]{known.length}, biases));
    }

    @Override
    public void close() {
        if (collaborative != null) {
            collaborative.close();
        }
        graph.close();
    }
}
