package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.TimeFormat;
import dev.thaw.dataset.ingest.TimeFormat.EpochUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A way in which times may be written.
///
/// @param unit    unit of plain numbers; null where a pattern says it all
/// @param pattern a pattern of [java.time.format.DateTimeFormatter], null for numbers and ISO 8601
record TimeChoice(@Nullable EpochUnit unit, @Nullable String pattern) {
    /// The ways that are offered; any other pattern may be typed.
    static final List<TimeChoice> USUAL = Stream.concat(
            Stream.of(EpochUnit.values()).map(unit -> new TimeChoice(unit, null)),
            Stream.of("d.M.yyyy", "d.M.yyyy H:mm", "d.M.yyyy H:mm:ss", "yyyy/M/d", "yyyy/M/d H:mm:ss", "d/M/yyyy",
                    "d/M/yyyy H:mm", "d/M/yyyy H:mm:ss", "M/d/yyyy", "M/d/yyyy H:mm", "M/d/yyyy h:mm a", "yyyyMMdd")
                    .map(pattern -> new TimeChoice(null, pattern)))
            .toList();

    /// How a format writes times.
    static TimeChoice of(TimeFormat format) {
        return format.pattern() == null
                ? new TimeChoice(format.unit(), null)
                : new TimeChoice(null, format.pattern());
    }

    /// The choice of that label, else the label is a pattern.
    static TimeChoice named(String label) {
        return USUAL.stream().filter(choice -> choice.label().equals(label)).findFirst()
                .orElseGet(() -> new TimeChoice(null, label));
    }

    /// What people call it.
    String label() {
        if (unit == null) {
            return String.valueOf(pattern);
        }
        return switch (unit) {
            case SECONDS -> text("data.time.seconds");
            case MILLISECONDS -> text("data.time.milliseconds");
            case MICROSECONDS -> text("data.time.microseconds");
        };
    }
}
