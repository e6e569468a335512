package dev.thaw.evaluate.weeks;

import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.evaluate.weeks.Degradation.Loss;
import dev.thaw.evaluate.weeks.Degradation.Point;
import dev.thaw.evaluate.weeks.Degradation.Recovery;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// From values by decision to means, losses and recoveries with their intervals.
final class WeekStatistics {
    private static final double TAIL = 0.025;

    private final WeekCalendar calendar;
    private final RetrainingPlan plan;
    private final List<Period> periods;
    private final List<Series> series;
    private final WeekMeans means;
    private final WeekMeans.Means[] resampled;
    private final int[] numbers;
    private final double[] weights;

    /// One line of values: a system, frozen or retrained, by one metric.
    record Series(SystemName system, boolean retrained, String metric) {}

    /// @param series  the frozen ones, and after them the retrained ones if there are any
    /// @param values  of each series at each decision, `[series][decisions]`
    /// @param between is told the number of each resample before it is computed
    WeekStatistics(WeekCalendar calendar, RetrainingPlan plan, WeekDecisions decisions, List<Series> series,
            double[][] values, IntConsumer between) {
        this.calendar = calendar;
        this.plan = plan;
        this.periods = decisions.periods();
        this.series = series;
        this.means = new WeekMeans(decisions, values);
        this.resampled = means.resampled(between);
        this.numbers = periods.stream().mapToInt(Period::number).toArray();
        this.weights = periods.stream().mapToDouble(Period::judged).toArray();
    }

    Degradation result() {
        return new Degradation(calendar.weeks(), WeekDecisions.MOST_USERS, plan.everyWeeks(), plan.moments().size(),
                means.mix().shares(), periods, points(), losses(), recoveries());
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int s = 0; s < series.size(); s++) {
            for (boolean standardised : new boolean[]{false, true}) {
                for (int p = 0; p < periods.size(); p++) {
                    int line = s;
                    int place = p;
                    Estimate estimate = estimate(
                            all -> (standardised ? all.standardised() : all.everybody())[line][place]);
                    points.add(new Point(series.get(s).system(), series.get(s).retrained(), standardised,
                            series.get(s).metric(), numbers[p], estimate.value(), estimate.lower(),
                            estimate.upper(), periods.get(p).judged()));
                }
            }
        }
        return points;
    }

    private List<Loss> losses() {
        List<Loss> losses = new ArrayList<>();
        int most = numbers[numbers.length - 1] - numbers[0];
        for (int s = 0; s < series.size(); s++) {
            if (!series.get(s).retrained() && trend(means.estimate(), s).first() > 0) {
                int line = s;
                Estimate lost = estimate(all -> trend(all, line).loss(most));
                double[] until = sorted(all -> trend(all, line).periodsUntil(Degradation.SHARE, most));
                double after = trend(means.estimate(), s).periodsUntil(Degradation.SHARE, most);
                losses.add(new Loss(series.get(s).system(), series.get(s).metric(), lost.value(),
                        lost.lower(), lost.upper(), weeks(after),
                        weeks(Math.min(after, until[(int) Math.floor(TAIL * (until.length - 1))])),
                        weeks(Math.max(after, until[(int) Math.ceil((1 - TAIL) * (until.length - 1))]))));
            }
        }
        return losses;
    }

    /// Numbers of periods as weeks; null for beyond the last.
    private @Nullable Integer weeks(double after) {
        return Double.isInfinite(after) ? null : Integer.valueOf((int) after * calendar.weeks());
    }

    private List<Recovery> recoveries() {
        int begin = 0;
        while (begin < periods.size() && plan.servedBy(periods.get(begin).from()) == 0) {
            begin++;
        }
        List<Recovery> recoveries = new ArrayList<>();
        if (begin == periods.size()) {
            return recoveries;
        }
        int from = begin;
        for (int s = 0; s < series.size(); s++) {
            Series retrained = series.get(s);
            int frozen = series.indexOf(new Series(retrained.system(), false, retrained.metric()));
            if (retrained.retrained()) {
                int line = s;
                Estimate gain = estimate(all -> gain(all, frozen, line, from));
                Estimate share = estimate(all -> gain(all, frozen, line, from) / lost(all, frozen, from));
                recoveries.add(new Recovery(retrained.system(), retrained.metric(), numbers[from], gain.value(),
                        gain.lower(), gain.upper(), share.value(), share.lower(),
                        share.upper()));
            }
        }
        return recoveries;
    }

    private double gain(WeekMeans.Means all, int frozen, int retrained, int from) {
        return mean(from, p -> all.standardised()[retrained][p] - all.standardised()[frozen][p]);
    }

    private double lost(WeekMeans.Means all, int frozen, int from) {
        Trend trend = trend(all, frozen);
        return mean(from, p -> trend.first() - trend.after(numbers[p] - numbers[0]));
    }

    /// The mean over the periods from one on, by the users judged.
    private double mean(int from, IntToDoubleFunction value) {
        double sum = 0;
        double total = 0;
        for (int p = from; p < periods.size(); p++) {
            sum += weights[p] * value.applyAsDouble(p);
            total += weights[p];
        }
        return sum / total;
    }

    private Trend trend(WeekMeans.Means all, int line) {
        return Trend.of(numbers, all.standardised()[line], weights);
    }

    /// @param value the statistic of all decisions
    /// @param lower lower end of its interval, `NaN` where no resample has the statistic
    /// @param upper upper end of its interval
    private record Estimate(double value, double lower, double upper) {}

    private Estimate estimate(ToDoubleFunction<WeekMeans.Means> statistic) {
        double value = statistic.applyAsDouble(means.estimate());
        double[] told = Arrays.stream(resampled).mapToDouble(statistic).filter(Double::isFinite).toArray();
        if (told.length == 0 || !Double.isFinite(value)) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
        Interval interval = Interval.ofPercentiles(told).holding(value);
        return new Estimate(value, interval.lower(), interval.upper());
    }

    /// The statistic of every resample that has one, ascending; infinities at the end.
    private double[] sorted(ToDoubleFunction<WeekMeans.Means> statistic) {
        return Arrays.stream(resampled).mapToDouble(statistic).filter(value -> !Double.isNaN(value)).sorted().toArray();
    }
}
