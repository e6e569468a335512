package dev.thaw.dataset.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the times of one column strictly, to epoch milliseconds.
///
/// Whatever the column's format, a plain number is epoch time in the column's unit and ISO 8601 is ISO 8601 (unless
/// the format's pattern claims the text first). Times before [#EARLIEST] or after [#LATEST] are refused: they are
/// zeros, missing values and wrong units, not moments somebody did something.
final class TimeReader {
    /// 1970-01-02, a day after the zero of computers' clocks.
    static final long EARLIEST = Instant.parse("1970-01-02T00:00:00Z").toEpochMilli();
    /// The end of the year 2199.
    static final long LATEST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private final TimeFormat format;
    private final @Nullable DateTimeFormatter pattern;

    /// @throws IllegalArgumentException if the format's pattern is none
    TimeReader(TimeFormat format) {
        this.format = format;
        this.pattern = format.pattern() == null ? null : formatter(format.pattern());
    }

    /// A formatter for English texts that takes missing hours, minutes and seconds for zero.
    static DateTimeFormatter formatter(String pattern) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
        if (pattern.indexOf('H') < 0 && pattern.indexOf('h') < 0) {
            builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
        }
        return builder.parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0).parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ENGLISH);
    }

    /// The moment in a cell, in epoch milliseconds.
    ///
    /// @param column the column's name, for the report
    /// @throws BadCell if the cell is blank, no time, or a time nobody can have meant
    long required(Cells cells, int number, String column) throws BadCell {
        return moment(cells.required(number, column), column);
    }

    /// The moment in a cell in epoch milliseconds, null where the cell is blank.
    @Nullable
    Long optional(Cells cells, int number, String column) throws BadCell {
        String text = cells.text(number);
        return text == null ? null : moment(text, column);
    }

    /// The moment a text names, in epoch milliseconds.
    long moment(String text, String column) throws BadCell {
        long moment;
        try {
            moment = parsed(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new BadCell(column, "time '" + Cells.shortened(text) + "' " + format.refusal());
        }
        if (moment < EARLIEST) {
            throw new BadCell(column,
                    "time '" + Cells.shortened(text) + "' lies before 1970-01-02, perhaps missing or in another unit");
        }
        if (moment >= LATEST) {
            throw new BadCell(column, "time '" + Cells.shortened(text)
                    + "' lies after the year 2199, perhaps in another unit than " + format.unit().label());
        }
        return moment;
    }

    private long parsed(String text) {
        if (pattern != null) {
            try {
                return byPattern(text, pattern);
            } catch (DateTimeException e) {
                // then it may be one of the forms every column may use
            }
        }
        if (isDigits(text)) {
            return format.unit().toMilliseconds(Long.parseLong(text));
        }
        if (Cells.isDecimal(text)) {
            return Math.round(Math.floor(Double.parseDouble(text) * format.unit().toMilliseconds(1_000_000) / 1e6));
        }
        return iso(text);
    }

    private static boolean isDigits(String text) {
        int start = text.charAt(0) == '-' ? 1 : 0;
        for (int k = start; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > start;
    }

    private long byPattern(String text, DateTimeFormatter formatter) {
        TemporalAccessor parsed = formatter.parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed).toEpochMilli();
        }
        LocalTime time = LocalTime.from(parsed);
        LocalDate date = LocalDate.from(parsed);
        return date.atTime(time).atZone(format.zone()).toInstant().toEpochMilli();
    }

    /// ISO 8601, also with a blank for the `T` and with a `UTC` behind.
    private long iso(String text) {
        String plain = text;
        if (plain.endsWith(" UTC") || plain.endsWith(" GMT")) {
            plain = plain.substring(0, plain.length() - 4) + "Z";
        }
        if (plain.length() > 10 && plain.charAt(10) == ' ') {
            plain = plain.substring(0, 10) + 'T' + plain.substring(11).replace(" ", "");
        }
        if (plain.length() == 10) {
            return LocalDate.parse(plain).atStartOfDay(format.zone()).toInstant().toEpochMilli();
        }
        int zone = Math.max(plain.indexOf('Z', 10), Math.max(plain.indexOf('+', 10), plain.indexOf('-', 10)));
        if (zone < 0) {
            return LocalDateTime.parse(plain).atZone(format.zone()).toInstant().toEpochMilli();
        }
        String offset = plain.substring(zone);
        if (offset.length() == 5) {
            offset = offset.substring(0, 3) + ":" + offset.substring(3);
        } else if (offset.length() == 3) {
            offset = offset + ":00";
        }
        return OffsetDateTime.parse(plain.substring(0, zone) + offset).toInstant().toEpochMilli();
    }
}
