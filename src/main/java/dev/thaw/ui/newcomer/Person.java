package dev.thaw.ui.newcomer;

import dev.thaw.dataset.EventType;
import dev.thaw.recommend.UserState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The newcomer: what they did, how long ago they signed up, and every state before, to go back to.
public final class Person {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final Runnable changed;
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final DoubleProperty days = new SimpleDoubleProperty();
    private final Deque<List<Step>> earlier = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /// @param changed hears that the newcomer is another one than before; not of days, which are listened to by themselves
    Person(Runnable changed) {
        this.changed = changed;
    }

    /// What the newcomer did, oldest first.
    public ObservableList<Step> steps() {
        return steps;
    }

    /// Days since the newcomer signed up.
    public DoubleProperty daysProperty() {
        return days;
    }

    /// Whether something was done that can be taken back.
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /// Does several things in a row, taken back together.
    void act(List<Step> done) {
        List<Step> next = new ArrayList<>(steps);
        next.addAll(done);
        become(next);
    }

    /// Leaves out one thing, as if it had never been done.
    ///
    /// @param place from 0, in [#steps()]
    void leaveOut(int place) {
        List<Step> next = new ArrayList<>(steps);
        next.remove(place);
        become(next);
    }

    /// Goes back to the state before the last change.
    void undo() {
        if (!earlier.isEmpty()) {
            steps.setAll(earlier.pop());
            canUndo.set(!earlier.isEmpty());
            changed.run();
        }
    }

    /// Becomes somebody whose past is not ours to take back; nobody is told but those who listen to the properties.
    void show(List<Step> done, double daysSinceSignup) {
        earlier.clear();
        canUndo.set(false);
        steps.setAll(done);
        days.set(daysSinceSignup);
    }

    /// What is known of the newcomer at a moment: all was done just before it, in this order.
    ///
    /// @param moment epoch milliseconds
    /// @param types  the data set's event types
    UserState at(long moment, List<EventType> types) {
        int known = steps.size();
        int[] items = steps.stream().mapToInt(step -> step.item().number()).toArray();
        int[] kinds = steps.stream().mapToInt(step -> types.indexOf(step.type())).toArray();
        long[] times = IntStream.range(0, known).mapToLong(k -> moment - known + k).toArray();
        long signup = moment - known - Math.round(days.get()) * MILLIS_PER_DAY;
        return new UserState(items, kinds, times, signup, Map.of());
    }

    private void become(List<Step> next) {
        earlier.push(List.copyOf(steps));
        canUndo.set(true);
        steps.setAll(next);
        changed.run();
    }
}
