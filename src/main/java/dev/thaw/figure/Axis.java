package dev.thaw.figure;

import java.util.List;

/// An axis of a figure.
///
/// @param label what is measured, with its unit
/// @param scale how values are spaced
/// @param ticks where ticks stand, ascending; empty: the chart chooses
/// @param names what stands at each tick, in one or two lines; empty: its number
/// @param lower lowest value shown
/// @param upper highest value shown, `> lower`
public record Axis(String label, Scale scale, List<Double> ticks, List<String> names, double lower, double upper) {
    public Axis {
        ticks = List.copyOf(ticks);
        names = List.copyOf(names);
        if (!names.isEmpty() && names.size() != ticks.size()) {
            throw new IllegalArgumentException("axis '" + label + "' has " + names.size() + " names for " + ticks.size()
                    + " ticks");
        }
        if (!(lower < upper)) {
            throw new IllegalArgumentException("axis '" + label + "' runs from " + lower + " to " + upper
                    + "; its lower end must lie below its upper end");
        }
    }

    /// An axis whose ticks are numbers.
    public Axis(String label, Scale scale, List<Double> ticks, double lower, double upper) {
        this(label, scale, ticks, List.of(), lower, upper);
    }

    /// What a position is called: the name of the tick there, else its number.
    public String nameOf(double position) {
        int tick = ticks.indexOf(position);
        return names.isEmpty() || tick < 0 ? Numbers.plain(position) : firstLine(names.get(tick));
    }

    static String firstLine(String name) {
        return name.lines().findFirst().orElse("");
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
