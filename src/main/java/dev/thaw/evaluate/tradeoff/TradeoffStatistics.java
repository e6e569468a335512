package dev.thaw.evaluate.tradeoff;

import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Means and paired changes of re-ranked lists, by bootstrap over users.
final class TradeoffStatistics {
    /// Resamples between two checkpoints.
    private static final int STRIDE = 20;

    private final List<ListMeasure> measures;
    /// `[λ][measures][users]`; λ = 1 first.
    private final double[][][] values;
    private final int users;

    /// @param values one value a user, `[λ][measures][users]`, in the order of [RerankingExamination#GRID]
    TradeoffStatistics(List<ListMeasure> measures, double[][][] values) {
        this.measures = measures;
        this.values = values;
        this.users = values[0][0].length;
    }

    /// Every measure at every λ.
    List<TradeoffPoint> points(JobContext context) {
        Bootstrap bootstrap = Bootstrap.over(users);
        double[][][] resampled = new double[values.length][measures.size()][bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            if (number % STRIDE == 0) {
                context.checkpoint();
            }
            for (int step = 0; step < values.length; step++) {
                for (int measure = 0; measure < measures.size(); measure++) {
                    resampled[step][measure][number] = Bootstrap.mean(values[step][measure], occurrences);
                }
            }
        });
        List<TradeoffPoint> points = new ArrayList<>();
        for (int step = 0; step < values.length; step++) {
            for (int measure = 0; measure < measures.size(); measure++) {
                points.add(point(step, measure, resampled[step][measure], resampled[0][measure]));
            }
        }
        return points;
    }

    private TradeoffPoint point(int step, int measure, double[] resampled, double[] asTheyStand) {
        double mean = Arrays.stream(values[step][measure]).average().orElseThrow();
        double before = Arrays.stream(values[0][measure]).average().orElseThrow();
        double[] changes = new double[resampled.length];
        double[] relatives = new double[resampled.length];
        for (int number = 0; number < resampled.length; number++) {
            changes[number] = resampled[number] - asTheyStand[number];
            relatives[number] = relative(resampled[number], asTheyStand[number]);
        }
        double change = mean - before;
        double relative = relative(mean, before);
        Interval own = Interval.ofPercentiles(resampled).holding(mean);
        Interval ofChange = Interval.ofPercentiles(changes).holding(change);
        Interval ofRelative = Interval.ofPercentiles(relatives).holding(relative);
        return new TradeoffPoint(RerankingExamination.GRID.get(step), measures.get(measure).text(), mean, own.lower(),
                own.upper(), change, ofChange.lower(), ofChange.upper(), relative, ofRelative.lower(),
                ofRelative.upper(), users);
    }

    private static double relative(double mean, double before) {
        return before > 0 ? mean / before - 1 : 0;
    }
}
