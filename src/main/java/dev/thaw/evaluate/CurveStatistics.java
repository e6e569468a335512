package dev.thaw.evaluate;

import dev.thaw.evaluate.statistics.AcceleratedInterval;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Holm;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Outcomes become means with intervals, all from the same resamples of users, so that any two of them are paired.
final class CurveStatistics {
    /// Resamples between two checkpoints.
    private static final int STRIDE = 20;

    private final Protocol protocol;
    private final List<SystemName> systems;
    private final List<CurveMetric> metrics;
    private final Outcome[][][] outcomes;
    private final int users;
    private final int lengths;
    private final Bootstrap bootstrap;

    /// One value a user, `[systems][lengths][metrics][users]`.
    private final double[][][][] values;
    /// Resampled means, `[systems][lengths][metrics][resamples]`.
    private final double[][][][] means;
    /// What is no mean over decisions, `[systems][lengths]`.
    private final JointMeasures[][] joint;

    /// @param outcomes    `[systems][users][lengths]`
    /// @param catalogSize items of the data set
    CurveStatistics(Protocol protocol, List<SystemName> systems, List<CurveMetric> metrics, Outcome[][][] outcomes,
            int catalogSize) {
        this.protocol = protocol;
        this.systems = systems;
        this.metrics = metrics;
        this.outcomes = outcomes;
        this.users = protocol.cohort().size();
        this.lengths = protocol.revealed().size();
        this.bootstrap = Bootstrap.over(users);
        this.values = new double[systems.size()][lengths][metrics.size()][users];
        this.means = new double[systems.size()][lengths][metrics.size()][bootstrap.resamples()];
        this.joint = new JointMeasures[systems.size()][lengths];
        for (int system = 0; system < systems.size(); system++) {
            for (int length = 0; length < lengths; length++) {
                int at = length;
                joint[system][length] = new JointMeasures(
                        Arrays.stream(outcomes[system]).map(user -> user[at]).toList(), catalogSize,
                        bootstrap.resamples());
                for (int user = 0; user < users; user++) {
                    for (int metric = 0; metric < metrics.size(); metric++) {
                        values[system][length][metric][user] = outcomes[system][user][length].values()[metric];
                    }
                }
            }
        }
    }

    /// Draws the resamples; once, before anything is asked.
    void resample(JobContext context) {
        bootstrap.forEach((number, occurrences) -> {
            if (number % STRIDE == 0) {
                context.checkpoint();
                context.publish(new Progress("Resampling users", (double) number / bootstrap.resamples()));
            }
            for (int system = 0; system < systems.size(); system++) {
                for (int length = 0; length < lengths; length++) {
                    for (int metric = 0; metric < metrics.size(); metric++) {
                        means[system][length][metric][number] = Bootstrap.mean(values[system][length][metric],
                                occurrences);
                    }
                    joint[system][length].resample(number, occurrences);
                }
            }
        });
    }

