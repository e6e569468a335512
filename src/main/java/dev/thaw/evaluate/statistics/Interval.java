package dev.thaw.evaluate.statistics;

import java.util.Arrays;

/// A 95 % interval.
///
/// @param lower lower end
/// @param upper upper end, `>= lower`
public record Interval(double lower, double upper) {
    /// Standard normal deviate of a 95 % interval.
    public static final double DEVIATE = 1.959963984540054;
    private static final double TAIL = 0.025;

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must not be above upper, were " + lower + " and " + upper);
        }
    }

    /// The 2.5th and 97.5th percentile of resampled values, with linear interpolation between neighbours.
    public static Interval ofPercentiles(double[] resampled) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /// The percentiles moved so that the resampled values' mean falls on the estimate.
    ///
    /// For statistics that every resample underestimates, such as a count of distinct things: a resample holds only
    /// about 63 % of the users, so its plain percentiles may lie wholly below the estimate.
    public static Interval centred(double[] resampled, double estimate) {
        double shift = estimate - Arrays.stream(resampled).average().orElse(estimate);
        Interval plain = ofPercentiles(resampled);
        return new Interval(plain.lower + shift, plain.upper + shift);
    }

    /// The interval of a share of which every one of so many users has nothing: up to `1 − 0.025^(1/users)`, .042 of 87.
    ///
    /// Resamples of zeros are zeros, yet a share above that would have left so many users without in fewer than 2.5 % of
    /// samples (the exact interval of Clopper and Pearson, Biometrika 26, 1934; it holds for any value within 0…1).
    ///
    /// @param users `>= 1`
    public static Interval ofNothing(int users) {
        return new Interval(0, 1 - Math.pow(TAIL, 1.0 / users));
    }

    /// This interval, widened where need be to hold the estimate: where every user has the same value, rounding may put
    /// all resamples a hair beside it.
    public Interval holding(double estimate) {
        return new Interval(Math.min(lower, estimate), Math.max(upper, estimate));
    }

    /// This interval with both ends held within `least…most`.
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(lower, least, most), Math.clamp(upper, least, most));
    }

    /// The interval of 1 less what this is of: of the share converted, where this is of the share not converted.
    public Interval complement() {
        return new Interval(1 - upper, 1 - lower);
    }

    /// A quantile with linear interpolation between neighbours.
    ///
    /// @param sorted ascending, not empty
    /// @param share  `0…1`
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
