package dev.thaw.figure;

/// A point of a figure.
///
/// @param x     position: history length, days or epoch
/// @param value the value
/// @param lower lower end of the 95 % interval, `NaN` where there is none
/// @param upper upper end of the 95 % interval, `NaN` where there is none
/// @param users users behind the value, 0 where the value is not a mean over users
public record Point(double x, double value, double lower, double upper, int users) {
    /// A point without an interval.
    public static Point bare(double x, double value, int users) {
        return new Point(x, value, Double.NaN, Double.NaN, users);
    }

    /// Whether the point has an interval.
    public boolean hasInterval() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
