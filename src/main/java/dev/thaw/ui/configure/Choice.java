package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One option out of a few, or several of them to sweep over.
///
/// @param <E> an enumeration, or [Boolean] for a switch
public final class Choice<E> implements Field {
    private final String key;
    private final List<E> options;
    private final Runnable changed;
    private final ObjectProperty<E> value;
    private final Map<E, BooleanProperty> ticked = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper severalAsked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean filling;

    private Choice(String key, List<E> options, Runnable changed) {
        this.key = key;
        this.options = options;
        this.changed = changed;
        value = new SimpleObjectProperty<>(options.getFirst());
        value.subscribe((_, _) -> look());
        for (E option : options) {
            BooleanProperty tick = new SimpleBooleanProperty();
            tick.subscribe((_, _) -> look());
            ticked.put(option, tick);
        }
    }

    /// One of an enumeration's constants.
    static <E extends Enum<E>> Choice<E> of(String key, Class<E> type, Runnable changed) {
        return new Choice<>(key, List.of(type.getEnumConstants()), changed);
    }

    /// On or off.
    static Choice<Boolean> flag(String key, Runnable changed) {
        return new Choice<>(key, List.of(true, false), changed);
    }

    @Override
    public String key() {
        return key;
    }

    public List<E> options() {
        return options;
    }

    public ObjectProperty<E> valueProperty() {
        return value;
    }

    /// Whether an option is among those to sweep over; counts only while several are asked for.
    public BooleanProperty tickedProperty(E option) {
        return Objects.requireNonNull(ticked.get(option));
    }

    @Override
    public JsonNode json() {
        return json(value.get());
    }

    @Override
    public List<JsonNode> several() {
        return severalAsked.get()
                ? options.stream().filter(option -> tickedProperty(option).get()).map(Choice::json).toList()
                : List.of();
    }

    @Override
    public void show(JsonNode one, List<JsonNode> several) {
        filling = true;
        for (E option : options) {
            if (json(option).equals(one)) {
                value.set(option);
            }
            tickedProperty(option).set(several.contains(json(option)));
        }
        severalAsked.set(!several.isEmpty());
        filling = false;
        look();
    }

    @Override
    public ReadOnlyBooleanProperty severalProperty() {
        return severalAsked.getReadOnlyProperty();
    }

    @Override
    public void askForSeveral() {
        E beside = options.get((options.indexOf(value.get()) + 1) % options.size());
        show(json(), List.of(json(), json(beside)));
    }

    @Override
    public void askForOne() {
        show(json(), List.of());
    }

    @Override
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void look() {
        if (!filling) {
            problem.set(severalAsked.get() && several().size() < 2 ? text("setting.several.tick") : "");
            changed.run();
        }
    }

    private static JsonNode json(Object option) {
        return option instanceof Boolean flag
                ? BooleanNode.valueOf(flag)
                : TextNode.valueOf(((Enum<?>) option).name().toLowerCase(Locale.ROOT));
    }
}
