package dev.thaw.recommend.hybrid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Numbers as buckets of about equal size.
final class Quantiles {
    private Quantiles() {}

    /// The distinct quantiles that divide the numbers into at most `buckets` parts.
    ///
    /// @return ascending lower bounds of all buckets but the first; empty if all numbers are equal
    static List<Double> bounds(double[] numbers, int buckets) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return List.of();
        }
        double least = sorted[0];
        return IntStream.range(1, buckets)
                .mapToDouble(k -> sorted[(int) ((long) k * sorted.length / buckets)]).filter(bound -> bound > least)
                .distinct().boxed().toList();
    }

    /// The bucket of a number, `0 … bounds.size()`.
    static int bucket(List<Double> bounds, double number) {
        int bucket = 0;
        while (bucket < bounds.size() && number >= bounds.get(bucket)) {
            bucket++;
        }
        return bucket;
    }
}
