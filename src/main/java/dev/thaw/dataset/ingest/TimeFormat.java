package dev.thaw.dataset.ingest;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the times of a column are written.
///
/// @param unit    unit of plain numbers
/// @param pattern a pattern of [java.time.format.DateTimeFormatter] for other texts, such as `dd.MM.yyyy HH:mm`; null
///                for ISO 8601
/// @param zone    time zone of texts that state none
public record TimeFormat(EpochUnit unit, @Nullable String pattern, ZoneId zone) {
    /// Epoch seconds or ISO 8601 in UTC, which is what a column is taken for when its values say nothing else.
    public static final TimeFormat USUAL = new TimeFormat(EpochUnit.SECONDS, null, ZoneOffset.UTC);

    /// The same way of writing in another zone.
    public TimeFormat in(ZoneId other) {
        return new TimeFormat(unit, pattern, other);
    }

    /// What is expected of a value, for the end of a sentence: "neither epoch seconds nor ISO 8601".
    String refusal() {
        return pattern == null
                ? "is neither epoch " + unit.label() + " nor ISO 8601"
                : "is not of the form " + pattern + ", nor ISO 8601";
    }

    /// Unit of a time that is a plain number since 1970-01-01T00:00Z.
    public enum EpochUnit {
        SECONDS(1_000, 1), MILLISECONDS(1, 1), MICROSECONDS(1, 1_000);

        private final long factor;
        private final long divisor;

        EpochUnit(long factor, long divisor) {
            this.factor = factor;
            this.divisor = divisor;
        }

        /// Milliseconds of a number in this unit, rounded down.
        long toMilliseconds(long value) {
            return Math.floorDiv(Math.multiplyExact(value, factor), divisor);
        }

        /// What people call it.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The unit by its name or its sign: `s`, `ms`, `us`.
        public static Optional<EpochUnit> named(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "s", "sec", "second", "seconds" -> Optional.of(SECONDS);
                case "ms", "millis", "millisecond", "milliseconds" -> Optional.of(MILLISECONDS);
                case "us", "µs", "micros", "microsecond", "microseconds" -> Optional.of(MICROSECONDS);
                default -> Optional.empty();
            };
        }
    }
}
