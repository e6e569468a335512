package dev.thaw.ui.compare;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A project with as many runs as one likes: a sweep over four settings and seeds whose figures follow from them.
public final class ManyRuns {
    /// People of every cohort.
    public static final int USERS = 60;
    private static final List<Integer> LENGTHS = List.of(0, 1, 2, 5, 10, 20, 50);
    private static final List<String> METRICS = List.of("hit@3", "ndcg@10", "mrr@10", "diversity", "ild@10");
    private static final int[] RATIOS = {1, 3, 5};
    private static final int[] SIZES = {16, 32, 64, 128};
    private static final double[] RATES = {.01, .05, .1};
    private static final String[] STRATEGIES = {"uniform", "popularity"};

    private ManyRuns() {}

    /// Writes the project.
    ///
    /// @param fingerprint of the data the runs saw
    public static Path project(Path file, int runs, String fingerprint) {
        try (ProjectFile project = ProjectFile.create(file)) {
            for (int k = 0; k < runs; k++) {
                project.save(run(k, fingerprint));
            }
        }
        return file;
    }

    /// One run of the sweep.
    public static FinishedRun run(int number, String fingerprint) {
        int ratio = RATIOS[number % RATIOS.length];
        int size = SIZES[number / 3 % SIZES.length];
        double rate = RATES[number / 12 % RATES.length];
        String strategy = STRATEGIES[number / 36 % STRATEGIES.length];
        int seed = 1 + number / 72;
        ExperimentConfig config = ExperimentJson.assign(ExperimentConfig.DEFAULT,
                List.of("name=\"1:" + ratio + ", " + size + ", " + rate + ", " + strategy + "\"",
                        "seed=" + seed, "negatives.ratio=" + ratio, "content.embeddingSize=" + size,
                        "training.learningRate=" + rate, "negatives.strategy=" + strategy));
        double quality = .3 + .03 * Math.log(size) - Math.abs(rate - .05) + .01 * ratio
                - (strategy.equals("uniform") ? 0 : .03);
        return finished(id(number), config, fingerprint, quality, .5 - quality / 3, number);
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "20260101-%06d-%04x", number, number);
    }

    private static FinishedRun finished(String id, ExperimentConfig config, String fingerprint, double quality,
            double variety, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][][] values = new double[1][LENGTHS.size()][METRICS.size()][USERS];
        double[][] weights = new double[LENGTHS.size()][USERS];
        List<CurvePoint> curve = new ArrayList<>();
        List<MixerPoint> mixer = new ArrayList<>();
        SplittableRandom people = new SplittableRandom(3);
        double[] person = people.doubles(USERS, -.15, .15).toArray();
        for (int length = 0; length < LENGTHS.size(); length++) {
            for (int metric = 0; metric < METRICS.size(); metric++) {
                double level = metric < 3 ? quality + .02 * length : variety;
                for (int user = 0; user < USERS; user++) {
                    values[0][length][metric][user] = level + person[user] + random.nextDouble(-.05, .05);
                }
                double mean = Arrays.stream(values[0][length][metric]).average().orElseThrow();
                curve.add(new CurvePoint(SystemName.HYBRID, LENGTHS.get(length), METRICS.get(metric), mean,
                        mean - .03, mean + .03, USERS));
            }
            double weight = .9 - .1 * length;
            Arrays.fill(weights[length], weight);
            mixer.add(new MixerPoint(LENGTHS.get(length), weight, weight - .02, weight + .02, weight, USERS));
        }
        RunResult result = new RunResult(id,
                new Provenance("sweep", fingerprint, config, config.seed(), "0.1.0", "2.18.0", "25", "Linux",
                        "a processor", "2026-01-01T00:00:00Z"),
                new DataCounts(1, 1, 1, 1, 1, 0, 0, Map.of()),
                new CohortSummary(USERS, 1_760_000_000_000L, 60, LENGTHS, 10, List.of("click"), List.of("purchase")),
                List.of(), curve, List.of(), mixer, null, List.of(), List.of(), List.of(), List.of(),
                FurtherViews.NONE);
        return new FinishedRun(result, List.of(),
                new UserValues(List.of(SystemName.HYBRID), LENGTHS, METRICS, values, weights), null);
    }
}
