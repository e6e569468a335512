package dev.thaw.bench;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.sampling.SeededRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Resamples users as every interval of a curve needs it: all systems, lengths and metrics from the same draws.
///
/// @param users  cohort
/// @param rounds how often
record BootstrapBenchmark(int users, Rounds rounds) implements Benchmark {
    private static final int SYSTEMS = SystemName.values().length;
    private static final int LENGTHS = 7;
    private static final int METRICS = 7;
    private static final int STRIDE = 20;

    @Override
    public BenchmarkName name() {
        return BenchmarkName.BOOTSTRAP;
    }

    @Override
    public Measurement run(JobContext context) {
        RandomGenerator random = SeededRandom.of(users);
        double[][] curves = new double[SYSTEMS * LENGTHS * METRICS][];
        for (int curve = 0; curve < curves.length; curve++) {
            curves[curve] = random.doubles(users).toArray();
        }
        Bootstrap bootstrap = Bootstrap.over(users);
        PeakMemory.begin();
        double[] seconds = rounds.seconds("Resampling users", context, inner -> {
            double[][] means = new double[curves.length][bootstrap.resamples()];
            bootstrap.forEach((number, occurrences) -> {
                if (number % STRIDE == 0) {
                    inner.checkpoint();
                }
                for (int curve = 0; curve < curves.length; curve++) {
                    means[curve][number] = Bootstrap.mean(curves[curve], occurrences);
                }
            });
            for (double[] resampled : means) {
                Interval.ofPercentiles(resampled);
            }
        });
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("users", users);
        sizes.put("systems", SYSTEMS);
        sizes.put("lengths", LENGTHS);
        sizes.put("metrics", METRICS);
        sizes.put("resamples", bootstrap.resamples());
        List<Figure> figures = new ArrayList<>(List.of(Figure.of("bootstrapSeconds", seconds),
                Figure.rate("resamplesPerSecond", bootstrap.resamples(), seconds)));
        PeakMemory.figure().ifPresent(figures::add);
        return new Measurement(name(), sizes, rounds.counted(), figures);
    }
}
