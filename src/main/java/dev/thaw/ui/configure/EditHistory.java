package dev.thaw.ui.configure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was shown before each change, to go back to and forth again.
///
/// Changes between [#begin()] and [#end()], such as those of one drag of a slider, are one step.
///
/// @param <S> the state that is shown, an immutable value
final class EditHistory<S> {
    private static final int MOST = 100;

    private final Deque<S> done = new ArrayDeque<>();
    private final Deque<S> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private boolean together;
    private boolean remembered;

    /// From here on changes are one step.
    void begin() {
        together = true;
        remembered = false;
    }

    /// From here on every change is a step of its own.
    void end() {
        together = false;
    }

    /// Remembers what was shown before a change that was just made; nothing can be redone after it.
    void remember(S before) {
        undone.clear();
        if (!together || !remembered) {
            done.push(before);
            if (done.size() > MOST) {
                done.removeLast();
            }
        }
        remembered = true;
        tell();
    }

    /// What to show to undo the last step.
    Optional<S> undo(S now) {
        return step(done, undone, now);
    }

    /// What to show to do again what was undone last.
    Optional<S> redo(S now) {
        return step(undone, done, now);
    }

    void forget() {
        done.clear();
        undone.clear();
        remembered = false;
        tell();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private Optional<S> step(Deque<S> from, Deque<S> to, S now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        remembered = false;
        Optional<S> next = Optional.of(from.pop());
        tell();
        return next;
    }

    private void tell() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }
}
