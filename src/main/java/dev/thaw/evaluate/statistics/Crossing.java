package dev.thaw.evaluate.statistics;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/// From which history length on one of two paired values leads the other for good.
///
/// In every resample of users the mean difference by length is first made to rise with the length (isotonic regression,
/// the pool-adjacent-violators algorithm of Ayer et al., Annals of Mathematical Statistics 26, 1955); the crossing is
/// where it passes zero for the last time, between two lengths by straight lines over `log(1 + n)`. So a dip that only
/// noise makes does not push the crossing outwards, and no shape but "rising" is assumed: a straight line or a kernel
/// over the lengths leads the interval astray where the difference levels off. What each is worth is measured by
/// `thaw bench coverage`.
///
/// Smoothing must not hide a lead that comes back: where the unsmoothed difference lies below zero with its whole
/// interval, the crossing is put beyond that length.
///
/// For example mean differences of −.2, −.1, .1, .05 at 0, 1, 2 and 5 become −.2, −.1, .075, .075 and cross at 1.52.
///
/// @param length   interactions, `>= 0`; −∞ where it leads at every length, +∞ where it is behind at the longest
/// @param lower    lower end of the 95 % interval; −∞ where more than 2.5 % of the resamples lead at every length
/// @param upper    upper end of the 95 % interval, `>= lower`; +∞ where more than 2.5 % of the resamples are behind at
///                 the longest length
/// @param always   share of the resamples that lead at every length
/// @param never    share of the resamples that are behind at the longest length
public record Crossing(double length, double lower, double upper, double always, double never) {
    private static final double TAIL = 0.025;

    /// Estimates the crossing.
    ///
    /// @param lengths     history lengths, ascending, `>= 0`
    /// @param differences `one − other` of every user, `[lengths][users]`
    public static Crossing of(double[] lengths, double[][] differences, Bootstrap bootstrap) {
        return of(lengths, differences, bootstrap, Crossing::risen);
    }

    /// Estimates the crossing with another smoothing, to be graded beside the one in use.
    ///
    /// @param smoothing from mean differences to smoothed ones, `[lengths]`
    public static Crossing of(double[] lengths, double[][] differences, Bootstrap bootstrap,
            UnaryOperator<double[]> smoothing) {
        double[] places = Arrays.stream(lengths).map(Math::log1p).toArray();
        double[][] means = new double[bootstrap.resamples()][lengths.length];
        bootstrap.forEach((number, occurrences) -> Arrays.setAll(means[number],
                length -> Bootstrap.mean(differences[length], occurrences)));
        int behind = lastBehind(means, lengths.length);
        double[] crossings = Arrays.stream(means).mapToDouble(mean -> last(places, smoothing.apply(mean), behind))
                .sorted()
                .toArray();
        double[] estimates = Arrays.stream(differences).mapToDouble(users -> Arrays.stream(users).sum() / users.length)
                .toArray();
        double estimate = last(places, smoothing.apply(estimates), behind);
        int outside = (int) (TAIL * crossings.length);
        return new Crossing(interactions(estimate), interactions(Math.min(estimate, crossings[outside])),
                interactions(Math.max(estimate, crossings[crossings.length - 1 - outside])),
                share(crossings, Double.NEGATIVE_INFINITY), share(crossings, Double.POSITIVE_INFINITY));
    }

    /// The longest length at which the interval of the difference lies below zero, −1 if none does.
    private static int lastBehind(double[][] means, int lengths) {
        for (int length = lengths - 1; length >= 0; length--) {
            int at = length;
            if (Interval.ofPercentiles(Arrays.stream(means).mapToDouble(mean -> mean[at]).toArray()).upper() < 0) {
                return length;
            }
        }
        return -1;
    }

    private static double interactions(double place) {
        return Double.isInfinite(place) ? place : Math.expm1(place);
    }

    private static double share(double[] crossings, double value) {
        return (double) Arrays.stream(crossings).filter(crossing -> crossing == value).count() / crossings.length;
    }

    /// The rising sequence nearest to a sequence: neighbours that fall are pooled into their mean until none does.
    public static double[] risen(double[] values) {
        double[] means = new double[values.length];
        int[] sizes = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            means[blocks] = value;
            sizes[blocks++] = 1;
            while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
                int size = sizes[blocks - 2] + sizes[blocks - 1];
                means[blocks - 2] = (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1])
                        / size;
                sizes[blocks - 2] = size;
                blocks--;
            }
        }
        double[] risen = new double[values.length];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(risen, next, next + sizes[block], means[block]);
            next += sizes[block];
        }
        return risen;
    }

    /// Where a sequence is at most zero for the last time; −∞ if nowhere, +∞ if at the end.
    ///
    /// @param behind position at which it counts as at most zero whatever its value, −1 for none
    private static double last(double[] places, double[] values, int behind) {
        int position = values.length - 1;
        while (position > behind && values[position] > 0) {
            position--;
        }
        if (position < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (position == values.length - 1) {
            return Double.POSITIVE_INFINITY;
        }
        double below = Math.min(values[position], 0);
        double share = -below / (values[position + 1] - below);
        return places[position] + share * (places[position + 1] - places[position]);
    }
}
