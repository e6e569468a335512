package dev.thaw.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// Where things stand on a figure that has been drawn, in the picture's pixels: what a viewer needs to lay something over
/// it without drawing it again.
public final class FigureGeometry {
    /// Shorter follow-ups than this are read by tenths of a day.
    private static final double SHORT_FOLLOW_UP = 20;

    private final Figure figure;
    private final XYPlot plot;
    private final Rectangle2D data;
    private final List<Double> positions;
    private final List<Trace> traces;
    private final List<Name> names;

    /// A rectangle.
    public record Box(double x, double y, double width, double height) {
        public boolean contains(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= y + height;
        }
    }

    /// A place.
    public record Spot(double x, double y) {}

    /// A series as it was drawn; those that are hidden were not.
    ///
    /// @param series label of the series
    /// @param color  `#rrggbb`
    /// @param width  of its line
    /// @param dashes lengths of strokes and gaps, empty for a solid line
    /// @param spots  its points, from left to right; of a step curve its corners
    /// @param joined whether a line joins them
    public record Trace(String series, String color, double width, List<Double> dashes, List<Spot> spots,
            boolean joined) {
        public Trace {
            dashes = List.copyOf(dashes);
            spots = List.copyOf(spots);
        }

        /// Its height where the picture is `x` pixels from the left; nothing beside its ends, and of what is not joined.
        public OptionalDouble heightAt(double x) {
            for (int k = 1; joined && k < spots.size(); k++) {
                Spot from = spots.get(k - 1);
                Spot to = spots.get(k);
                if (from.x() <= x && x <= to.x()) {
                    double share = to.x() == from.x() ? 1 : (x - from.x()) / (to.x() - from.x());
                    return OptionalDouble.of(from.y() + share * (to.y() - from.y()));
                }
            }
            return OptionalDouble.empty();
        }
    }

    /// The name of a series, as a place that can be pointed at.
    ///
    /// @param series label of the series, hidden ones too
    public record Name(String series, Box box) {}

    private FigureGeometry(Figure figure, XYPlot plot, ChartRenderingInfo drawn) {
        this.figure = figure;
        this.plot = plot;
        this.data = drawn.getPlotInfo().getDataArea();
        this.positions = positions(figure);
        this.traces = readTraces();
        this.names = readNames(drawn);
    }

    /// The geometry of a chart that has been drawn; nothing where it had no room, and of an empty figure.
    ///
    /// @param drawn filled while it was drawn
    public static Optional<FigureGeometry> of(Figure figure, JFreeChart chart, ChartRenderingInfo drawn) {
        Rectangle2D data = drawn.getPlotInfo().getDataArea();
        return figure.isEmpty() || data == null || data.getWidth() < 1 || data.getHeight() < 1
                ? Optional.empty()
                : Optional.of(new FigureGeometry(figure, chart.getXYPlot(), drawn));
    }

    /// Where values are drawn.
    public Box data() {
        return box(data);
    }

    /// The series that were drawn.
    public List<Trace> traces() {
        return traces;
    }

    /// The names of all series.
    public List<Name> names() {
        return names;
    }

    /// The series whose name stands at a place.
    public Optional<String> nameAt(double x, double y) {
        return names.stream().filter(name -> name.box().contains(x, y)).map(Name::series).findFirst();
    }

    /// The series whose line runs closest to a place.
    ///
    /// @param reach farther than this is not at the line
    public Optional<String> lineAt(double x, double y, double reach) {
        String closest = null;
        double least = reach;
        for (Trace trace : traces) {
            OptionalDouble height = trace.heightAt(x);
            if (height.isPresent() && Math.abs(height.getAsDouble() - y) <= least) {
                least = Math.abs(height.getAsDouble() - y);
                closest = trace.series();
            }
        }
        return Optional.ofNullable(closest);
    }

