package dev.thaw.bench.quality;

import dev.thaw.bench.quality.QualityResult.Comparison;
import dev.thaw.bench.quality.QualityResult.MixerRow;
import dev.thaw.bench.quality.QualityResult.Row;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.evaluate.Difference;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Runs the product's own experiment on a data set once a seed and joins what came out.
public final class QualityStudy {
    private static final double IMPORTED = 0.02;

    private QualityStudy() {}

    /// Judges the hybrid on one data set.
    ///
    /// @param systems what is evaluated
    /// @param seeds   how many seeds, from the configuration's own upwards, `>= 1`
    /// @throws dev.thaw.failure.BadInputException  if configuration and data do not fit, before training starts
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static QualityResult run(QualityCase quality, Set<SystemName> systems, int seeds, JobContext context) {
        context.publish(new Progress("Reading " + quality.name(), 0));
        Dataset dataset = DatasetImport.read(ImportRequest.of(quality.data()), named(quality.name(), context.phase(0,
                IMPORTED)));
        ExperimentRunner.check(dataset, quality.config(), systems);
        List<Long> numbers = LongStream.range(0, seeds).mapToObj(k -> quality.config().seed() + k).toList();
        List<FinishedRun> runs = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int k = 0; k < seeds; k++) {
            ExperimentConfig config = quality.config().withSeed(numbers.get(k));
            long start = System.nanoTime();
            runs.add(ExperimentRunner.run(dataset, config, systems,
                    named(quality.name() + ", seed " + (k + 1) + " of " + seeds,
                            context.phase(IMPORTED + (1 - IMPORTED) * k / seeds,
                                    IMPORTED + (1 - IMPORTED) * (k + 1) / seeds))));
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return joined(quality.name(), runs, numbers, seconds);
    }

    /// The same job under one name, whatever its phases.
    static JobContext named(String name, JobContext context) {
        return context.telling(progress -> new Progress(name, progress.fraction(), progress.readings()));
    }

    private static QualityResult joined(String name, List<FinishedRun> runs, List<Long> seeds, List<Double> seconds) {
        SeededCurves curves = new SeededCurves(runs.stream().map(FinishedRun::values).toList());
        return new QualityResult(name, runs.getFirst().result().provenance(), curves.users(), curves.lengths(), seeds,
                seconds, rows(curves), comparisons(curves), mixer(curves),
                curves.hasMixer() && curves.lengths().size() > 1 ? List.of(curves.contentWeightFall()) : List.of(),
                new AcceptanceBar(curves).verdicts(),
                notes(runs.stream().map(run -> run.result().notes()).toList(), seeds));
    }

    private static List<Row> rows(SeededCurves curves) {
        List<Row> rows = new ArrayList<>();
        for (String metric : AcceptanceBar.METRICS) {
            for (SystemName system : curves.systems()) {
                rows.add(new Row(metric, system, curves.curve(system, metric), curves.overall(system, metric),
                        curves.overallSpread(system, metric)));
            }
        }
        return rows;
    }

    private static List<Comparison> comparisons(SeededCurves curves) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String metric : AcceptanceBar.METRICS) {
            if (!curves.has(SystemName.HYBRID)) {
                continue;
            }
            curves.bestBaseline(metric).ifPresent(best -> comparisons.add(new Comparison(metric, Difference.ALL, best,
                    curves.overallDifference(SystemName.HYBRID, best, metric))));
            curves.bestTower(metric).ifPresent(best -> comparisons.add(new Comparison(metric, Difference.ALL, best,
                    curves.overallDifference(SystemName.HYBRID, best, metric))));
            for (int length = 0; length < curves.lengths().size(); length++) {
                int at = length;
                curves.bestBaseline(metric, at).ifPresent(best -> comparisons.add(new Comparison(metric,
                        curves.lengths().get(at), best, curves.difference(SystemName.HYBRID, best, metric, at))));
            }
        }
        return comparisons;
    }

    private static List<MixerRow> mixer(SeededCurves curves) {
        if (!curves.hasMixer()) {
            return List.of();
        }
        List<Estimate> weights = curves.contentWeight();
        List<Double> spread = curves.contentWeightSpread();
        return IntStream.range(0, weights.size())
                .mapToObj(k -> new MixerRow(curves.lengths().get(k), weights.get(k), spread.get(k))).toList();
    }

    /// What the runs note, each once; what not every seed notes is marked with the seeds that do.
    static List<String> notes(List<List<String>> bySeed, List<Long> seeds) {
        Map<String, List<Long>> told = new LinkedHashMap<>();
        for (int k = 0; k < bySeed.size(); k++) {
            for (String note : bySeed.get(k)) {
                told.computeIfAbsent(note, _ -> new ArrayList<>()).add(seeds.get(k));
            }
        }
        return told.entrySet().stream()
                .map(note -> note.getValue().size() == seeds.size()
                        ? note.getKey()
                        : "Seed " + String.join(", ", note.getValue().stream().map(String::valueOf).toList()) + ": "
                                + note.getKey())
                .toList();
    }
}
