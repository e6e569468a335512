package dev.thaw.dataset.profile;

import java.util.Arrays;

/// How counts are spread: nearest-rank quantiles, so that each is a count that occurs.
///
/// The q-quantile of n counts in ascending order is the `⌈q·n⌉`-th; of 1, 2, 3, 10 the median is 2. All are 0 where
/// there is nothing to count.
public record Quantiles(int minimum, int percentile10, int percentile25, int median, int percentile75,
        int percentile90, int percentile99, int maximum, double mean) {
    /// Spreads counts; their order does not matter.
    static Quantiles of(int[] counts) {
        if (counts.length == 0) {
            return new Quantiles(0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted[0], at(sorted, 0.1), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75),
                at(sorted, 0.9), at(sorted, 0.99), sorted[sorted.length - 1],
                Arrays.stream(sorted).asLongStream().sum() / (double) sorted.length);
    }

    private static int at(int[] sorted, double quantile) {
        return sorted[Math.max(0, (int) Math.ceil(quantile * sorted.length) - 1)];
    }
}
