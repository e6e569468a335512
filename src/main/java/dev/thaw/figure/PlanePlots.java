package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.figure.Drawing.Spot;
import dev.thaw.figure.Drawing.Trail;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/// Draws planes: spots with their intervals in both directions, those of a trail joined, the one spoken of ringed.
///
/// A spot that another of its trail dominates is hollow. Names of spots are left out where they would lie upon each
/// other; tooltips and tables have them all.
final class PlanePlots {
    private static final int MOST_INTERVALS = 8;
    private static final float WHISKER = 0.8f;
    private static final float JOIN = 1.4f;
    private static final double RING = 8;
    /// Names closer than these shares of the axes would lie upon each other.
    private static final double LEAST_ACROSS = 0.09;
    private static final double LEAST_UP = 0.06;
    /// Between the end of an interval and the name above it, as a share of the axis.
    private static final double GAP = 0.01;

    private PlanePlots() {}

    static XYPlot of(Figure figure, Drawing.Plane drawing, FigureTheme theme, FigureView view) {
        XYPlot plot = new XYPlot();
        NumberAxis across = PlotStyle.numberAxis(drawing.horizontal(), MOST_INTERVALS);
        PlotStyle.apply(plot, across, drawing.vertical(), drawing.horizontal().label(), theme);
        plot.setDomainGridlinesVisible(true);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        int dataset = 0;
        // the first trail is what the figure is about: it comes last and lies on top
        for (Trail trail : drawing.trails().reversed()) {
            if (!view.hidden().contains(trail.label())) {
                plot.setDataset(dataset, data(trail));
                plot.setRenderer(dataset, renderer(figure, trail, theme));
                dataset++;
                addNames(plot, drawing, trail, theme);
                dataset += addRing(plot, dataset, trail, theme);
            }
        }
        return plot;
    }

    private static XYIntervalSeriesCollection data(Trail trail) {
        XYIntervalSeries series = new XYIntervalSeries(trail.label(), false, true);
        trail.spots().forEach(spot -> add(series, spot));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        return data;
    }

    private static void add(XYIntervalSeries series, Spot spot) {
        Point x = spot.across();
        Point y = spot.up();
        series.add(x.value(), x.hasInterval() ? x.lower() : x.value(), x.hasInterval() ? x.upper() : x.value(),
                y.value(), y.hasInterval() ? y.lower() : y.value(), y.hasInterval() ? y.upper() : y.value());
    }

    private static XYLineAndShapeRenderer renderer(Figure figure, Trail trail, FigureTheme theme) {
        Line line = trail.line();
        SeriesLook look = SeriesLook.of(line, theme);
        XYErrorRenderer renderer = new XYErrorRenderer() {
            @Override
            public boolean getItemShapeFilled(int series, int item) {
                return !trail.spots().get(item).dominated();
            }
        };
        renderer.setDrawXError(true);
        renderer.setDrawYError(true);
        renderer.setCapLength(0);
        renderer.setErrorPaint(look.color());
        renderer.setErrorStroke(new BasicStroke(WHISKER));
        renderer.setSeriesLinesVisible(0, trail.joined() && trail.spots().size() > 1);
        renderer.setSeriesPaint(0, look.color());
        renderer.setSeriesFillPaint(0, look.color());
        renderer.setSeriesShape(0, look.marker());
        renderer.setSeriesStroke(0, new BasicStroke(JOIN));
        renderer.setDrawOutlines(true);
        renderer.setDefaultToolTipGenerator((_, _, item) -> Reading.of(figure, line, line.points().get(item)).text());
        return renderer;
    }

    private static void addNames(XYPlot plot, Drawing.Plane drawing, Trail trail, FigureTheme theme) {
        double wide = drawing.horizontal().upper() - drawing.horizontal().lower();
        double high = drawing.vertical().upper() - drawing.vertical().lower();
        Spot named = null;
        for (Spot spot : trail.spots()) {
            boolean apart = named == null
                    || Math.abs(spot.across().value() - named.across().value()) > LEAST_ACROSS * wide
                    || Math.abs(spot.up().value() - named.up().value()) > LEAST_UP * high;
            if (spot.hasLambda() && (apart || spot.marked())) {
                double top = spot.up().hasInterval() ? spot.up().upper() : spot.up().value();
                XYTextAnnotation name = new XYTextAnnotation(spot.text(), spot.across().value(), top + high * GAP);
                name.setFont(theme.font(Font.PLAIN, PlotStyle.LABEL_SIZE));
                name.setPaint(SeriesLook.of(trail.line(), theme).label(trail.line(), theme));
                name.setTextAnchor(TextAnchor.BOTTOM_CENTER);
                plot.addAnnotation(name);
                named = spot;
            }
        }
    }

    /// @return how many data sets it took
    private static int addRing(XYPlot plot, int dataset, Trail trail, FigureTheme theme) {
        XYIntervalSeries series = new XYIntervalSeries(text("tradeoff.marked", trail.label()), false, true);
        trail.spots().stream().filter(Spot::marked).forEach(spot -> add(series, spot));
        if (series.getItemCount() == 0) {
            return 0;
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYLineAndShapeRenderer ring = new XYLineAndShapeRenderer(false, true);
        double radius = RING * theme.textScale();
        ring.setSeriesShape(0, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        ring.setSeriesPaint(0, theme.ink());
        ring.setSeriesShapesFilled(0, false);
        ring.setSeriesStroke(0, new BasicStroke(2));
        ring.setSeriesOutlineStroke(0, new BasicStroke(2));
        ring.setDrawOutlines(true);
        plot.setDataset(dataset, data);
        plot.setRenderer(dataset, ring);
        return 1;
    }
}
