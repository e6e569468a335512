package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.language.Language;
import dev.thaw.ui.common.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where training ends, as it is typed: a share of the events or a date; several of them with commas between.
final class OriginsText {
    private OriginsText() {}

    static String printOne(SplitPoint split) {
        return switch (split) {
            case SplitPoint.Quantile(double value) -> Formats.plain(value);
            case SplitPoint.Moment _ -> split.text();
        };
    }

    static SplitPoint parseOne(String typed) {
        String trimmed = typed.strip();
        try {
            if (trimmed.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return new SplitPoint.Moment(
                        LocalDate.parse(trimmed).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            }
            if (trimmed.contains("T")) {
                return new SplitPoint.Moment(Instant.parse(trimmed).toEpochMilli());
            }
            return new SplitPoint.Quantile(Double.parseDouble(Language.spoken().withPoint(trimmed)));
        } catch (DateTimeException | NumberFormatException | BadInputException refused) {
            throw new BadInputException(text("setting.split"), refused);
        }
    }

    static String print(@Nullable List<SplitPoint> origins) {
        return origins == null
                ? ""
                : origins.stream().map(OriginsText::printOne).collect(Collectors.joining(
                        Language.spoken().betweenNumbers()));
    }

    static @Nullable List<SplitPoint> parse(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        List<SplitPoint> origins = new ArrayList<>();
        try {
            for (String one : Language.spoken().parted(typed)) {
                origins.add(parseOne(one));
            }
            return EvaluationSettings.ascending(origins);
        } catch (BadInputException refused) {
            throw new BadInputException(text("setting.origins"), refused);
        }
    }
}
