package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.TimeFormat.EpochUnit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds out how a column's times are written, from some of its values.
final class TimeGuess {
    /// Of the values this part must fit, so that single junk values do not hide a format.
    private static final double ENOUGH = 0.8;
    private static final List<String> DATES = List.of("yyyy/M/d", "d.M.yyyy", "d-MMM-yyyy", "d MMM yyyy", "MMM d, yyyy",
            "MMM d yyyy");
    private static final List<String> TIMES = List.of("", " H:mm", " H:mm:ss", " H:mm:ss.SSS", " h:mm a", " h:mm:ss a");
    private static final List<String> WHOLE = List.of("EEE MMM d H:mm:ss Z yyyy", "EEE, d MMM yyyy H:mm:ss z",
            "EEE MMM d H:mm:ss z yyyy");

    private TimeGuess() {}

    /// The format that fits most of some values, in UTC; empty if none does.
    ///
    /// Day/month and month/day are told apart by a number above 12; where there is none, the guess is refused.
    static Optional<TimeFormat> of(List<String> values) {
        List<String> texts = values.stream().filter(text -> !text.isBlank()).map(String::strip).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        if (fits(texts, TimeGuess::isCompactDate)) {
            return Optional.of(new TimeFormat(EpochUnit.SECONDS, "yyyyMMdd", ZoneOffset.UTC));
        }
        for (EpochUnit unit : EpochUnit.values()) {
            if (fits(texts, text -> isEpoch(text, unit))) {
                return Optional.of(new TimeFormat(unit, null, ZoneOffset.UTC));
            }
        }
        if (fits(texts, text -> reads(text, TimeFormat.USUAL) && !Cells.isDecimal(text))) {
            return Optional.of(TimeFormat.USUAL);
        }
        return pattern(texts).map(pattern -> new TimeFormat(EpochUnit.SECONDS, pattern, ZoneOffset.UTC));
    }

    /// Whether slashes leave open which number is the day.
    static boolean isAmbiguous(List<String> values) {
        List<String> texts = values.stream().filter(text -> !text.isBlank()).map(String::strip).toList();
        return !texts.isEmpty() && slashes(texts).isEmpty() && withTime(texts, "d/M/yyyy").isPresent();
    }

    private static Optional<String> pattern(List<String> texts) {
        for (String date : DATES) {
            Optional<String> found = withTime(texts, date);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<String> slashes = slashes(texts);
        if (slashes.isPresent()) {
            return slashes;
        }
        return WHOLE.stream().filter(pattern -> fitsPattern(texts, pattern)).findFirst();
    }

    /// Day/month or month/day, whichever more values allow; empty if none does or both do equally well.
    private static Optional<String> slashes(List<String> texts) {
        Optional<String> dayFirst = withTime(texts, "d/M/yyyy");
        Optional<String> monthFirst = withTime(texts, "M/d/yyyy");
        if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
            return dayFirst.or(() -> monthFirst);
        }
        long days = texts.stream().filter(matches(dayFirst.get())).count();
        long months = texts.stream().filter(matches(monthFirst.get())).count();
        return days == months ? Optional.empty() : days > months ? dayFirst : monthFirst;
    }

    private static Optional<String> withTime(List<String> texts, String date) {
        return TIMES.stream().map(time -> date + time).filter(pattern -> fitsPattern(texts, pattern)).findFirst();
    }

    private static boolean fitsPattern(List<String> texts, String pattern) {
        return fits(texts, matches(pattern));
    }

    private static Predicate<String> matches(String pattern) {
        DateTimeFormatter formatter = TimeReader.formatter(pattern);
        return text -> {
            try {
                formatter.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        };
    }

    private static boolean fits(List<String> texts, Predicate<String> test) {
        long most = (long) ((1 - ENOUGH) * texts.size() + 1e-9);
        long failed = 0;
        for (String text : texts) {
            if (!test.test(text) && ++failed > most) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCompactDate(String text) {
        if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        try {
            int year = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).getYear();
            return year >= 1990 && year < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Whether a number is a moment between 1990 and 2100 in a unit; the units' ranges do not meet.
    private static boolean isEpoch(String text, EpochUnit unit) {
        if (!Cells.isDecimal(text) || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return false;
        }
        double seconds = Double.parseDouble(text) * unit.toMilliseconds(1_000_000) / 1e9;
        return seconds >= 631_152_000 && seconds < 4_102_444_800.0;
    }

    private static boolean reads(String text, TimeFormat format) {
        try {
            new TimeReader(format).moment(text, "");
            return true;
        } catch (BadCell e) {
            return false;
        }
    }
}
