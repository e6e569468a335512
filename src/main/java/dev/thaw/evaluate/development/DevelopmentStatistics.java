package dev.thaw.evaluate.development;

import dev.thaw.evaluate.development.DevelopmentMetrics.ReliabilityPoint;
import dev.thaw.evaluate.development.DevelopmentMetrics.Value;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Estimate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// From sums by user to metrics with intervals: users are drawn with replacement, each with all their rows.
final class DevelopmentStatistics {
    /// Resamples between two checkpoints.
    private static final int STRIDE = 20;

    private final List<SystemName> systems;
    private final List<UserSums[]> users;
    private final IntConsumer between;
    private final List<Value> values = new ArrayList<>();
    private final List<ReliabilityPoint> reliability = new ArrayList<>();

    /// @param users by user, then by system; one more than the systems, the base rate, last
    DevelopmentStatistics(List<SystemName> systems, List<UserSums[]> users, JobContext context) {
        this.systems = systems;
        this.users = users;
        this.between = number -> {
            if (number % STRIDE == 0) {
                context.checkpoint();
            }
        };
        context.publish(new Progress("Resampling the development metrics", 0));
        estimateRatios();
        estimateBins();
    }

    /// By system and metric; what a system does not have is left out.
    List<Value> values() {
        return values;
    }

    List<ReliabilityPoint> reliability() {
        return reliability;
    }

    private void estimateRatios() {
        List<Ratio> ratios = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<DevelopmentMetric> metrics = new ArrayList<>();
        for (int column = 0; column <= systems.size(); column++) {
            for (DevelopmentMetric metric : DevelopmentMetric.values()) {
                Ratio ratio = ratio(column, sums -> sums.sum(metric), sums -> sums.count(metric));
                if (ratio != null) {
                    ratios.add(ratio);
                    columns.add(column);
                    metrics.add(metric);
                }
            }
        }
        List<Estimate> estimates = ResampledRatios.of(Bootstrap.over(users.size()), ratios, between);
        for (int k = 0; k < estimates.size(); k++) {
            boolean root = metrics.get(k) == DevelopmentMetric.RMSE;
            Estimate estimate = estimates.get(k);
            add(columns.get(k), metrics.get(k), root(estimate.mean(), root), root(estimate.interval().lower(), root),
                    root(estimate.interval().upper(), root));
        }
    }

    private static double root(double value, boolean root) {
        return root ? Math.sqrt(value) : value;
    }

    /// The reliability curves, and the errors of calibration that follow from them.
    private void estimateBins() {
        List<Ratio> ratios = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<Integer> bins = new ArrayList<>();
        for (int column = 0; column <= systems.size(); column++) {
            for (int k = 0; k < ChanceBins.COUNT; k++) {
                int bin = k;
                Ratio ratio = ratio(column, sums -> sums.observed(bin), sums -> sums.rows(bin));
                if (ratio != null && column < systems.size()) {
                    ratios.add(ratio);
                    columns.add(column);
                    bins.add(bin);
                }
            }
            estimateError(column);
        }
        if (ratios.isEmpty()) {
            return;
        }
        List<Estimate> estimates = ResampledRatios.of(Bootstrap.over(users.size()), ratios, between);
        for (int k = 0; k < estimates.size(); k++) {
            int column = columns.get(k);
            int bin = bins.get(k);
            long rows = users.stream().mapToLong(sums -> sums[column].rows(bin)).sum();
            double predicted = users.stream().mapToDouble(sums -> sums[column].predicted(bin)).sum() / rows;
            Estimate estimate = estimates.get(k);
            reliability.add(new ReliabilityPoint(systems.get(column), ChanceBins.from(bin), ChanceBins.to(bin),
                    predicted, estimate.mean(), estimate.interval().lower(), estimate.interval().upper(), rows,
                    estimate.users()));
        }
    }

    /// Σ over bins of |Σ predicted − Σ observed|, divided by all rows.
    private void estimateError(int column) {
        int[] once = new int[users.size()];
        Arrays.fill(once, 1);
        double error = error(column, once);
        if (Double.isNaN(error)) {
            return;
        }
        Bootstrap bootstrap = Bootstrap.over(users.size());
        double[] resampled = new double[bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            between.accept(number);
            resampled[number] = error(column, occurrences);
        });
        Interval interval = Interval.ofPercentiles(resampled).holding(error);
        add(column, DevelopmentMetric.ECE, error, interval.lower(), interval.upper());
    }

    private double error(int column, int[] occurrences) {
        double error = 0;
        double rows = 0;
        for (int bin = 0; bin < ChanceBins.COUNT; bin++) {
            double gap = 0;
            for (int user = 0; user < occurrences.length; user++) {
                UserSums sums = users.get(user)[column];
                gap += occurrences[user] * (sums.predicted(bin) - sums.observed(bin));
                rows += occurrences[user] * (double) sums.rows(bin);
            }
            error += Math.abs(gap);
        }
        return rows == 0 ? Double.NaN : error / rows;
    }

    private void add(int column, DevelopmentMetric metric, double mean, double lower, double upper) {
        SystemName system = column < systems.size() ? systems.get(column) : null;
        values.add(new Value(system, metric.text(), mean, lower, upper));
    }

    /// Null where no user has anything below.
    private @Nullable Ratio ratio(int column, ToDoubleFunction<UserSums> above, ToDoubleFunction<UserSums> below) {
        int[] contributors = IntStream.range(0, users.size())
                .filter(user -> below.applyAsDouble(users.get(user)[column]) > 0).toArray();
        return contributors.length == 0
                ? null
                : new Ratio(contributors,
                        IntStream.of(contributors).mapToDouble(user -> above.applyAsDouble(users.get(user)[column]))
                                .toArray(),
                        IntStream.of(contributors).mapToDouble(user -> below.applyAsDouble(users.get(user)[column]))
                                .toArray());
    }
}
