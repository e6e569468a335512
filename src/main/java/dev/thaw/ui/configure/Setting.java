package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.failure.BadInputException;
import dev.thaw.language.Language;
import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One setting as it is edited: the text as typed, the value it stands for, and what is wrong with it.
///
/// While the text is wrong the value stays the last good one.
///
/// @param <T> type of the value; may be null where "left out" is a value
public final class Setting<T extends @Nullable Object> {
    private final String key;
    private final List<T> stops;
    private final Function<T, String> print;
    private final Function<String, T> parse;
    private final StringProperty typed = new SimpleStringProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Runnable changed;
    private T value;

    /// @param key     path in `experiment.json`, which is also the key of its texts
    /// @param initial first value
    /// @param stops   values a slider offers, ascending; empty for no slider
    /// @param print   value to text
    /// @param parse   text to value; throws [BadInputException] with a sentence that names what is expected
    /// @param changed called after the value or the problem changed
    Setting(String key, T initial, List<T> stops, Function<T, String> print, Function<String, T> parse,
            Runnable changed) {
        this.key = key;
        this.value = initial;
        this.stops = List.copyOf(stops);
        this.print = print;
        this.parse = parse;
        this.changed = changed;
        typed.set(print.apply(initial));
        typed.subscribe((_, now) -> read(now));
    }

    /// A whole number between two bounds.
    static Setting<Integer> whole(String key, int initial, int least, int most, List<Integer> stops,
            Runnable changed) {
        return new Setting<>(key, initial, stops, String::valueOf, typed -> parseWhole(typed, least, most), changed);
    }

    /// A whole number, or nothing.
    static Setting<@Nullable Integer> optionalWhole(String key, @Nullable Integer initial, int least, int most,
            Runnable changed) {
        return new Setting<@Nullable Integer>(key, initial, List.of(),
                number -> number == null ? "" : number.toString(),
                typed -> typed.isBlank() ? null : parseWhole(typed, least, most), changed);
    }

    /// A decimal number between two bounds.
    static Setting<Double> decimal(String key, double initial, double least, double most, List<Double> stops,
            Runnable changed) {
        return new Setting<>(key, initial, stops, Formats::plain, typed -> parseDecimal(typed, least, most), changed);
    }

    /// A decimal number, or nothing.
    static Setting<@Nullable Double> optionalDecimal(String key, double least, double most, Runnable changed) {
        return new Setting<@Nullable Double>(key, null, List.of(),
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

    public String key() {
        return key;
    }

    /// Values a slider offers, ascending; empty where a slider makes no sense.
    public List<T> stops() {
        return stops;
    }

    /// The last good value.
    public T value() {
        return value;
    }

    /// Sets the value, and with it the text.
    public void set(T next) {
        typed.set(print.apply(next));
    }

    /// The text as typed.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What is wrong with the text; empty if nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean isValid() {
        return problem.get().isEmpty();
    }

    private void read(String now) {
        String found = "";
        T before = value;
        try {
            value = parse.apply(now == null ? "" : now);
        } catch (BadInputException refused) {
            found = Objects.requireNonNull(refused.getMessage());
        }
        boolean same = found.equals(problem.get()) && Objects.equals(before, value);
        problem.set(found);
        if (!same) {
            changed.run();
        }
    }
}
