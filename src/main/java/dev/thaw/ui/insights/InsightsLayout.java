package dev.thaw.ui.insights;

import dev.thaw.figure.FigureName;
import dev.thaw.ui.common.Memory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/// How the Insights are laid out: which figure each place shows, what is hidden, which folds are open, which history
/// lengths are shown. Remembered between two starts, and set back to how it was at the first.
public final class InsightsLayout {
    private static final String BETWEEN = "\n";

    private final Memory memory;
    private final List<Trait> traits = new ArrayList<>();
    private final BooleanProperty findingsOpen = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper reset = new ReadOnlyBooleanWrapper();
    private @Nullable Map<Trait, String> before;
    private boolean setting;

    /// One thing that is remembered, as text.
    ///
    /// @param first how it is at the first start
    private record Trait(String key, String first, Supplier<String> now, Consumer<String> set) {}

    public InsightsLayout(InsightsViewModel model, Memory memory) {
        this.memory = memory;
        for (Slot slot : Slot.values()) {
            follow("figure." + slot.name().toLowerCase(Locale.ROOT), model.chosenProperty(slot), slot);
        }
        for (MoreViewsModel fold : List.of(model.moreViews(), model.developmentViews())) {
            for (FurtherView view : fold.views()) {
                follow("figure." + view.name().toLowerCase(Locale.ROOT), fold.chosenProperty(view), view);
            }
        }
        follow("more", model.moreViews().openProperty());
        follow("development", model.developmentViews().openProperty());
        follow("findings", findingsOpen);
        follow("article", model.articlesWay().shownProperty());
        follow("hidden", model.hidden());
        HistoryRange range = model.range();
        follow(new Trait("insights.lengths", "* *", range::chosenLengths, range::choose), range.shortestProperty(),
                range.longestProperty());
    }

    /// Whether all findings are shown.
    BooleanProperty findingsOpenProperty() {
        return findingsOpen;
    }

    /// Whether a reset can be undone.
    ReadOnlyBooleanProperty resetProperty() {
        return reset.getReadOnlyProperty();
    }

    /// Lays everything out as at the first start.
    void reset() {
        Map<Trait, String> now = new LinkedHashMap<>();
        traits.forEach(trait -> now.put(trait, trait.now().get()));
        setting = true;
        traits.forEach(trait -> trait.set().accept(trait.first()));
        setting = false;
        traits.forEach(this::keep);
        before = now;
        reset.set(true);
    }

    /// Lays everything out as it was before the reset.
    void undoReset() {
        Map<Trait, String> earlier = before;
        if (earlier != null) {
            earlier.forEach((trait, text) -> trait.set().accept(text));
            before = null;
            reset.set(false);
        }
    }

    private void follow(String key, ObjectProperty<FigureName> chosen, Place place) {
        follow(new Trait("insights." + key, place.figures().getFirst().text(), () -> chosen.get().text(),
                text -> FigureName.find(text).filter(place.figures()::contains).ifPresent(chosen::set)), chosen);
    }

    private void follow(String key, BooleanProperty flag) {
        follow(new Trait("insights." + key, "false", () -> String.valueOf(flag.get()),
                text -> flag.set(Boolean.parseBoolean(text))), flag);
    }

    private void follow(String key, ObservableSet<String> labels) {
        follow(new Trait("insights." + key, "", () -> String.join(BETWEEN, new TreeSet<>(labels)), text -> {
            labels.clear();
            text.lines().filter(label -> !label.isEmpty()).forEach(labels::add);
        }), labels);
    }

    /// Gives a trait what was remembered of it, and remembers every change from now on.
    private void follow(Trait trait, Observable... changing) {
        traits.add(trait);
        String kept = memory.text(trait.key(), "");
        if (!kept.isEmpty()) {
            trait.set().accept(kept);
        }
        for (Observable one : changing) {
            one.addListener((Observable _) -> {
                keep(trait);
                if (!setting) {
                    before = null;
                    reset.set(false);
                }
            });
        }
    }

    /// What is as at the first start needs not be remembered.
    private void keep(Trait trait) {
        String now = trait.now().get();
        memory.keep(trait.key(), now.equals(trait.first()) ? null : now);
    }
}
