package dev.thaw.ui.common;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What the workbench remembers of how a person looks at things: which figures a screen shows, where its splitters
/// stand, which folds are open. Kept with the settings, lost without harm.
///
/// Keys name the screen first: `insights.article`. Values are text, so that every version reads every other's.
public final class Memory {
    private final ObservableMap<String, String> kept = FXCollections.observableMap(new TreeMap<>());

    /// What was remembered of a key, else `otherwise`.
    public String text(String key, String otherwise) {
        return kept.getOrDefault(key, otherwise);
    }

    /// What was remembered of a key, else `otherwise`; also where what is remembered is no number.
    public double number(String key, double otherwise) {
        String text = kept.get(key);
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// Remembers a text; null forgets the key.
    public void keep(String key, @Nullable String text) {
        if (text == null) {
            kept.remove(key);
        } else {
            kept.put(key, text);
        }
    }

    /// Gives a switch the state that was remembered, and remembers every change of it from now on.
    public void follow(String key, BooleanProperty flag) {
        String text = kept.get(key);
        if (text != null) {
            flag.set(Boolean.parseBoolean(text));
        }
        flag.subscribe((_, now) -> keep(key, String.valueOf(now)));
    }

    /// Gives a number the value that was remembered, and remembers every change of it from now on.
    public void follow(String key, DoubleProperty value) {
        value.set(number(key, value.get()));
        value.subscribe((_, now) -> keep(key, String.valueOf(now.doubleValue())));
    }

    /// Gives a list the paths that were remembered, and remembers every change of it from now on.
    public void follow(String key, ObservableList<Path> paths) {
        paths.setAll(text(key, "").lines().filter(line -> !line.isBlank()).map(Path::of).toList());
        paths.addListener((ListChangeListener<Path>) _ -> keep(key,
                paths.isEmpty() ? null : paths.stream().map(Path::toString).collect(Collectors.joining("\n"))));
    }

    /// Everything that is remembered, by key.
    public Map<String, String> all() {
        return Map.copyOf(kept);
    }

    /// Takes over what an earlier session remembered.
    public void restore(Map<String, String> earlier) {
        kept.putAll(earlier);
    }
}
