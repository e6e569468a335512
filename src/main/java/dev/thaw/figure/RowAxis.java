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

/// A vertical axis of names, from top to bottom.
final class RowAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    private final List<Integer> places;
    private final List<String> names;

    /// @param places where each name stands: whole numbers counted from the top
    /// @param names  one for each place
    /// @param height places there are, those without a name included
    RowAxis(List<Integer> places, List<String> names, int height) {
        this.places = List.copyOf(places);
        this.names = List.copyOf(names);
        setInverted(true);
        setRange(-0.5, height - 0.5);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            ticks.add(new NumberTick(places.get(k), names.get(k), TextAnchor.CENTER_RIGHT, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
