package dev.thaw.ui.shell;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What lies beside and over the screen: at most one drawer at its right, at most one sheet over it, and the log below.
public final class Layers {
    private final BooleanProperty jobs = new SimpleBooleanProperty();
    private final BooleanProperty notices = new SimpleBooleanProperty();
    private final BooleanProperty preferences = new SimpleBooleanProperty();
    private final BooleanProperty palette = new SimpleBooleanProperty();
    private final BooleanProperty shortcuts = new SimpleBooleanProperty();
    private final BooleanProperty about = new SimpleBooleanProperty();
    private final BooleanProperty log = new SimpleBooleanProperty();

    Layers() {
        oneAtATime(List.of(jobs, notices, preferences));
        oneAtATime(List.of(palette, shortcuts, about));
    }

    /// The drawer with what is being worked on.
    public BooleanProperty jobsProperty() {
        return jobs;
    }

    /// The drawer with what was told.
    public BooleanProperty noticesProperty() {
        return notices;
    }

    /// The drawer with what a person prefers.
    public BooleanProperty preferencesProperty() {
        return preferences;
    }

    /// The sheet that finds everything by its name.
    public BooleanProperty paletteProperty() {
        return palette;
    }

    /// The sheet with every shortcut.
    public BooleanProperty shortcutsProperty() {
        return shortcuts;
    }

    /// The sheet with versions and licences.
    public BooleanProperty aboutProperty() {
        return about;
    }

    /// The log, below the screen.
    public BooleanProperty logProperty() {
        return log;
    }

    static void toggle(BooleanProperty layer) {
        layer.set(!layer.get());
    }

    private static void oneAtATime(List<BooleanProperty> layers) {
        for (BooleanProperty layer : layers) {
            layer.subscribe(shown -> {
                if (shown) {
                    layers.stream().filter(Predicate.not(layer::equals)).forEach(other -> other.set(false));
                }
            });
        }
    }
}
