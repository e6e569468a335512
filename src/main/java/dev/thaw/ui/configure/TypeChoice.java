package dev.thaw.ui.configure;

import dev.thaw.dataset.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// A choice among the event types: left to the rule that derives it from the data, or made by hand.
public final class TypeChoice {
    private final Runnable changed;
    private final BooleanProperty derived = new SimpleBooleanProperty(true);
    private final Map<EventType, BooleanProperty> selected = new LinkedHashMap<>();
    private List<String> absent = List.of();

    TypeChoice(Runnable changed) {
        this.changed = changed;
        derived.subscribe((_, _) -> changed.run());
    }

    /// Whether the choice is left to the rule.
    public BooleanProperty derivedProperty() {
        return derived;
    }

    /// Whether a type is chosen by hand; counts only while the choice is not derived.
    public BooleanProperty selectedProperty(EventType type) {
        return selected.computeIfAbsent(type, _ -> {
            BooleanProperty property = new SimpleBooleanProperty();
            property.subscribe((_, _) -> changed.run());
            return property;
        });
    }

    void show(List<EventType> types, @Nullable List<String> chosen) {
        derived.set(chosen == null);
        Set<EventType> names = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String name : chosen == null ? List.<String>of() : chosen) {
            names.add(new EventType(name));
            if (!types.contains(new EventType(name))) {
                unknown.add(name);
            }
        }
        absent = List.copyOf(unknown);
        selected.keySet().retainAll(types);
        types.forEach(type -> selectedProperty(type).set(names.contains(type)));
    }

    /// While the choice is left to the rule: ticks what the rule chose.
    void showDerived(List<EventType> types) {
        if (derived.get()) {
            selected.forEach((type, ticked) -> ticked.set(types.contains(type)));
        }
    }

    /// The chosen types' names, those among them that the data at hand does not have too; null if derived.
    @Nullable
    List<String> chosenTypes() {
        if (derived.get()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        selected.forEach((type, chosen) -> {
            if (chosen.get()) {
                names.add(type.name());
            }
        });
        names.addAll(absent);
        return names;
    }
}
