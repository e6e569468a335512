package dev.thaw.bench.quality;

import dev.thaw.evaluate.statistics.AcceleratedInterval;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Means over people with intervals from one set of resamples, so that any two of them are paired.
///
/// A difference is the mean of each person's difference; its interval is that of the resampled differences.
final class PairedMeans {
    private final List<int[]> resamples = new ArrayList<>();

    /// @param users people, `>= 1`
    PairedMeans(int users) {
        Bootstrap.over(users).forEach((_, occurrences) -> resamples.add(occurrences.clone()));
    }

    /// The mean of one value a person.
    ///
    /// @param values `[users]`
    Estimate of(double[] values) {
        double mean = mean(values);
        double[] resampled = resamples.stream().mapToDouble(occurrences -> Bootstrap.mean(values, occurrences))
                .toArray();
        Interval interval = AcceleratedInterval.ofMean(resampled, values).holding(mean);
        return new Estimate(mean, interval.lower(), interval.upper());
    }

    /// The mean of what one value exceeds another by, person by person.
    Estimate difference(double[] values, double[] others) {
        double[] difference = new double[values.length];
        for (int user = 0; user < difference.length; user++) {
            difference[user] = values[user] - others[user];
        }
        return of(difference);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
