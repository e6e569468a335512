package dev.thaw.bench;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridSettings;
import dev.thaw.recommend.hybrid.TowerPace;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Trains both towers in their steady state: a round is one epoch of the product's own training, from drawing negatives
/// to the updated tables. Every event is a positive.
///
/// @param world    whose events
/// @param settings the hybrid
/// @param rounds   epochs; the first warm up TensorFlow and the Java compiler
record TrainingBenchmark(BenchmarkWorld world, HybridSettings settings, Rounds rounds) implements Benchmark {
    private static final int DIMENSIONS = 64;
    private static final int HIDDEN_UNITS = 256;

    /// 100,000 users × 10,000 items, 64 dimensions in both towers, content tower 256 wide, the default ratio and batch.
    static TrainingBenchmark standard() {
        return new TrainingBenchmark(BenchmarkWorld.STANDARD, settings(DIMENSIONS, HIDDEN_UNITS), new Rounds(1, 3));
    }

    /// The default hybrid with tables and hidden layer of another size.
    static HybridSettings settings(int dimensions, int hiddenUnits) {
        HybridSettings recipe = ExperimentConfig.DEFAULT.hybrid();
        return new HybridSettings(
                new HybridSettings.Content(dimensions, hiddenUnits, recipe.content().l2(), recipe.content().pure()),
                new HybridSettings.Collaborative(dimensions, recipe.collaborative().l2()), recipe.mixer(),
                new HybridSettings.Training(1, recipe.training().batchSize(), recipe.training().learningRate()),
                recipe.negatives(), null, recipe.seed());
    }

    /// Everything that happened, as training sees it; every type is relevant.
    static TrainingHistory history(Dataset dataset) {
        boolean[] relevant = new boolean[dataset.eventTypes().size()];
        Arrays.fill(relevant, true);
        return new TrainingHistory(dataset, Long.MAX_VALUE, EventWeights.of(dataset, ExperimentConfig.DEFAULT_EVENTS),
                relevant);
    }

    @Override
    public BenchmarkName name() {
        return BenchmarkName.TRAINING;
    }

    @Override
    public Measurement run(JobContext context) {
        context.publish(new Progress("Making events", 0));
        PeakMemory.begin();
        TrainingHistory history = history(world.dataset(context));
        try (TowerPace towers = new TowerPace(history, settings, rounds.warmUps() + rounds.counted())) {
            double[] seconds = rounds.seconds("Training both towers", context.phase(0.1, 1), towers::epoch);
            int columns = 1 + settings.negatives().ratio();
            List<Figure> figures = new ArrayList<>(
                    List.of(Figure.rate("positivesPerSecond", towers.events(), seconds),
                            Figure.rate("examplesPerSecond", (double) towers.events() * columns, seconds),
                            Figure.of("epochSeconds", seconds)));
            PeakMemory.figure().ifPresent(figures::add);
            return new Measurement(name(), sizes(), rounds.counted(), figures);
        }
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("users", world.users());
        sizes.put("items", world.items());
        sizes.put("events", world.events());
        sizes.put("dimensions", settings.content().embeddingSize());
        sizes.put("hiddenUnits", settings.content().hiddenUnits());
        sizes.put("negativesPerPositive", settings.negatives().ratio());
        sizes.put("positivesPerBatch", settings.training().batchSize());
        return sizes;
    }
}
