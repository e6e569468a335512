package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import dev.thaw.figure.Positions;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Where somebody looks, in all figures at once: a position of their common axis, and a series.
///
/// Figures share a position if they count the same: a history length means the same to accuracy and to diversity, and
/// nothing to days since sign-up. A series is the same wherever it has the same label.
public final class LinkedPointer {
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper series = new ReadOnlyStringWrapper("");

    /// A position and what it counts.
    public record Place(Positions positions, double x) {}

    /// Where one looks; null for nowhere.
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Label of the series one looks at; empty for none in particular.
    public ReadOnlyStringProperty seriesProperty() {
        return series.getReadOnlyProperty();
    }

    /// Looks at a position of a figure, and so at the same position of every figure that counts alike.
    public void moveTo(Figure figure, double x) {
        Place next = new Place(figure.name().positions(), x);
        if (!next.equals(place.get())) {
            place.set(next);
        }
    }

    /// Looks at a series; the empty text looks at none in particular.
    public void single(String label) {
        series.set(label);
    }

    /// Looks away.
    public void leave() {
        place.set(null);
        series.set("");
    }

    /// Where one looks in a figure; nowhere if the figure counts something else.
    public OptionalDouble in(Figure figure) {
        Place now = place.get();
        return now == null || now.positions() != figure.name().positions()
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.x());
    }
}
