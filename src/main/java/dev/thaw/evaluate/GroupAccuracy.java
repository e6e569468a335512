package dev.thaw.evaluate;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Estimate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/// Accuracy and mixer of some users of the cohort: those who share an attribute, or those of one origin.
///
/// Resamples are those of the whole cohort: a group is as large in each as its members were drawn.
final class GroupAccuracy {
    private static final List<CurveMetric> METRICS = List.of(CurveMetric.HIT, CurveMetric.NDCG);

    private final List<SystemName> systems;
    private final List<Integer> lengths;
    private final List<CurveMetric> measured;
    private final Outcome[][][] outcomes;
    private final Bootstrap bootstrap;

    /// @param lengths  history lengths
    /// @param measured the metrics of the outcomes, in their order
    /// @param outcomes `[systems][users][lengths]`
    GroupAccuracy(List<SystemName> systems, List<Integer> lengths, List<CurveMetric> measured,
            Outcome[][][] outcomes) {
        this.systems = systems;
        this.lengths = lengths;
        this.measured = measured;
        this.outcomes = outcomes;
        this.bootstrap = Bootstrap.over(outcomes[0].length);
    }

    /// A system's mean of a metric over a group.
    ///
    /// @param n history length, or [Difference#ALL] for the mean over all
    record Mean(SystemName system, int n, String metric, Estimate estimate) {}

    /// Means of every system and metric at every length, and over all of them.
    ///
    /// @param users   positions in the cohort, at least one
    /// @param between is told the number of each resample
    List<Mean> of(int[] users, IntConsumer between) {
        List<Ratio> ratios = new ArrayList<>();
        for (int system = 0; system < systems.size(); system++) {
            for (CurveMetric metric : METRICS) {
                int place = measured.indexOf(metric);
                double[] sum = new double[users.length];
                for (int length = 0; length < lengths.size(); length++) {
                    double[] values = values(system, users, length, outcome -> outcome.values()[place]);
                    ratios.add(Ratio.mean(users, values));
                    for (int k = 0; k < sum.length; k++) {
                        sum[k] += values[k] / lengths.size();
                    }
                }
                ratios.add(Ratio.mean(users, sum));
            }
        }
        List<Estimate> estimates = ResampledRatios.of(bootstrap, ratios, between);
        List<Mean> means = new ArrayList<>();
        for (SystemName system : systems) {
            for (CurveMetric metric : METRICS) {
                for (int length = 0; length <= lengths.size(); length++) {
                    means.add(new Mean(system, length < lengths.size() ? lengths.get(length) : Difference.ALL,
                            metric.text(), estimates.get(means.size())));
                }
            }
        }
        return means;
    }

    /// The hybrid's mixer at every length; empty where no hybrid was evaluated.
    ///
    /// @param users   positions in the cohort, at least one
    /// @param between is told the number of each resample
    List<MixerPoint> mixer(int[] users, IntConsumer between) {
        int hybrid = systems.indexOf(SystemName.HYBRID);
        if (hybrid < 0 || outcomes[hybrid][0][0].mixer() == null) {
            return List.of();
        }
        List<Ratio> weights = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int length = 0; length < lengths.size(); length++) {
            weights.add(Ratio.mean(users, values(hybrid, users, length, outcome -> use(outcome).contentWeight())));
            shares.add(Arrays.stream(values(hybrid, users, length, outcome -> use(outcome).contentShare())).average()
                    .orElseThrow());
        }
        List<Estimate> estimates = ResampledRatios.of(bootstrap, weights, between);
        List<MixerPoint> points = new ArrayList<>();
        for (int length = 0; length < lengths.size(); length++) {
            Estimate weight = estimates.get(length);
            points.add(new MixerPoint(lengths.get(length), weight.mean(), weight.interval().lower(),
                    weight.interval().upper(), shares.get(length), users.length));
        }
        return points;
    }

    private double[] values(int system, int[] users, int length, ToDoubleFunction<Outcome> value) {
        return Arrays.stream(users).mapToDouble(user -> value.applyAsDouble(outcomes[system][user][length])).toArray();
    }

    private static MixerUse use(Outcome outcome) {
        return Objects.requireNonNull(outcome.mixer(), "a hybrid tells its mixer at every decision or at none");
    }
}
