package dev.thaw.ui.compare;

import dev.thaw.figure.Numbers;
import java.util.Arrays;
import java.util.List;

/// An axis of parallel coordinates: where every entry stands on it.
///
/// A setting has a tick for each of its values, evenly spaced, in the order of the numbers or of the text; a measure is
/// spaced by its value.
///
/// @param key       a dotted path of the configuration, or a measure's key
/// @param title     as people read it
/// @param positions of every entry, 0 at the foot and 1 at the top; `NaN` where it has no value
/// @param ticks     what stands beside the axis, from the foot up
/// @param named     whether each tick is a value of its own
public record ParallelAxis(String key, String title, double[] positions, List<Tick> ticks, boolean named) {
    /// More values than this are spaced as numbers.
    private static final int MOST_TICKS = 12;
    private static final double MIDDLE = 0.5;
    private static final double DIGITS = 1000;

    /// A mark beside the axis.
    ///
    /// @param at   position, `0…1`
    /// @param text what stands there
    public record Tick(double at, String text) {}

    public ParallelAxis {
        ticks = List.copyOf(ticks);
    }

    /// An axis of a setting.
    ///
    /// @param values as text, of every entry
    static ParallelAxis ofSetting(String key, String title, List<String> values) {
        List<String> distinct = values.stream().distinct().sorted(ParallelAxis::byNumber).toList();
        if (distinct.size() > MOST_TICKS && distinct.stream().noneMatch(value -> Double.isNaN(number(value)))) {
            return ofNumbers(key, title, values.stream().mapToDouble(ParallelAxis::number).toArray());
        }
        double step = distinct.size() < 2 ? 0 : 1.0 / (distinct.size() - 1);
        double[] positions = values.stream()
                .mapToDouble(value -> step == 0 ? MIDDLE : distinct.indexOf(value) * step).toArray();
        List<Tick> ticks = distinct.stream()
                .map(value -> new Tick(step == 0 ? MIDDLE : distinct.indexOf(value) * step, value)).toList();
        return new ParallelAxis(key, title, positions, ticks, true);
    }

    /// An axis of numbers from the smallest to the largest.
    static ParallelAxis ofNumbers(String key, String title, double[] values) {
        double lowest = Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(0);
        double highest = Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(1);
        double range = highest - lowest;
        double[] positions = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : range > 0 ? (value - lowest) / range : MIDDLE).toArray();
        List<Tick> ticks = range > 0
                ? List.of(new Tick(0, text(lowest, range)), new Tick(MIDDLE,
                        text(lowest + range / 2, range)), new Tick(1, text(highest, range)))
                : List.of(new Tick(MIDDLE, text(lowest, 1)));
        return new ParallelAxis(key, title, positions, ticks, false);
    }

    /// What stands at a position: the nearest tick of a named axis, else a value between the ends.
    String textAt(double position) {
        if (named) {
            return ticks.stream()
                    .reduce((one, other) -> Math.abs(other.at() - position) < Math.abs(one.at() - position)
                            ? other
                            : one)
                    .map(Tick::text).orElse("");
        }
        if (ticks.size() < 2) {
            return ticks.getFirst().text();
        }
        double lowest = Double.parseDouble(ticks.getFirst().text().replace('−', '-'));
        double highest = Double.parseDouble(ticks.getLast().text().replace('−', '-'));
        return text(lowest + position * (highest - lowest), highest - lowest);
    }

    private static int byNumber(String one, String other) {
        double first = number(one);
        double second = number(other);
        if (Double.isNaN(first) != Double.isNaN(second)) {
            return Double.isNaN(first) ? 1 : -1;
        }
        return Double.isNaN(first) ? one.compareTo(other) : Double.compare(first, second);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// A number with as many decimals as a range needs.
    private static String text(double value, double range) {
        double unit = Math.pow(10, Math.floor(Math.log10(range / DIGITS)) + 1);
        return Numbers.plain(Math.rint(value / unit) * unit);
    }
}
