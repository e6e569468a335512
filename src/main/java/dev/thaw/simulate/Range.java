package dev.thaw.simulate;

import dev.thaw.failure.BadInputException;

/// The one sentence with which settings refuse a value.
final class Range {
    private Range() {}

    /// Refuses a value outside `least…most` (and NaN).
    static void of(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new BadInputException(
                    name + " must lie in " + text(least) + "…" + text(most) + ", was " + text(value) + ".");
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
