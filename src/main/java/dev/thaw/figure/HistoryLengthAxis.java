package dev.thaw.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis with `log(1 + n)` spacing and a tick exactly at each history length that was evaluated, or at other numbers
/// of the figure's choice.
///
/// Data keeps its true value: only the way from value to pixel is bent, so that tooltips, crosshairs and zooming
/// speak of interactions. Zero has a place of its own, which a logarithmic axis could only fake.
final class HistoryLengthAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    /// Room beside the first and the last tick, as a share of the axis.
    private static final double MARGIN = 0.025;

    private final List<Double> lengths;
    private final List<String> names;

    /// An axis over the given lengths.
    ///
    /// @param lengths at least two, ascending, `>= 0`
    /// @param names   what stands at each
    HistoryLengthAxis(List<Double> lengths, List<String> names) {
        this.lengths = List.copyOf(lengths);
        this.names = List.copyOf(names);
        double first = Math.log1p(this.lengths.getFirst());
        double last = Math.log1p(this.lengths.getLast());
        double margin = (last - first) * MARGIN;
        setRange(Math.expm1(first - margin), Math.expm1(last + margin));
    }

    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        double from = Math.log1p(getRange().getLowerBound());
        double to = Math.log1p(getRange().getUpperBound());
        double share = (Math.log1p(Math.max(value, -0.999)) - from) / (to - from);
        return RectangleEdge.isLeftOrRight(edge)
                ? area.getMaxY() - share * area.getHeight()
                : area.getX() + share * area.getWidth();
    }

    @Override
    public double java2DToValue(double pixel, Rectangle2D area, RectangleEdge edge) {
        double from = Math.log1p(getRange().getLowerBound());
        double to = Math.log1p(getRange().getUpperBound());
        double share = RectangleEdge.isLeftOrRight(edge)
                ? (area.getMaxY() - pixel) / area.getHeight()
                : (pixel - area.getX()) / area.getWidth();
        return Math.expm1(from + share * (to - from));
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        List<NumberTick> ticks = new ArrayList<>();
        for (int k = 0; k < lengths.size(); k++) {
            if (getRange().contains(lengths.get(k))) {
                ticks.add(new NumberTick(lengths.get(k), names.get(k), anchor, TextAnchor.CENTER, 0));
            }
        }
        return ticks;
    }
}
