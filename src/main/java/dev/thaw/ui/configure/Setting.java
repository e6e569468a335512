package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.language.Language;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// One setting as it is edited: the text as typed, the value or values it stands for, and what is wrong with it.
///
/// Several values are typed with separators between, `8, 16, 32`, whole numbers also as a range, `1…5`. While the text
/// is wrong the value stays the last good one; while it holds several, the last single one.
///
/// @param <T> type of the value; may be null where "left out" is a value
public final class Setting<T extends @Nullable Object> implements Field {
    private final String key;
    private final List<T> stops;
    private final Function<T, String> print;
    private final Function<String, T> parse;
    private final SeveralText severalText;
    private final StringProperty typed = new SimpleStringProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper severalAsked = new ReadOnlyBooleanWrapper();
    private final Runnable changed;
    private final List<T> proposed;
    private T value;
    private T settled;
    private List<T> severalValues = List.of();

    /// @param key         path in `experiment.json`, which is also the key of its texts
    /// @param initial     first value
    /// @param stops       values a slider offers, ascending; empty for no slider
    /// @param proposed    what is proposed for a sweep where there are no stops
    /// @param severalText how several values are told apart
    /// @param print       value to text
    /// @param parse       text to value; throws [BadInputException] with a sentence that names what is expected
    /// @param changed     called after the value or the problem changed
    Setting(String key, T initial, List<T> stops, List<T> proposed, SeveralText severalText, Function<T, String> print,
            Function<String, T> parse, Runnable changed) {
        this.key = key;
        this.value = initial;
        this.settled = initial;
        this.stops = List.copyOf(stops);
        this.proposed = Collections.unmodifiableList(new ArrayList<>(proposed));
        this.severalText = severalText;
        this.print = print;
        this.parse = parse;
        this.changed = changed;
        typed.set(print.apply(initial));
        typed.subscribe((_, now) -> read(now == null ? "" : now));
    }

    @Override
    public String key() {
        return key;
    }

    /// Values a slider offers, ascending; empty where a slider makes no sense.
    public List<T> stops() {
        return stops;
    }

    /// The last good single value.
    public T value() {
        return value;
    }

    /// Sets the value, and with it the text.
    public void set(T next) {
        typed.set(print.apply(next));
        settle();
    }

    /// Ends a piece of typing. Up to here a single value may have been the beginning of several, "1" of "1, 5", and is
    /// not what is taken once they are not asked for any more.
    void settle() {
        settled = value;
    }

    /// The text as typed.
    public StringProperty typedProperty() {
        return typed;
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public JsonNode json() {
        return json(value);
    }

    @Override
    public List<JsonNode> several() {
        return severalValues.stream().map(Setting::json).toList();
    }

    @Override
    public void show(JsonNode one, List<JsonNode> several) {
        typed.set(ValueWords.written(one));
        settle();
        if (!several.isEmpty()) {
            typed.set(severalText
                    .join(several.stream().map(node -> node.isNull() ? leftOut() : ValueWords.written(node))));
        }
    }

    /// Whether several values can be asked for.
    public boolean isSweepable() {
        return severalText != SeveralText.NEVER;
    }

    @Override
    public ReadOnlyBooleanProperty severalProperty() {
        return severalAsked.getReadOnlyProperty();
    }

    @Override
    public void askForSeveral() {
        typed.set(severalText.join(proposals().stream().map(one -> one == null ? leftOut() : print.apply(one))));
    }

    @Override
    public void askForOne() {
        typed.set(print.apply(value));
    }

    /// The value with the stops on either side of it, else what is proposed where there are no stops.
    private List<T> proposals() {
        int at = 0;
        while (at < stops.size() && isBelow(stops.get(at))) {
            at++;
        }
        List<T> around = new ArrayList<>();
        if (at > 0) {
            around.add(stops.get(at - 1));
        }
        around.add(value);
        int above = at < stops.size() && Objects.equals(stops.get(at), value) ? at + 1 : at;
        if (above < stops.size()) {
            around.add(stops.get(above));
        }
        return stops.isEmpty() ? proposed : around;
    }

    private boolean isBelow(T stop) {
        return stop instanceof Number a && value instanceof Number b
                ? a.doubleValue() < b.doubleValue()
                : stops.contains(value) && stops.indexOf(stop) < stops.indexOf(value);
    }

    /// What stands for "left out" among several values: the word the empty field shows, where it is one.
    private String leftOut() {
        String prompt = "configure." + key + ".prompt";
        String shown = Messages.has(prompt) ? text(prompt) : "";
        return shown.matches("\\p{L}+") ? shown : text("setting.leftOut");
    }

    private void read(String now) {
        String found = "";
        T before = value;
        List<T> severalBefore = severalValues;
        boolean many = severalText.isSeveral(now);
        try {
            if (many) {
                value = settled;
                severalValues = parseSeveral(now);
            } else {
                severalValues = List.of();
                value = parse.apply(now);
            }
        } catch (BadInputException refused) {
            found = Objects.requireNonNull(refused.getMessage());
        }
        boolean same = found.equals(problem.get()) && Objects.equals(before, value)
                && severalBefore.equals(severalValues) && many == severalAsked.get();
        severalAsked.set(many);
        problem.set(found);
        if (!same) {
            changed.run();
        }
    }

    private List<T> parseSeveral(String now) {
        List<T> values = new ArrayList<>();
        for (String part : severalText.parts(now)) {
            T one = part.equalsIgnoreCase(leftOut()) ? parse.apply("") : parse.apply(part);
            if (!values.contains(one)) {
                values.add(one);
            }
        }
        if (values.size() < 2) {
            throw new BadInputException(text("setting.several.two"));
        }
        return Collections.unmodifiableList(values);
    }

    private static JsonNode json(@Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case null -> json.nullNode();
            case Integer whole -> json.numberNode(whole);
            case Long whole -> json.numberNode(whole);
            case Double number -> json.numberNode(number);
            case SplitPoint.Quantile(double share) -> json.numberNode(share);
            case SplitPoint.Moment moment -> json.textNode(moment.text());
            case List<?> list -> json.arrayNode().addAll(list.stream().map(Setting::json).collect(Collectors.toList()));
            default -> json.textNode(value.toString());
        };
    }
}
