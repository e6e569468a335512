package dev.thaw.ui.compare;

import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

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
    private final ImageView allView = new ImageView();
    private final ImageView brushedView = new ImageView();
    private final Canvas hovered = new Canvas();
    private LineRaster all = new LineRaster(1, 1);
    private LineRaster brushed = new LineRaster(1, 1);
    /// Pixels of the screen to one of the layout.
    private double scale = 1;
    /// Colour group of every entry; beyond the ramp: none.
    private int[] groups = {};
    private List<Color> ramp = List.of();
    private Color grey = Color.GRAY;
    private Color ink = Color.BLACK;
    private double[] xs = {};
    private double top;
    private double height;
    private boolean stale;

    ParallelLines(ParallelModel model) {
        this.model = model;
        setMouseTransparent(true);
        getChildren().setAll(allView, brushedView, hovered);
    }

    /// Takes over where the axes stand.
    ///
    /// @param places horizontal places of the axes, ascending
    void lay(double[] places, double upperEnd, double length) {
        if (Arrays.equals(xs, places) && top == upperEnd && height == length && hovered.getWidth() == getWidth()
                && hovered.getHeight() == getHeight()) {
            return;
        }
        xs = places.clone();
        top = upperEnd;
        height = length;
        hovered.setWidth(getWidth());
        hovered.setHeight(getHeight());
        scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
        int wide = (int) Math.ceil(getWidth() * scale);
        int high = (int) Math.ceil(getHeight() * scale);
        if (!all.fits(wide, high)) {
            all = raster(allView, wide, high);
            brushed = raster(brushedView, wide, high);
        }
        changed();
    }

    /// Draws at the next layout, however often it is asked before.
    void changed() {
        stale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (stale) {
            stale = false;
            draw();
        }
    }

    private LineRaster raster(ImageView view, int wide, int high) {
        LineRaster raster = new LineRaster(wide, high);
        view.setImage(raster.image());
        view.setFitWidth(wide / scale);
        view.setFitHeight(high / scale);
        return raster;
    }

    /// Takes over how the lines are coloured.
    ///
    /// @param colours   from the lowest to the highest
    /// @param ofEntries index into the colours, −1 for none
    void colour(List<Color> colours, int[] ofEntries, Color context, Color strong) {
        ramp = List.copyOf(colours);
        groups = ofEntries.clone();
        grey = context;
        ink = strong;
        changed();
    }

    private void draw() {
        all.clear();
        for (int entry = 0; entry < drawable(); entry++) {
            trace(all, entry, THIN, grey);
        }
        all.show();
        drawBrushed();
        highlight(NONE);
    }

    /// Draws the brushed lines anew; the rest stays.
    void drawBrushed() {
        brushed.clear();
        double thickness = model.size() > MANY ? THIN : USUAL;
        for (int entry = 0; entry < drawable(); entry++) {
            if (groups[entry] >= 0 && model.isBrushed(entry)) {
                trace(brushed, entry, thickness, ramp.get(groups[entry]));
            }
        }
        brushed.show();
    }

    /// Draws one line over all others; [#NONE] for none.
    void highlight(int entry) {
        GraphicsContext pen = hovered.getGraphicsContext2D();
        pen.clearRect(0, 0, hovered.getWidth(), hovered.getHeight());
        if (entry != NONE && entry < drawable()) {
            pen.setStroke(ink);
            pen.setLineWidth(THICK);
            segments(entry, (axis, from, to) -> pen.strokeLine(xs[axis - 1], from, xs[axis], to));
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

    private void trace(LineRaster raster, int entry, double thickness, Color color) {
        segments(entry, (axis, from, to) -> raster.line(xs[axis - 1] * scale, from * scale, xs[axis] * scale,
                to * scale, thickness * scale, color));
    }

    /// Receives what lies between two neighbouring axes.
    @FunctionalInterface
    private interface Segment {
        /// @param axis the right one of the two
        void between(int axis, double from, double to);
    }

    /// A line is broken where an entry has no value.
    private void segments(int entry, Segment segment) {
        for (int axis = 1; axis < xs.length; axis++) {
            double from = model.axes().get(axis - 1).positions()[entry];
            double to = model.axes().get(axis).positions()[entry];
            if (!Double.isNaN(from) && !Double.isNaN(to)) {
                segment.between(axis, y(from), y(to));
            }
        }
    }
}
