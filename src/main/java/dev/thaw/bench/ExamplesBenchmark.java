package dev.thaw.bench;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.hybrid.HybridSettings.Training;
import dev.thaw.sampling.Availability;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.ExampleSource;
import dev.thaw.sampling.NegativeSampler;
import dev.thaw.sampling.NegativeSettings;
import dev.thaw.sampling.PositiveHistory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns events into labelled, weighted examples with freshly drawn negatives, on one thread: a round is one epoch.
///
/// @param world  whose events
/// @param rounds epochs
record ExamplesBenchmark(BenchmarkWorld world, Rounds rounds) implements Benchmark {
    private static final int RATIO = NegativeSettings.DEFAULT.ratio();
    private static final int BATCH = Training.DEFAULT.batchSize();

    @Override
    public BenchmarkName name() {
        return BenchmarkName.EXAMPLES;
    }

    @Override
    public Measurement run(JobContext context) {
        context.publish(new Progress("Making events", 0));
        PeakMemory.begin();
        ExampleSource source = source(world.dataset(context));
        int[] epoch = {0};
        double[] seconds = rounds.seconds("Drawing examples", context.phase(0.2, 1), inner -> {
            ExampleSource.Epoch examples = source.epoch(++epoch[0]);
            while (examples.hasNext()) {
                inner.checkpoint();
                examples.next(BATCH);
            }
        });
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("users", world.users());
        sizes.put("items", world.items());
        sizes.put("events", world.events());
        sizes.put("negativesPerPositive", RATIO);
        List<Figure> figures = new ArrayList<>(
                List.of(Figure.rate("examplesPerSecond", (double) source.size() * (1 + RATIO), seconds)));
        PeakMemory.figure().ifPresent(figures::add);
        return new Measurement(name(), sizes, rounds.counted(), figures);
    }

    private static ExampleSource source(Dataset dataset) {
        EventWeights weights = EventWeights.of(dataset, ExperimentConfig.DEFAULT_EVENTS);
        PositiveHistory positives = PositiveHistory.of(dataset.log(), weights, dataset.users().size(),
                dataset.items().size());
        Availability availability = Availability.of(dataset.log(), dataset.items().size(),
                item -> dataset.items().row(item).availableFrom());
        NegativeSampler negatives = new NegativeSampler(dataset.log(), weights, positives, availability,
                dataset.users().size(), NegativeSettings.DEFAULT.strategy());
        return ExampleSource.firstChoices(dataset.log(), weights, positives, negatives, RATIO, Long.MIN_VALUE,
                ExperimentConfig.DEFAULT.seed());
    }
}
