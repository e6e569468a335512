package dev.thaw.recommend.hybrid;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Lengths of time as people say them.
final class Spans {
    private static final double HOUR = 3_600_000;
    private static final double DAY = 24 * HOUR;

    private Spans() {}

    /// Such as `2.5 hours, 3 days`; `none` for an empty list.
    static String text(List<Long> millis) {
        return millis.isEmpty() ? "none" : millis.stream().map(Spans::text).collect(Collectors.joining(", "));
    }

    private static String text(long millis) {
        return millis >= 2 * DAY ? number(millis / DAY) + " days" : number(millis / HOUR) + " hours";
    }

    private static String number(double value) {
        return value >= 10 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
