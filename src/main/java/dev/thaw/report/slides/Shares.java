package dev.thaw.report.slides;

import dev.thaw.figure.Numbers;

/// Shares as percentages.
final class Shares {
    private static final double PRECISE_BELOW = 0.1;
    private static final String PERCENT = "\u00a0%";

    private Shares() {}

    /// A share: `60 %`, below ten with one decimal: `4.2 %`.
    static String percent(double share) {
        return Numbers.fixed(100 * share, share != 0 && Math.abs(share) < PRECISE_BELOW ? 1 : 0) + PERCENT;
    }

    /// A share with its interval: `60 % [53, 67]`.
    static String percent(double share, double lower, double upper) {
        return Numbers.interval(100 * share, 100 * lower, 100 * upper,
                Math.abs(share) < PRECISE_BELOW ? 1 : 0, Double.NEGATIVE_INFINITY).replace(" [", PERCENT + " [");
    }

    /// A difference of shares in percentage points, signed: `+4.1`.
    static String points(double difference) {
        return (difference > 0 ? "+" : "") + Numbers.fixed(100 * difference, 1);
    }

    /// A difference of shares in percentage points with its interval: `4.1 [1.2, 7.0]`.
    static String points(double difference, double lower, double upper) {
        return Numbers.interval(100 * difference, 100 * lower, 100 * upper, 1, 0);
    }
}
