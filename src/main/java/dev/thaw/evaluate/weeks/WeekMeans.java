package dev.thaw.evaluate.weeks;

import dev.thaw.evaluate.statistics.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Means by period of several series over the same decisions: over everybody as they came, and at the mix of the first
/// period; of all decisions, and in every resample.
///
/// The unit that is drawn is the user with the decisions of all periods: a person who is judged in three weeks is drawn
/// into all three or into none. All series share the resamples, so that any two of them are paired.
final class WeekMeans {
    private final int periods;
    private final HistoryMix mix;
    private final int[] period;
    private final int[] bucket;
    private final int[] user;
    private final int users;
    private final double[][] values;
    private final Means estimate;

    /// @param decisions at least one in every period
    /// @param values    of each series at each decision, `[series][decisions]`
    WeekMeans(WeekDecisions decisions, double[][] values) {
        List<WeekDecision> judged = decisions.decisions();
        this.periods = decisions.periods().size();
        this.period = judged.stream().mapToInt(WeekDecision::period).toArray();
        this.bucket = judged.stream().mapToInt(decision -> HistoryMix.bucketOf(decision.revealed().length)).toArray();
        this.mix = HistoryMix.of(judged.stream().filter(decision -> decision.period() == 0)
                .mapToInt(decision -> decision.revealed().length).toArray());
        int[] numbers = judged.stream().mapToInt(WeekDecision::user).sorted().distinct().toArray();
        this.user = judged.stream().mapToInt(decision -> Arrays.binarySearch(numbers, decision.user())).toArray();
        this.users = numbers.length;
        this.values = values;
        int[] once = new int[users];
        Arrays.fill(once, 1);
        this.estimate = means(once);
    }

    /// The means of one set of decisions; `NaN` for a period that has none of them.
    ///
    /// @param everybody    `[series][periods]`
    /// @param standardised `[series][periods]`
    record Means(double[][] everybody, double[][] standardised) {}

    HistoryMix mix() {
        return mix;
    }

    /// The means of all decisions.
    Means estimate() {
        return estimate;
    }

    /// The means of every resample, `[resamples]`.
    ///
    /// @param between is told the number of each resample before it is computed
    Means[] resampled(IntConsumer between) {
        Bootstrap bootstrap = Bootstrap.over(users);
        Means[] resampled = new Means[bootstrap.resamples()];
        bootstrap.forEach((number, occurrences) -> {
            between.accept(number);
            resampled[number] = means(occurrences);
        });
        return resampled;
    }

    private Means means(int[] occurrences) {
        double[][] counts = new double[periods][HistoryMix.BUCKETS];
        for (int k = 0; k < period.length; k++) {
            counts[period[k]][bucket[k]] += occurrences[user[k]];
        }
        double[][] everybody = new double[values.length][periods];
        double[][] standardised = new double[values.length][periods];
        for (int series = 0; series < values.length; series++) {
            double[][] sums = new double[periods][HistoryMix.BUCKETS];
            for (int k = 0; k < period.length; k++) {
                sums[period[k]][bucket[k]] += occurrences[user[k]] * values[series][k];
            }
            for (int p = 0; p < periods; p++) {
                everybody[series][p] = Arrays.stream(sums[p]).sum() / Arrays.stream(counts[p]).sum();
                standardised[series][p] = mix.mean(sums[p], counts[p]);
            }
        }
        return new Means(everybody, standardised);
    }
}
