package dev.thaw.bench;

import java.util.Arrays;

/// One measured figure: the median over the rounds, with the lowest and the highest.
///
/// @param key     what it is, ending in its unit, such as `positivesPerSecond`
/// @param median  half of the rounds lie on either side
/// @param lowest  of all rounds, `<= median`
/// @param highest of all rounds, `>= median`
public record Figure(String key, double median, double lowest, double highest) {

    /// The figure of several rounds.
    static Figure of(String key, double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Figure(key, quantile(sorted, 0.5), sorted[0], sorted[sorted.length - 1]);
    }

    /// How much was done in a second, of rounds that took so many seconds each.
    ///
    /// @param amount done in every round
    static Figure rate(String key, double amount, double[] seconds) {
        return of(key, Arrays.stream(seconds).map(duration -> amount / duration).toArray());
    }

    /// A figure that is measured once.
    static Figure once(String key, double value) {
        return new Figure(key, value, value, value);
    }

    /// A quantile with linear interpolation between neighbours.
    ///
    /// @param sorted ascending, not empty
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// Whether there is a spread to tell.
    boolean spread() {
        return lowest < highest;
    }
}
