package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs at two history lengths whose every person was written down by hand.
public final class HandMadeRuns implements People {
    /// History lengths of every run.
    public static final List<Integer> LENGTHS = List.of(0, 5);
    private static final List<String> METRICS = List.of("hit@3", "ndcg@10", "diversity");

    private final Map<String, UserValues> kept = new HashMap<>();

    /// A run whose hybrid gives each person one value of every metric at every length, and its mixer one weight.
    ///
    /// @param data    fingerprint of its data
    /// @param changes of the default configuration, as `--set` takes them
    public ComparedRun run(String id, String data, double[] people, String... changes) {
        double[][][][] values = new double[1][LENGTHS.size()][METRICS.size()][];
        double[][] weights = new double[LENGTHS.size()][];
        List<CurvePoint> curve = new ArrayList<>();
        List<MixerPoint> mixer = new ArrayList<>();
        double mean = Arrays.stream(people).average().orElseThrow();
        for (int length = 0; length < LENGTHS.size(); length++) {
            for (int metric = 0; metric < METRICS.size(); metric++) {
                values[0][length][metric] = people.clone();
                curve.add(new CurvePoint(SystemName.HYBRID, LENGTHS.get(length), METRICS.get(metric), mean, mean - .2,
                        mean + .2, people.length));
            }
            weights[length] = people.clone();
            mixer.add(new MixerPoint(LENGTHS.get(length), mean, mean - .1, mean + .1, .5, people.length));
        }
        kept.put(id, new UserValues(List.of(SystemName.HYBRID), LENGTHS, METRICS, values, weights));
        ExperimentConfig config = ExperimentJson.assign(ExperimentConfig.DEFAULT, List.of(changes));
        return new ComparedRun(id, config.name(), new Provenance("campus", data, config, config.seed(), "0.1.0",
                "2.18.0", "25", "Linux", "a processor", "2026-01-01T00:00:00Z"),
                new CohortSummary(people.length, 1_000, 6, LENGTHS, 10, List.of("click"), List.of("purchase")),
                List.of(), curve, mixer, null, Map.of());
    }

    /// Forgets the people of a run, as if an earlier Thaw had stored it.
    public void forget(String id) {
        kept.remove(id);
    }

    @Override
    public Optional<UserValues> of(String run) {
        return Optional.ofNullable(kept.get(run));
    }
}
