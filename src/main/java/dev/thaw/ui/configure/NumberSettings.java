package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.failure.BadInputException;
import dev.thaw.language.Language;
import dev.thaw.ui.common.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Settings that are numbers between two bounds, each in the form it is typed in.
final class NumberSettings {
    private NumberSettings() {}

    /// A whole number.
    static Setting<Integer> whole(String key, int initial, int least, int most, List<Integer> stops,
            Runnable changed) {
        return new Setting<>(key, initial, stops, List.of(), SeveralText.VALUES, String::valueOf,
                typed -> parseWhole(typed, least, most), changed);
    }

    /// A whole number, or nothing.
    static Setting<@Nullable Integer> optionalWhole(String key, int least, int most, List<@Nullable Integer> proposed,
            Runnable changed) {
        return new Setting<@Nullable Integer>(key, null, List.of(), proposed, SeveralText.VALUES,
                number -> number == null ? "" : number.toString(),
                typed -> typed.isBlank() ? null : parseWhole(typed, least, most), changed);
    }

    /// A decimal number.
    static Setting<Double> decimal(String key, double initial, double least, double most, List<Double> stops,
            Runnable changed) {
        return new Setting<>(key, initial, stops, List.of(), SeveralText.VALUES, Formats::plain,
                typed -> parseDecimal(typed, least, most), changed);
    }

    /// A decimal number, or nothing.
    static Setting<@Nullable Double> optionalDecimal(String key, double least, double most,
            List<@Nullable Double> proposed, Runnable changed) {
        return new Setting<@Nullable Double>(key, null, List.of(), proposed, SeveralText.VALUES,
                number -> number == null ? "" : Formats.plain(number),
                typed -> typed.isBlank() ? null : parseDecimal(typed, least, most), changed);
    }

    private static Integer parseWhole(String typed, int least, int most) {
        try {
            long number = Long.parseLong(typed.strip());
            if (number >= least && number <= most) {
                return (int) number;
            }
        } catch (NumberFormatException _) {
            // the sentence below says what is expected
        }
        throw new BadInputException(text("setting.whole", Formats.count(least), Formats.count(most)));
    }

    private static Double parseDecimal(String typed, double least, double most) {
        try {
            double number = Double.parseDouble(Language.spoken().withPoint(typed.strip()));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // the sentence below says what is expected
        }
        throw new BadInputException(text("setting.decimal", Formats.plain(least), Formats.plain(most)));
    }
}
