package dev.thaw.evaluate.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Holm's step-down correction for several tests (Holm, Scandinavian Journal of Statistics 6, 1979).
///
/// Sorted ascending, the k-th of m p-values is multiplied by `m − k + 1`; an adjusted value is never below one before
/// it and never above 1. For example .01, .04, .03 become .03, .06, .06.
public final class Holm {
    private Holm() {}

    /// The adjusted p-values, in the order given.
    public static double[] adjust(double[] pValues) {
        int[] ascending = IntStream.range(0, pValues.length).boxed()
                .sorted(Comparator.comparingDouble(test -> pValues[test])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int k = 0; k < ascending.length; k++) {
            largest = Math.max(largest, Math.min(1, pValues[ascending[k]] * (pValues.length - k)));
            adjusted[ascending[k]] = largest;
        }
        return adjusted;
    }
}
