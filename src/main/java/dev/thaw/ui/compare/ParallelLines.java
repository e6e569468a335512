package dev.thaw.ui.compare;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The lines of parallel coordinates, in three layers, so that a brush draws only what it changes: all lines in grey, the
/// brushed ones in colour, and the one under the mouse.
final class ParallelLines extends Pane {
    /// No line is near.
    static final int NONE = -1;
    private static final double NEAR = 8;
    private static final double THIN = 1;
    private static final double USUAL = 1.6;
    private static final double THICK = 3.2;
    /// From so many lines on each is drawn thinner.
    private static final int MANY = 60;

    private final ParallelModel model;
    private final Canvas all = new Canvas();
    private final Canvas brushed = new Canvas();
    private final Canvas hovered = new Canvas();
    /// Colour group of every entry; beyond the ramp: none.
    private int[] groups = {};
    private List<Paint> ramp = List.of();
    private Paint grey = Color.GRAY;
    private Paint ink = Color.BLACK;
    private double[] xs = {};
    private double top;
    private double height;

    ParallelLines(ParallelModel model) {
        this.model = model;
        setMouseTransparent(true);
        getChildren().setAll(all, brushed, hovered);
    }

    /// Takes over where the axes stand, and draws.
    ///
    /// @param places horizontal places of the axes, ascending
    void lay(double[] places, double upperEnd, double length) {
        xs = places.clone();
        top = upperEnd;
        height = length;
        for (Canvas canvas : List.of(all, brushed, hovered)) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        draw();
    }

    /// Takes over how the lines are coloured, and draws.
    ///
    /// @param colours   from the lowest to the highest
    /// @param ofEntries index into the colours, −1 for none
    void colour(List<Paint> colours, int[] ofEntries, Paint context, Paint strong) {
        ramp = List.copyOf(colours);
        groups = ofEntries.clone();
        grey = context;
        ink = strong;
        draw();
    }

    /// Draws everything anew.
    void draw() {
        GraphicsContext pen = clear(all);
        pen.setStroke(grey);
        pen.setLineWidth(THIN);
        pen.beginPath();
        for (int entry = 0; entry < drawable(); entry++) {
            trace(pen, entry);
        }
        pen.stroke();
        drawBrushed();
        highlight(NONE);
    }

    /// Draws the brushed lines anew; the rest stays.
    void drawBrushed() {
        GraphicsContext pen = clear(brushed);
        pen.setLineWidth(model.size() > MANY ? THIN : USUAL);
        for (int group = 0; group < ramp.size(); group++) {
            pen.setStroke(ramp.get(group));
            pen.beginPath();
            for (int entry = 0; entry < drawable(); entry++) {
                if (groups[entry] == group && model.isBrushed(entry)) {
                    trace(pen, entry);
                }
            }
            pen.stroke();
        }
    }

    /// Draws one line over all others; [#NONE] for none.
    void highlight(int entry) {
        GraphicsContext pen = clear(hovered);
        if (entry != NONE && entry < drawable()) {
            pen.setStroke(ink);
            pen.setLineWidth(THICK);
            pen.beginPath();
            trace(pen, entry);
            pen.stroke();
        }
    }

    /// The entry whose line runs nearest to a point, brushed ones only where there is a brush; [#NONE] if none is near.
    int nearest(double x, double y) {
        int right = 1;
        while (right < xs.length - 1 && xs[right] < x) {
            right++;
        }
        if (xs.length < 2 || x < xs[0] - NEAR || x > xs[xs.length - 1] + NEAR) {
            return NONE;
        }
        double share = Math.clamp((x - xs[right - 1]) / (xs[right] - xs[right - 1]), 0, 1);
        double[] from = model.axes().get(right - 1).positions();
        double[] to = model.axes().get(right).positions();
        int nearest = NONE;
        double distance = NEAR;
        for (int entry = 0; entry < drawable(); entry++) {
            double away = Math.abs(y(from[entry] + share * (to[entry] - from[entry])) - y);
            if (away < distance && model.isBrushed(entry)) {
                nearest = entry;
                distance = away;
            }
        }
        return nearest;
    }

    private double y(double position) {
        return top + (1 - position) * height;
    }

    /// Entries that can be drawn: none while the axes and the colours are of different entries.
    private int drawable() {
        return groups.length == model.size() && xs.length == model.axes().size() ? model.size() : 0;
    }

    /// A line is broken where an entry has no value.
    private void trace(GraphicsContext pen, int entry) {
        boolean drawing = false;
        for (int axis = 0; axis < xs.length; axis++) {
            double position = model.axes().get(axis).positions()[entry];
            if (Double.isNaN(position)) {
                drawing = false;
            } else if (drawing) {
                pen.lineTo(xs[axis], y(position));
            } else {
                pen.moveTo(xs[axis], y(position));
                drawing = true;
            }
        }
    }

    private static GraphicsContext clear(Canvas canvas) {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        return pen;
    }
}
