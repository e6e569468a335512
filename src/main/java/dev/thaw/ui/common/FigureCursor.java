package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureGeometry;
import dev.thaw.figure.ReadOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ObservableSet;

/// Goes through a figure by steps: along its axis, and from series to series as they lie below each other.
public final class FigureCursor {
    private final LinkedPointer pointer;
    private final ObservableSet<String> hidden;
    private final Figure figure;
    private final List<Double> positions;

    /// @param hidden labels of the series that are hidden
    public FigureCursor(Figure figure, LinkedPointer pointer, ObservableSet<String> hidden) {
        this.figure = figure;
        this.pointer = pointer;
        this.hidden = hidden;
        this.positions = FigureGeometry.positions(figure);
    }

    /// Goes along the axis; from nowhere to the beginning, or to the end if backwards.
    public void along(int steps) {
        if (positions.isEmpty()) {
            return;
        }
        OptionalDouble now = pointer.in(figure);
        int last = positions.size() - 1;
        int next = now.isEmpty()
                ? steps > 0 ? 0 : last
                : Math.clamp(closest(now.getAsDouble()) + (long) steps, 0, last);
        pointer.moveTo(figure, positions.get(next));
    }

    /// Goes to the first position, or to the last.
    public void toEnd(boolean last) {
        if (!positions.isEmpty()) {
            pointer.moveTo(figure, last ? positions.getLast() : positions.getFirst());
        }
    }

    /// Goes to the series above or below; from none to the highest, or to the lowest if upwards.
    public void across(int steps) {
        List<String> order = order();
        if (order.isEmpty()) {
            return;
        }
        int now = order.indexOf(pointer.seriesProperty().get());
        int next = now < 0 ? steps > 0 ? 0 : order.size() - 1 : Math.clamp(now + (long) steps, 0, order.size() - 1);
        pointer.single(order.get(next));
    }

    /// The series of the figure one looks at.
    public Optional<String> series() {
        return Optional.of(pointer.seriesProperty().get()).filter(figure.labels()::contains);
    }

    /// Whether one looks at anything in this figure.
    public boolean looks() {
        return pointer.in(figure).isPresent() || series().isPresent();
    }

    /// What the figure says where one looks.
    public Optional<ReadOut> readOut() {
        OptionalDouble x = pointer.in(figure);
        return x.isEmpty() ? Optional.empty() : ReadOut.at(figure, x.getAsDouble(), hidden);
    }

    /// The series from the highest down, as they lie at the position or, without one, at the end; the hidden ones last.
    private List<String> order() {
        List<String> order = new ArrayList<>();
        OptionalDouble x = pointer.in(figure);
        double place = x.isPresent() ? x.getAsDouble() : positions.isEmpty() ? 0 : positions.getLast();
        ReadOut.at(figure, place, hidden).ifPresent(out -> out.rows().forEach(row -> order.add(row.series())));
        figure.labels().stream().filter(label -> !order.contains(label) && !hidden.contains(label)).forEach(order::add);
        figure.labels().stream().filter(hidden::contains).forEach(order::add);
        return order;
    }

    private int closest(double x) {
        int closest = 0;
        for (int k = 1; k < positions.size(); k++) {
            closest = Math.abs(positions.get(k) - x) < Math.abs(positions.get(closest) - x) ? k : closest;
        }
        return closest;
    }
}
