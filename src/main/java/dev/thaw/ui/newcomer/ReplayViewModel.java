package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.experiment.Recommendations;
import dev.thaw.ui.common.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A real newcomer's first events, step by step: what the hybrid would have shown before each, and what they chose.
///
/// People are told apart by the day they came; ids stay out of sight.
public final class ReplayViewModel {
    private final ObservableList<NewcomerReplay> newcomers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable NewcomerReplay> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");

    ReplayViewModel() {
        chosen.subscribe((_, _) -> {
            outcome.set("");
            step.set(0);
        });
    }

    /// The newcomers there are.
    public ObservableList<NewcomerReplay> newcomers() {
        return newcomers;
    }

    /// Whose steps are gone through; null for nobody's.
    public ObjectProperty<@Nullable NewcomerReplay> chosenProperty() {
        return chosen;
    }

    /// The step that comes next, from 0.
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What the newcomer chose next and where it stood, in a sentence; empty while that is not known.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public boolean isOn() {
        return chosen.get() != null;
    }

    /// What a newcomer is called.
    public static String name(NewcomerReplay newcomer) {
        return text("newcomer.replay.name", Formats.day(newcomer.begin()), Formats.count(newcomer.steps()));
    }

    /// Goes a step on, if there is one.
    public void forward() {
        NewcomerReplay of = chosen.get();
        if (of != null && step.get() + 1 < of.steps()) {
            step.set(step.get() + 1);
        }
    }

    /// Goes a step back, if there is one.
    public void back() {
        step.set(Math.max(0, step.get() - 1));
    }

    /// Ends the replay.
    public void leave() {
        chosen.set(null);
    }

    void start(List<NewcomerReplay> people) {
        leave();
        newcomers.setAll(people);
    }

    /// Hears what was recommended before a step and what happened then.
    void told(List<Step> happened, Recommendations found) {
        Step best = happened.stream()
                .min(Comparator.comparingInt(done -> found.rank(done.item().number()).orElse(Integer.MAX_VALUE)))
                .orElseThrow();
        OptionalInt rank = found.rank(best.item().number());
        String type = best.type().name();
        String title = best.item().title();
        if (rank.isEmpty()) {
            outcome.set(text("newcomer.replay.again", type, title));
        } else {
            outcome.set(
                    text(rank.getAsInt() <= found.items().size() ? "newcomer.replay.shown" : "newcomer.replay.missed",
                            type, title, Formats.count(rank.getAsInt()), Formats.count(found.candidates())));
        }
    }
}
