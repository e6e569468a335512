package dev.thaw.figure;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// Draws lines: those with a band on top, so that what the figure is about is never covered.
final class LinePlots {
    private static final float BAND_STRENGTH = 0.16f;

    private static final float SPAN_STRENGTH = 0.06f;
    private static final Stroke SPAN_STROKE = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1,
            new float[]{4, 3}, 0);
    private static final String CONTEXT = "context";
    private static final int MOST_EPOCHS = 10;
    /// With more points than this markers grow into a rope.
    private static final int MOST_MARKERS = 30;

    private LinePlots() {}

    static XYPlot of(Figure figure, Drawing.Lines drawing, FigureTheme theme, FigureView view) {
        List<EndLabel> labels = drawing.lines().stream().filter(line -> line.isNamed())
                .map(line -> endLabel(line, theme, view)).toList();
        EndLabelPlot plot = new EndLabelPlot(labels, theme.font(Font.PLAIN, PlotStyle.LABEL_SIZE), theme.textScale());
        PlotStyle.apply(plot, horizontal(drawing.horizontal()), drawing.vertical(), drawing.horizontal().label(),
                theme);
        addSecondLine(plot, drawing.horizontal(), theme);
        List<Line> plain = new ArrayList<>();
        List<Line> banded = new ArrayList<>();
        List<Line> context = drawing.lines().stream().filter(line -> line.paint() == Line.Paint.CONTEXT).toList();
        for (Line line : drawing.lines()) {
            if (line.paint() != Line.Paint.CONTEXT && !view.hidden().contains(line.label())) {
                (line.band() ? banded : plain).add(line);
            }
        }
        mark(plot, drawing, theme);
        addContext(plot, context, theme);
        // a plot draws its grid and its marks with the renderer of its first place, so that is never left empty
        int first = context.isEmpty() ? 0 : 1;
        addPlain(plot, first, figure, plain, theme);
        addBanded(plot, first + 1, figure, banded, theme);
        return plot;
    }

    /// A line where a span stands, and a faint strip over its interval as far as it lies within the axis.
    private static void mark(XYPlot plot, Drawing.Lines drawing, FigureTheme theme) {
        Drawing.Span span = drawing.span();
        Axis axis = drawing.horizontal();
        if (span == null || span.at() < axis.lower() || span.at() > axis.upper()) {
            return;
        }
        double from = Double.isNaN(span.lower()) ? axis.lower() : Math.max(axis.lower(), span.lower());
        double to = Double.isNaN(span.upper()) ? axis.upper() : Math.min(axis.upper(), span.upper());
        if (from < to) {
            IntervalMarker strip = new IntervalMarker(from, to, theme.ink());
            strip.setAlpha(SPAN_STRENGTH);
            plot.addDomainMarker(strip, Layer.BACKGROUND);
        }
        ValueMarker line = new ValueMarker(span.at(), theme.ink(), SPAN_STROKE);
        line.setAlpha(1);
        plot.addDomainMarker(line, Layer.BACKGROUND);
    }

    private static ValueAxis horizontal(Axis axis) {
        if (axis.scale() == Axis.Scale.LOG_ONE_PLUS && axis.ticks().size() > 1) {
            return new HistoryLengthAxis(axis.ticks(), axis.ticks().stream().map(axis::nameOf).toList());
        }
        NumberAxis number = PlotStyle.numberAxis(axis);
        double step = Math.max(1, Math.rint(PlotStyle.tickStep(axis.upper() - axis.lower(), MOST_EPOCHS)));
        number.setTickUnit(
                new NumberTickUnit(step, new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT))));
        double margin = (axis.upper() - axis.lower()) * 0.02;
        number.setRange(axis.lower() - margin, axis.upper() + margin);
        return number;
    }

    /// The second line of ticks that have one: an axis of its own below the first, which hands its label down.
    private static void addSecondLine(XYPlot plot, Axis axis, FigureTheme theme) {
        List<String> seconds = axis.names().stream().map(name -> name.lines().skip(1).findFirst().orElse("")).toList();
        if (axis.ticks().size() < 2 || seconds.stream().allMatch(String::isEmpty)) {
            return;
        }
        ValueAxis below = new HistoryLengthAxis(axis.ticks(), seconds);
        PlotStyle.styleBelow(plot.getDomainAxis(), below, theme);
        plot.setDomainAxis(1, below);
        plot.setDomainAxisLocation(1, AxisLocation.BOTTOM_OR_LEFT);
    }

    private static EndLabel endLabel(Line line, FigureTheme theme, FigureView view) {
        SeriesLook look = SeriesLook.of(line, theme);
        return new EndLabel(line.label(), line.end().x(), line.end().value(),
                look.label(line, theme), look.color(), look.connector(),
                view.hidden().contains(line.label()));
    }

    /// Below everything, as one series with gaps: there may be hundreds, and none of them is read for itself.
    private static void addContext(XYPlot plot, List<Line> lines, FigureTheme theme) {
        if (lines.isEmpty()) {
            return;
        }
        XYSeries series = new XYSeries(CONTEXT, false, true);
        for (Line line : lines) {
            line.points().forEach(point -> series.add(point.x(), point.value()));
            series.add(line.end().x(), Double.NaN);
        }
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        style(renderer, 0, lines.getFirst(), theme);
        renderer.setSeriesShapesVisible(0, false);
        renderer.setDefaultCreateEntities(false);
        plot.setDataset(0, new XYSeriesCollection(series));
        plot.setRenderer(0, renderer);
    }

    private static void addPlain(XYPlot plot, int place, Figure figure, List<Line> lines, FigureTheme theme) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        for (int k = 0; k < lines.size(); k++) {
            XYSeries series = new XYSeries(lines.get(k).label(), false, false);
            lines.get(k).points().forEach(point -> series.add(point.x(), point.value()));
            data.addSeries(series);
            style(renderer, k, lines.get(k), theme);
        }
        addTooltips(renderer, figure, lines);
        plot.setDataset(place, data);
        plot.setRenderer(place, renderer);
    }

    private static void addBanded(XYPlot plot, int place, Figure figure, List<Line> lines, FigureTheme theme) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(BAND_STRENGTH);
        for (int k = 0; k < lines.size(); k++) {
            YIntervalSeries series = new YIntervalSeries(lines.get(k).label(), false, false);
            for (Point point : lines.get(k).points()) {
                series.add(point.x(), point.value(), point.hasInterval() ? point.lower() : point.value(),
                        point.hasInterval() ? point.upper() : point.value());
            }
            data.addSeries(series);
            style(renderer, k, lines.get(k), theme);
        }
        addTooltips(renderer, figure, lines);
        plot.setDataset(place, data);
        plot.setRenderer(place, renderer);
    }

    private static void style(XYLineAndShapeRenderer renderer, int series, Line line, FigureTheme theme) {
        SeriesLook look = SeriesLook.of(line, theme);
        renderer.setSeriesPaint(series, look.color());
        renderer.setSeriesFillPaint(series, look.color());
        renderer.setSeriesStroke(series, look.stroke());
        renderer.setSeriesShape(series, look.marker());
        renderer.setSeriesShapesVisible(series, line.points().size() <= MOST_MARKERS && line.isNamed());
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setDrawOutlines(false);
    }

    private static void addTooltips(XYLineAndShapeRenderer renderer, Figure figure, List<Line> lines) {
        List<Line> drawn = List.copyOf(lines);
        renderer.setDefaultToolTipGenerator((_, series, item) -> {
            Line line = drawn.get(series);
            return Reading.of(figure, line, line.points().get(item)).text();
        });
    }
}
