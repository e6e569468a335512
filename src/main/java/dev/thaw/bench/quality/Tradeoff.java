package dev.thaw.bench.quality;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.HybridSettings.Collaborative;
import dev.thaw.recommend.hybrid.HybridSettings.Content;
import dev.thaw.sampling.NegativeSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Quality against training time: the hybrid at several embedding sizes and negative ratios, everything else equal.
///
/// @param name       what people call the data set
/// @param provenance of the first run
/// @param users      cohort
/// @param lengths    history lengths
/// @param seeds      runs a point
/// @param points     in the order of sizes and ratios
public record Tradeoff(String name, Provenance provenance, int users, List<Integer> lengths, int seeds,
        List<TradeoffPoint> points) {
    /// Embedding sizes that are tried.
    public static final List<Integer> SIZES = List.of(16, 32, 64, 128);
    /// Negative ratios that are tried.
    public static final List<Integer> RATIOS = List.of(1, 3, 10);

    private static final Set<SystemName> HYBRID = EnumSet.of(SystemName.HYBRID);
    private static final double IMPORTED = 0.02;

    public Tradeoff {
        lengths = List.copyOf(lengths);
        points = List.copyOf(points);
    }

    /// Trains the hybrid at every size and ratio.
    ///
    /// @param seeds runs a point, `>= 1`
    /// @throws dev.thaw.failure.BadInputException  if configuration and data do not fit, before training starts
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static Tradeoff run(QualityCase quality, List<Integer> sizes, List<Integer> ratios, int seeds,
            JobContext context) {
        context.publish(new Progress("Reading " + quality.name(), 0));
        Dataset dataset = DatasetImport.read(ImportRequest.of(quality.data()),
                QualityStudy.named(quality.name(), context.phase(0, IMPORTED)));
        List<ExperimentConfig> configs = new ArrayList<>();
        for (int size : sizes) {
            for (int ratio : ratios) {
                configs.add(sized(quality.config(), size, ratio));
            }
        }
        configs.forEach(config -> ExperimentRunner.check(dataset, config, HYBRID));
        List<TradeoffPoint> points = new ArrayList<>();
        List<FinishedRun> all = new ArrayList<>();
        for (ExperimentConfig config : configs) {
            double from = IMPORTED + (1 - IMPORTED) * points.size() / configs.size();
            double to = IMPORTED + (1 - IMPORTED) * (points.size() + 1) / configs.size();
            List<FinishedRun> runs = seeded(dataset, config, seeds, context.phase(from, to));
            List<UserValues> values = runs.stream().map(FinishedRun::values).toList();
            points.add(TradeoffPoint.of(config.content().embeddingSize(), config.negatives().ratio(),
                    new SeededCurves(values),
                    runs.stream().mapToDouble(Tradeoff::trainingSeconds).average().orElseThrow()));
            all.addAll(runs);
        }
        FinishedRun first = all.getFirst();
        return new Tradeoff(quality.name(), first.result().provenance(), first.values().users(),
                first.values().lengths(), seeds, points);
    }

    private static List<FinishedRun> seeded(Dataset dataset, ExperimentConfig config, int seeds, JobContext context) {
        List<FinishedRun> runs = new ArrayList<>();
        for (int k = 0; k < seeds; k++) {
            JobContext named = QualityStudy.named(
                    config.content().embeddingSize() + " dimensions, 1:" + config.negatives().ratio(),
                    context.phase((double) k / seeds, (k + 1.0) / seeds));
            runs.add(ExperimentRunner.run(dataset, config.withSeed(config.seed() + k), HYBRID, named));
        }
        return runs;
    }

    /// Everything up to the baselines is the hybrid's training.
    private static double trainingSeconds(FinishedRun run) {
        return run.result().timings().stream().takeWhile(timing -> !timing.phase().equals(ExperimentRunner.BASELINES))
                .mapToDouble(Timing::seconds).sum();
    }

    private static ExperimentConfig sized(ExperimentConfig config, int size, int ratio) {
        return config.withModel(new NegativeSettings(ratio, config.negatives().strategy()),
                new Content(size, config.content().hiddenUnits(), config.content().l2(), config.content().pure()),
                new Collaborative(size, config.collaborative().l2()), config.mixer(), config.training());
    }
}
