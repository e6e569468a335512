package dev.thaw.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Entries as lines over axes, and the brushes that choose among them: an entry is brushed where it lies within every
/// brush.
///
/// Brushes and the order of the axes outlive a change of the entries as far as the axes are still there.
public final class ParallelModel {
    private final ObservableList<ParallelAxis> axes = FXCollections.observableArrayList();
    private final Map<String, Brush> brushes = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Set<String>> brushed = new ReadOnlyObjectWrapper<>(Set.of());
    private final List<String> order = new ArrayList<>();
    private List<String> ids = List.of();
    private List<String> labels = List.of();

    /// A stretch of an axis.
    ///
    /// @param from lower end, `0…1`
    /// @param to   upper end, `from…1`
    public record Brush(double from, double to) {
        /// Half a pixel of a usual axis: ends that lie on a tick take it in.
        private static final double TOLERANCE = 0.002;

        public Brush {
            from = Math.clamp(from, 0, 1);
            to = Math.clamp(to, from, 1);
        }

        boolean holds(double position) {
            return position >= from - TOLERANCE && position <= to + TOLERANCE;
        }

        /// Moved by so much, as far as the axis goes.
        Brush moved(double by) {
            double step = Math.clamp(by, -from, 1 - to);
            return new Brush(from + step, to + step);
        }

        /// With its upper end moved by so much.
        Brush grown(double by) {
            return new Brush(from, Math.max(from, to + by));
        }
    }

    /// The axes from left to right.
    public ObservableList<ParallelAxis> axes() {
        return axes;
    }

    /// How many entries there are.
    public int size() {
        return ids.size();
    }

    /// What an entry is called.
    public String label(int entry) {
        return labels.get(entry);
    }

    public String id(int entry) {
        return ids.get(entry);
    }

    /// Ids of the entries that lie within every brush; all where there is no brush.
    public ReadOnlyObjectProperty<Set<String>> brushedProperty() {
        return brushed.getReadOnlyProperty();
    }

    /// Whether there is any brush.
    public boolean isBrushing() {
        return !brushes.isEmpty();
    }

    /// The brush on an axis, if there is one.
    public Optional<Brush> brush(ParallelAxis axis) {
        return Optional.ofNullable(brushes.get(axis.key()));
    }

    /// Whether an entry lies within every brush.
    public boolean isBrushed(int entry) {
        for (ParallelAxis axis : axes) {
            Brush brush = brushes.get(axis.key());
            if (brush != null && !brush.holds(axis.positions()[entry])) {
                return false;
            }
        }
        return true;
    }

    /// Shows other entries.
    ///
    /// @param entries ids with their labels
    /// @param found   their axes, from left to right where nobody ordered them
    void show(Map<String, String> entries, List<ParallelAxis> found) {
        ids = List.copyOf(entries.keySet());
        labels = List.copyOf(entries.values());
        List<ParallelAxis> ordered = new ArrayList<>(found);
        if (!order.isEmpty()) {
            ordered.sort((one, other) -> Integer.compare(place(one), place(other)));
        }
        brushes.keySet().retainAll(found.stream().map(ParallelAxis::key).toList());
        axes.setAll(ordered);
        update();
    }

    /// Sets an axis' brush; null takes it away.
    public void brush(ParallelAxis axis, @Nullable Brush brush) {
        if (brush == null) {
            brushes.remove(axis.key());
        } else {
            brushes.put(axis.key(), brush);
        }
        update();
    }

    /// Takes every brush away.
    public void clear() {
        brushes.clear();
        update();
    }

    /// Moves an axis to another place.
    ///
    /// @param to place among the axes, from 0; what lies outside is moved to the end
    /// @return whether it stands elsewhere now
    public boolean move(ParallelAxis axis, int to) {
        int from = axes.indexOf(axis);
        int target = Math.clamp(to, 0, axes.size() - 1);
        if (from < 0 || from == target) {
            return false;
        }
        List<ParallelAxis> moved = new ArrayList<>(axes);
        moved.add(target, moved.remove(from));
        order.clear();
        moved.forEach(each -> order.add(each.key()));
        axes.setAll(moved);
        return true;
    }

    private int place(ParallelAxis axis) {
        int known = order.indexOf(axis.key());
        return known < 0 ? order.size() : known;
    }

    private void update() {
        Set<String> within = new LinkedHashSet<>();
        IntStream.range(0, ids.size()).filter(this::isBrushed).forEach(entry -> within.add(ids.get(entry)));
        brushed.set(within);
    }
}