    /// Every system's mean of every metric at every length.
    List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>();
        int[] everybody = new int[users];
        Arrays.fill(everybody, 1);
        for (int system = 0; system < systems.size(); system++) {
            for (int length = 0; length < lengths; length++) {
                for (int metric = 0; metric < metrics.size(); metric++) {
                    double mean = Bootstrap.mean(values[system][length][metric], everybody);
                    points.add(point(system, length, metrics.get(metric).text(), mean,
                            mean == 0 && metrics.get(metric).isOfRelevance()
                                    ? Interval.ofNothing(users)
                                    : AcceleratedInterval.ofMean(means[system][length][metric],
                                            values[system][length][metric])));
                }
                for (JointMeasures.Estimate estimate : joint[system][length].estimates()) {
                    points.add(new CurvePoint(systems.get(system), protocol.revealed().get(length), estimate.metric(),
                            estimate.mean(), estimate.interval().lower(), estimate.interval().upper(),
                            estimate.users()));
                }
            }
        }
        return points;
    }

    /// The hybrid against every other system: at every length, corrected by Holm across lengths, and over all lengths.
    List<Difference> differences() {
        int hybrid = systems.indexOf(SystemName.HYBRID);
        List<Difference> differences = new ArrayList<>();
        for (int other = 0; other < systems.size() && hybrid >= 0; other++) {
            for (int metric = 0; metric < metrics.size() && other != hybrid; metric++) {
                differences.addAll(differences(hybrid, other, metric));
            }
        }
        return differences;
    }

    private List<Difference> differences(int system, int versus, int metric) {
        double[][] resampled = new double[lengths + 1][bootstrap.resamples()];
        double[][] paired = new double[lengths + 1][users];
        double[] estimate = new double[lengths + 1];
        for (int length = 0; length < lengths; length++) {
            for (int user = 0; user < users; user++) {
                paired[length][user] = values[system][length][metric][user] - values[versus][length][metric][user];
                paired[lengths][user] += paired[length][user] / lengths;
            }
            double[] own = means[system][length][metric];
            double[] others = means[versus][length][metric];
            for (int number = 0; number < own.length; number++) {
                resampled[length][number] = own[number] - others[number];
                resampled[lengths][number] += resampled[length][number] / lengths;
            }
            estimate[length] = mean(values[system][length][metric]) - mean(values[versus][length][metric]);
            estimate[lengths] += estimate[length] / lengths;
        }
        double[] adjusted = Holm.adjust(
                Arrays.stream(resampled).limit(lengths).mapToDouble(Bootstrap::pValue).toArray());
        List<Difference> differences = new ArrayList<>();
        for (int length = 0; length <= lengths; length++) {
            boolean all = length == lengths;
            Interval interval = AcceleratedInterval.ofMean(resampled[length], paired[length])
                    .holding(estimate[length]);
            differences.add(new Difference(systems.get(system), systems.get(versus),
                    all ? Difference.ALL : protocol.revealed().get(length), metrics.get(metric).text(),
                    estimate[length], interval.lower(), interval.upper(),
                    all ? Bootstrap.pValue(resampled[length]) : adjusted[length]));
        }
        return differences;
    }

    /// The hybrid's mixer at every length; empty where no hybrid was evaluated.
    List<MixerPoint> mixer() {
        if (!hasMixer()) {
            return List.of();
        }
        double[][] weights = mixerUses(MixerUse::contentWeight);
        double[][] shares = mixerUses(MixerUse::contentShare);
        MixerResamples resampled = new MixerResamples(bootstrap, weights, memberWeights());
        List<MixerPoint> points = new ArrayList<>();
        for (int length = 0; length < lengths; length++) {
            double weight = mean(weights[length]);
            double share = mean(shares[length]);
            double change = weight - mean(weights[0]);
            Interval ofWeight = Interval.ofPercentiles(resampled.means(length)).holding(weight);
            Interval ofShare = AcceleratedInterval.ofMean(bootstrap.means(shares[length]), shares[length]);
            Interval ofChange = Interval.ofPercentiles(resampled.changes(length)).holding(change);
            points.add(new MixerPoint(protocol.revealed().get(length), weight, ofWeight.lower(), ofWeight.upper(),
                    share, ofShare.lower(), ofShare.upper(), change, ofChange.lower(), ofChange.upper(), users));
        }
        return points;
    }

    /// What every user got.
    UserValues userValues() {
        return new UserValues(systems, protocol.revealed(), metrics.stream().map(CurveMetric::text).toList(), values,
                hasMixer() ? mixerUses(MixerUse::contentWeight) : new double[0][]);
    }

    private boolean hasMixer() {
        int hybrid = systems.indexOf(SystemName.HYBRID);
        return hybrid >= 0 && outcomes[hybrid][0][0].mixer() != null;
    }

    /// One reading of the hybrid's mixer, `[lengths][users]`.
    private double[][] mixerUses(ToDoubleFunction<MixerUse> reading) {
        Outcome[][] hybrid = outcomes[systems.indexOf(SystemName.HYBRID)];
        return IntStream.range(0, lengths).mapToObj(length -> Arrays.stream(hybrid)
                .mapToDouble(user -> reading.applyAsDouble(Objects.requireNonNull(user[length].mixer()))).toArray())
                .toArray(double[][]::new);
    }

    /// `[lengths][users][members]`.
    private double[][][] memberWeights() {
        Outcome[][] hybrid = outcomes[systems.indexOf(SystemName.HYBRID)];
        return IntStream.range(0, lengths).mapToObj(
                length -> Arrays.stream(hybrid).map(user -> user[length].memberWeights()).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    private CurvePoint point(int system, int length, String metric, double mean, Interval resampled) {
        Interval interval = resampled.holding(mean);
        return new CurvePoint(systems.get(system), protocol.revealed().get(length), metric, mean, interval.lower(),
                interval.upper(), users);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
