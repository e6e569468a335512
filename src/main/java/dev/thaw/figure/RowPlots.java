package dev.thaw.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Draws dot plots: a row a name, marks of all series on it, a line for the interval of those that show theirs.
///
/// Names stand on the left with what is behind them; rows of one group share a heading. Marks of one row are set a
/// little apart, in the order of the legend, so that equal values do not hide each other.
final class RowPlots {
    private static final int ROW_HEIGHT = 21;
    private static final int AROUND = 130;
    private static final int LONGEST_NAME = 28;
    /// Distance of neighbouring marks, as a share of a row's height: the fewer rows, the taller they are.
    private static final double LEAST_APART = 0.04;
    private static final double MOST_APART = 0.09;
    private static final double APART_BY_ROW = 0.006;
    private static final double MARGIN = 0.02;
    private static final double FADED = 0.35;
    private static final float WHISKER = 1.6f;

    private RowPlots() {}

    /// A height in pixels at which the rows can be read.
    static int height(Drawing.Rows drawing) {
        return AROUND + ROW_HEIGHT * (drawing.rows().size() + headings(drawing));
    }

    static XYPlot of(Figure figure, Drawing.Rows drawing, FigureTheme theme, FigureView view) {
        XYPlot plot = new XYPlot();
        List<Integer> places = places(drawing);
        List<String> names = drawing.rows().stream()
                .map(row -> shortened(row.name()) + (row.count().isEmpty() ? "" : " · " + row.count())).toList();
        RowAxis vertical = new RowAxis(places, names, drawing.rows().size() + headings(drawing));
        style(plot, drawing.horizontal(), vertical, theme);
        addHeadings(plot, drawing, places, theme);
        addMarks(plot, figure, drawing, theme, view);
        return plot;
    }

    /// The names of the series; a click on one is a click on its series.
    static LegendTitle legend(List<Line> lines, FigureTheme theme, FigureView view) {
        LegendItemCollection items = new LegendItemCollection();
        for (Line line : lines) {
            SeriesLook look = SeriesLook.of(line, theme);
            boolean hidden = view.hidden().contains(line.label());
            LegendItem item = new LegendItem(line.label(), null, null, null, look.marker(),
                    faded(look.color(), hidden, theme));
            item.setLabelPaint(faded(look.label(line, theme), hidden, theme));
            item.setSeriesKey(line.label());
            items.add(item);
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(theme.font(Font.PLAIN, PlotStyle.LABEL_SIZE));
        legend.setBackgroundPaint(theme.background());
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemLabelPadding(new RectangleInsets(2, 3, 2, 10));
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 2));
        legend.setMargin(new RectangleInsets(0, 0, 4, 0));
        return legend;
    }

    /// A name that leaves room for the marks; tooltips and tables have the whole.
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static Color faded(Color color, boolean hidden, FigureTheme theme) {
        return hidden ? SeriesLook.mixed(color, theme.background(), FADED) : color;
    }

    private static int headings(Drawing.Rows drawing) {
        return (int) drawing.rows().stream().map(Drawing.Row::group).filter(group -> !group.isEmpty()).distinct()
                .count();
    }

    /// The place of each row: a group's heading takes one above its first row.
    private static List<Integer> places(Drawing.Rows drawing) {
        List<Integer> places = new ArrayList<>();
        int headings = 0;
        for (int row = 0; row < drawing.rows().size(); row++) {
            headings += beginsGroup(drawing, row) ? 1 : 0;
            places.add(row + headings);
        }
        return places;
    }

    private static boolean beginsGroup(Drawing.Rows drawing, int row) {
        String group = drawing.rows().get(row).group();
        return !group.isEmpty() && (row == 0 || !drawing.rows().get(row - 1).group().equals(group));
    }

    private static void style(XYPlot plot, Axis measure, RowAxis vertical, FigureTheme theme) {
        NumberAxis horizontal = PlotStyle.numberAxis(measure);
        double margin = (measure.upper() - measure.lower()) * MARGIN;
        horizontal.setRange(measure.lower() - margin, measure.upper() + margin);
        PlotStyle.styleHorizontal(horizontal, measure.label(), theme);
        PlotStyle.style(vertical, theme);
        vertical.setAxisLineVisible(false);
        vertical.setTickLabelInsets(new RectangleInsets(0, 0, 0, 8));
        plot.setDomainAxis(horizontal);
        plot.setRangeAxis(vertical);
        PlotStyle.applyGround(plot, theme);
        if (measure.lower() < 0 && measure.upper() > 0) {
            plot.addDomainMarker(new ValueMarker(0, SeriesLook.axis(theme), new BasicStroke(1)), Layer.BACKGROUND);
        }
    }

    private static void addHeadings(XYPlot plot, Drawing.Rows drawing, List<Integer> places, FigureTheme theme) {
        for (int row = 0; row < places.size(); row++) {
            if (beginsGroup(drawing, row)) {
                XYTextAnnotation heading = new XYTextAnnotation(drawing.rows().get(row).group(),
                        plot.getDomainAxis().getLowerBound(), places.get(row) - 1.0);
                heading.setFont(theme.font(Font.BOLD, PlotStyle.LABEL_SIZE));
                heading.setPaint(theme.ink());
                heading.setTextAnchor(TextAnchor.CENTER_LEFT);
                plot.addAnnotation(heading);
            }
        }
    }

    private static void addMarks(XYPlot plot, Figure figure, Drawing.Rows drawing, FigureTheme theme,
            FigureView view) {
        List<Integer> places = places(drawing);
        int count = drawing.lines().size();
        double apart = Math.clamp(APART_BY_ROW * places.size(), LEAST_APART, MOST_APART);
        int dataset = 0;
        for (int k = 0; k < count; k++) {
            Line line = drawing.lines().get(k);
            if (view.hidden().contains(line.label())) {
                continue;
            }
            double offset = (k - (count - 1) / 2.0) * apart;
            XYIntervalSeries series = new XYIntervalSeries(line.label(), false, true);
            for (Point point : line.points()) {
                double place = places.get((int) point.x()) + offset;
                boolean whisker = line.band() && point.hasInterval();
                series.add(point.value(), whisker ? point.lower() : point.value(),
                        whisker ? point.upper() : point.value(), place, place, place);
            }
            XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
            data.addSeries(series);
            plot.setDataset(dataset, data);
            plot.setRenderer(dataset, renderer(figure, line, theme));
            dataset++;
        }
    }

    private static XYLineAndShapeRenderer renderer(Figure figure, Line line, FigureTheme theme) {
        SeriesLook look = SeriesLook.of(line, theme);
        XYLineAndShapeRenderer renderer;
        if (line.band()) {
            XYErrorRenderer whiskers = new XYErrorRenderer();
            whiskers.setDrawXError(true);
            whiskers.setDrawYError(false);
            whiskers.setCapLength(0);
            whiskers.setErrorPaint(look.color());
            whiskers.setErrorStroke(new BasicStroke(WHISKER));
            renderer = whiskers;
        } else {
            renderer = new XYLineAndShapeRenderer(false, true);
        }
        renderer.setSeriesPaint(0, look.color());
        renderer.setSeriesFillPaint(0, look.color());
        renderer.setSeriesShape(0, look.marker());
        renderer.setDrawOutlines(false);
        renderer.setDefaultToolTipGenerator((_, _, item) -> Reading.of(figure, line, line.points().get(item)).text());
        return renderer;
    }
}
