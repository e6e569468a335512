package dev.thaw.figure;

import java.util.List;

/// An axis of a figure.
///
/// @param label what is measured, with its unit
/// @param scale how values are spaced
/// @param ticks where ticks stand, ascending; empty: the chart chooses
/// @param lower lowest value shown
/// @param upper highest value shown, `> lower`
public record Axis(String label, Scale scale, List<Double> ticks, double lower, double upper) {
    public Axis {
        ticks = List.copyOf(ticks);
        if (!(lower < upper)) {
            throw new IllegalArgumentException("axis '" + label + "' runs from " + lower + " to " + upper
                    + "; its lower end must lie below its upper end");
        }
    }

    /// An axis with even spacing and ticks chosen by the chart.
    public static Axis linear(String label, double lower, double upper) {
        return new Axis(label, Scale.LINEAR, List.of(), lower, upper);
    }

    /// How values are spaced.
    public enum Scale {
        /// Evenly.
        LINEAR,
        /// By `log(1 + value)`: zero has a place, and every tick carries its true value.
        LOG_ONE_PLUS
    }
}
