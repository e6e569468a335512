package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Every key there is: of actions, as their enum says, and of screens, as they hand them in.
public final class ShortcutsViewModel {
    private final List<ScreenKeys> ofScreens = new ArrayList<>();
    private final StringProperty wanted = new SimpleStringProperty("");

    /// Adds what a screen hears itself.
    public void add(ScreenKeys keys) {
        ofScreens.add(keys);
    }

    /// What was typed to find a key.
    public StringProperty wantedProperty() {
        return wanted;
    }

    /// All keys in groups, those only that were asked for. Actions without a key are listed too, with none.
    public List<ScreenKeys> groups() {
        List<ScreenKeys> all = new ArrayList<>();
        for (Action.Group group : Action.Group.values()) {
            all.add(new ScreenKeys(text("shortcuts.group." + group.name().toLowerCase(Locale.ROOT)),
                    Arrays.stream(Action.values()).filter(action -> action.group() == group)
                            .map(action -> new ScreenKeys.Use(action.keys(), action.title())).toList()));
        }
        all.addAll(ofScreens);
        return all.stream().map(this::asked).filter(group -> !group.keys().isEmpty()).toList();
    }

    private ScreenKeys asked(ScreenKeys group) {
        String typed = wanted.get().strip();
        return new ScreenKeys(group.title(), group.keys().stream().filter(use -> typed.isEmpty()
                || FuzzyMatch.of(typed, use.does()).isPresent()
                || use.keys().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT))
                || FuzzyMatch.of(typed, group.title()).isPresent()).toList());
    }
}
