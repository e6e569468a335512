package dev.thaw.ui.shell;

import dev.thaw.ui.common.Notice;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was told in this session: everything for the list, the latest few for a while over the screen.
public final class NoticesViewModel {
    /// More would cover what a person looks at.
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_KEPT = 200;

    private final ObservableList<Told> all = FXCollections.observableArrayList();
    private final ObservableList<Told> shown = FXCollections.observableArrayList();
    // views are kept: listeners hang on them, and a view that nobody keeps is collected with its listeners
    private final ObservableList<Told> allSeen = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<Told> shownSeen = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper();

    /// A notice that was told.
    public static final class Told {
        private final Notice notice;
        private final Instant at;
        private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper();

        Told(Notice notice, Instant at) {
            this.notice = notice;
            this.at = at;
        }

        public Notice notice() {
            return notice;
        }

        public Instant at() {
            return at;
        }

        /// Whether one of its choices was taken; what was undone is not undone again.
        public ReadOnlyBooleanProperty settledProperty() {
            return settled.getReadOnlyProperty();
        }
    }

    /// Tells a notice, unless the same stands over the screen already. To be called on the interface's thread.
    public void show(Notice notice) {
        if (shown.stream().anyMatch(told -> isTheSame(told.notice(), notice))) {
            return;
        }
        Told told = new Told(notice, Instant.now());
        all.addFirst(told);
        if (all.size() > MOST_KEPT) {
            all.removeLast();
        }
        if (shown.size() == MOST_AT_ONCE) {
            shown.removeFirst();
        }
        shown.add(told);
        unseen.set(unseen.get() + 1);
    }

    /// Everything that was told, the latest first.
    public ObservableList<Told> all() {
        return allSeen;
    }

    /// What stands over the screen at the moment, the latest last.
    public ObservableList<Told> shown() {
        return shownSeen;
    }

    /// How many were told since the list was last looked at.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// Takes a notice off the screen; the list keeps it.
    public void hide(Told told) {
        shown.remove(told);
    }

    /// Does what a notice offers, once.
    public void take(Told told, Notice.Choice choice) {
        if (!told.settled.get() && told.notice().choices().contains(choice)) {
            told.settled.set(true);
            hide(told);
            choice.work().run();
        }
    }

    /// Notes that the list is being looked at: nothing is new any more.
    public void lookedAt() {
        unseen.set(0);
        shown.clear();
    }

    /// Takes a notice off the list too.
    public void forget(Told told) {
        all.remove(told);
        hide(told);
    }

    /// Empties the list.
    public void clear() {
        all.clear();
        lookedAt();
    }

    private static boolean isTheSame(Notice one, Notice other) {
        return one.title().equals(other.title()) && one.sentence().equals(other.sentence())
                && one.choices().isEmpty() && other.choices().isEmpty();
    }
}