    /// The position closest to a pixel at which something can be read: of lines where one has a point, of survival curves
    /// a day.
    public OptionalDouble positionAt(double x) {
        return positions.stream().min(Comparator.comparingDouble(position -> Math.abs(pixel(position) - x)))
                .map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /// The pixel of a position; nothing where the axis does not reach it.
    public OptionalDouble pixelOf(double position) {
        double pixel = pixel(position);
        return pixel >= data.getMinX() - 1 && pixel <= data.getMaxX() + 1
                ? OptionalDouble.of(pixel)
                : OptionalDouble.empty();
    }

    /// The pixel of a value, as high as it was drawn.
    public double heightOf(double value) {
        return plot.getRangeAxis().valueToJava2D(value, data, RectangleEdge.LEFT);
    }

    /// The positions of a figure at which something can be read, ascending: those of its points, whole days of survival
    /// curves; none of a figure whose axis no other shares.
    public static List<Double> positions(Figure figure) {
        return switch (figure.drawing()) {
            case Drawing.Lines lines -> List.copyOf(new TreeSet<>(
                    lines.lines().stream().flatMap(line -> line.points().stream()).map(Point::x).toList()));
            case Drawing.Survival survival -> {
                double last = survival.horizontal().upper();
                double step = last < SHORT_FOLLOW_UP ? 0.1 : 1;
                yield DoubleStream.iterate(0, k -> k * step <= last, k -> k + 1).map(k -> k * step)
                        .map(day -> Math.rint(day * 10) / 10).boxed().toList();
            }
            case Drawing.Rows _,Drawing.Plane _,Drawing.Empty _ -> List.of();
        };
    }

    private double pixel(double value) {
        return plot.getDomainAxis().valueToJava2D(value, data, RectangleEdge.BOTTOM);
    }

    private List<Trace> readTraces() {
        List<Trace> read = new ArrayList<>();
        boolean steps = figure.drawing() instanceof Drawing.Survival;
        boolean joined = steps || figure.drawing() instanceof Drawing.Lines;
        // the second data set of survival curves holds the ticks where observation ended
        for (int set : new TreeSet<>(plot.getDatasets().keySet()).headSet(steps ? 1 : Integer.MAX_VALUE)) {
            XYDataset values = plot.getDataset(set);
            XYItemRenderer renderer = plot.getRenderer(set);
            for (int series = 0; values != null && renderer != null && series < values.getSeriesCount(); series++) {
                String label = String.valueOf(values.getSeriesKey(series));
                if (figure.labels().contains(label)) {
                    read.add(trace(label, values, renderer, series, steps, joined));
                }
            }
        }
        return List.copyOf(read);
    }

    private Trace trace(String label, XYDataset values, XYItemRenderer renderer, int series, boolean steps,
            boolean joined) {
        List<Spot> spots = new ArrayList<>();
        for (int item = 0; item < values.getItemCount(series); item++) {
            double x = pixel(values.getXValue(series, item));
            double y = heightOf(values.getYValue(series, item));
            if (steps && !spots.isEmpty()) {
                spots.add(new Spot(x, spots.getLast().y()));
            }
            spots.add(new Spot(x, y));
        }
        BasicStroke stroke = renderer.getSeriesStroke(series) instanceof BasicStroke own ? own : new BasicStroke(2);
        List<Double> dashes = new ArrayList<>();
        if (stroke.getDashArray() != null) {
            for (float dash : stroke.getDashArray()) {
                dashes.add((double) dash);
            }
        }
        String color = renderer.getSeriesPaint(series) instanceof Color own ? FigureTheme.hex(own) : "#808080";
        return new Trace(label, color, stroke.getLineWidth(), dashes, spots, joined);
    }

    private static List<Name> readNames(ChartRenderingInfo drawn) {
        List<Name> read = new ArrayList<>();
        for (Object entity : drawn.getEntityCollection().getEntities()) {
            if (entity instanceof LegendItemEntity name) {
                read.add(new Name(String.valueOf(name.getSeriesKey()), box(name.getArea().getBounds2D())));
            }
        }
        return List.copyOf(read);
    }

    private static Box box(Rectangle2D bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
