package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.language.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How the workbench writes numbers, times and durations, in the language that is spoken.
public final class Formats {
    private static final int READABLE_DIGITS = 3;

    private Formats() {}

    /// A count with thousands separated: `12,345`.
    public static String count(long count) {
        return String.format(locale(), "%,d", count);
    }

    /// A number with the digits it was given and no exponent: `0.003`, `128`.
    public static String plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return Language.spoken()
                .decimal(decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString());
    }

    /// A number to three significant digits: `0.0123`, `12.3`.
    public static String readable(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "–";
        }
        return plain(new BigDecimal(number).round(new MathContext(READABLE_DIGITS)).doubleValue());
    }

    /// A standardised score to two decimals: `−1.53`.
    public static String score(double value) {
        return String.format(locale(), "%.2f", value).replace('-', '−');
    }

    /// How far something lifts a score, to two decimals and with its sign: `+0.42`.
    public static String lift(double value) {
        return String.format(locale(), "%+.2f", value).replace('-', '−');
    }

    /// A live figure: large and whole numbers as counts, others to three decimals: `81,200`, `0.412`.
    public static String reading(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value) ? count(Math.round(value)) : metric(value);
    }

    /// A metric in `0…1` to three decimals: `0.350`.
    public static String metric(double value) {
        return Double.isNaN(value) ? "–" : String.format(locale(), "%.3f", value);
    }

    /// A share in `0…1` as a percentage: `12.5 %`.
    public static String percent(double share) {
        double percent = 100 * share;
        String pattern = percent != 0 && Math.abs(percent) < 10 ? "%.1f %%" : "%.0f %%";
        return String.format(locale(), pattern, percent);
    }

    /// A share in `0…1` and what it leaves, as percentages with equally many decimals: `99.8 %` and `0.2 %`.
    public static Percents percents(double share) {
        double smaller = 100 * Math.min(share, 1 - share);
        String pattern = smaller > 0 && smaller < 10 ? "%.1f %%" : "%.0f %%";
        return new Percents(String.format(locale(), pattern, 100 * share),
                String.format(locale(), pattern, 100 * (1 - share)));
    }

    /// Two percentages that add up to 100.
    public record Percents(String share, String rest) {}

    /// A day of the data, in UTC as its timestamps are.
    public static String day(long epochMillis) {
        return date("format.day").format(Instant.ofEpochMilli(epochMillis).atOffset(ZoneOffset.UTC));
    }

    /// A moment of the person's own life, in their time zone.
    public static String moment(Instant instant) {
        return date("format.minute").format(instant.atZone(ZoneId.systemDefault()));
    }

    /// A moment of the data to the second, in UTC.
    public static String momentInUtc(Instant instant) {
        return date("format.second").format(instant.atOffset(ZoneOffset.UTC));
    }

    /// The Monday that names a week, as short as an axis needs it.
    public static String week(LocalDate monday) {
        return date("format.week").format(monday);
    }

    /// A duration as people say it: `45 s`, `3 min 20 s`, `1 h 5 min`.
    public static String duration(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 60
                ? minutes + " min " + seconds % 60 + " s"
                : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /// A size in bytes as people say it: `640 kB`, `12 MB`.
    public static String bytes(double bytes) {
        if (bytes < 1e6) {
            return Math.max(1, Math.round(bytes / 1e3)) + " kB";
        }
        return bytes < 1e9 ? readable(bytes / 1e6) + " MB" : readable(bytes / 1e9) + " GB";
    }

    private static Locale locale() {
        return Language.spoken().locale();
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(text(pattern), locale());
    }
}
