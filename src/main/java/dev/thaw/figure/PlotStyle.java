package dev.thaw.figure;

import dev.thaw.language.Language;
import java.awt.BasicStroke;
import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import org.jfree.chart.axis.AxisLabelLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// What all plots have in common: grid lines on the value axis only, no outline, no tick marks.
final class PlotStyle {
    static final double LABEL_SIZE = 11.5;
    private static final double TICK_SIZE = 11;
    private static final double SECOND_LINE_SIZE = 9.5;
    /// Room above the highest value, as a share of the axis, so that a marker there is seen whole.
    private static final double HEADROOM = 0.015;
    private static final int MOST_INTERVALS = 7;

    private PlotStyle() {}

    /// Gives a plot its axes and the look of the theme.
    static void apply(XYPlot plot, ValueAxis horizontal, Axis vertical, String horizontalLabel, FigureTheme theme) {
        NumberAxis range = vertical(vertical);
        range.setAxisLineVisible(false);
        style(range, theme);
        range.setTickLabelInsets(new RectangleInsets(0, 0, 0, 6 * theme.textScale()));
        styleHorizontal(horizontal, horizontalLabel, theme);
        plot.setDomainAxis(horizontal);
        plot.setRangeAxis(range);
        applyGround(plot, theme);
    }

    private static NumberAxis vertical(Axis axis) {
        if (axis.scale() == Axis.Scale.LOG_ONE_PLUS && axis.ticks().size() > 1) {
            return new HistoryLengthAxis(axis.ticks(), axis.ticks().stream().map(axis::nameOf).toList());
        }
        NumberAxis even = numberAxis(axis);
        even.setUpperBound(axis.upper() + (axis.upper() - axis.lower()) * HEADROOM);
        return even;
    }

    /// Gives a horizontal axis its label and the look of the theme.
    static void styleHorizontal(ValueAxis horizontal, String label, FigureTheme theme) {
        horizontal.setLabel(label);
        // from the axis's start, so that a long label has room on the right instead of losing its beginning
        horizontal.setLabelLocation(AxisLabelLocation.LOW_END);
        horizontal.setLabelInsets(new RectangleInsets(5 * theme.textScale(), 0, 0, 0));
        horizontal.setAxisLineVisible(true);
        horizontal.setAxisLinePaint(SeriesLook.axis(theme));
        horizontal.setAxisLineStroke(new BasicStroke(1));
        style(horizontal, theme);
        horizontal.setTickLabelInsets(new RectangleInsets(5 * theme.textScale(), 0, 0, 0));
    }

    /// Gives a plot its ground: grid lines at the ticks of the vertical axis, nothing around.
    static void applyGround(XYPlot plot, FigureTheme theme) {
        plot.setBackgroundPaint(theme.background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(theme.grid());
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setNoDataMessagePaint(theme.mutedInk());
    }

    /// Gives a second row of ticks the look of the first, and the first's label.
    static void styleBelow(ValueAxis first, ValueAxis below, FigureTheme theme) {
        below.setLabel(first.getLabel());
        below.setLabelLocation(first.getLabelLocation());
        below.setLabelInsets(first.getLabelInsets());
        below.setAxisLineVisible(false);
        style(below, theme);
        below.setTickLabelFont(theme.font(Font.PLAIN, SECOND_LINE_SIZE));
        below.setTickLabelInsets(new RectangleInsets(1, 0, 0, 0));
        first.setLabel(null);
    }

    /// An evenly spaced axis.
    static NumberAxis numberAxis(Axis axis) {
        return numberAxis(axis, MOST_INTERVALS);
    }

    /// An evenly spaced axis with at most so many intervals between ticks.
    static NumberAxis numberAxis(Axis axis, int intervals) {
        NumberAxis number = new NumberAxis();
        number.setRange(axis.lower(), axis.upper());
        double step = tickStep(axis.upper() - axis.lower(), intervals);
        int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        if (decimals > 0 && Math.abs(step * Math.pow(10, decimals) - Math.rint(step * Math.pow(10, decimals))) > 1e-9) {
            decimals++;
        }
        String pattern = decimals == 0 ? "#,##0" : "0." + "0".repeat(decimals);
        number.setTickUnit(new NumberTickUnit(step, new DecimalFormat(pattern, symbols())));
        return number;
    }

    /// A round distance of ticks that cuts a span into at most so many: 1, 2, 2.5 or 5 times a power of ten.
    static double tickStep(double span, int most) {
        double power = Math.pow(10, Math.floor(Math.log10(span)) - 1);
        for (double step : new double[]{1, 2, 2.5, 5, 10, 20, 25}) {
            if (span / (step * power) <= most + 1e-9) {
                return step * power;
            }
        }
        return 50 * power;
    }

    private static DecimalFormatSymbols symbols() {
        return DecimalFormatSymbols.getInstance(Language.spoken().locale());
    }

    static void style(ValueAxis axis, FigureTheme theme) {
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(theme.font(Font.PLAIN, TICK_SIZE));
        axis.setTickLabelPaint(theme.mutedInk());
        axis.setLabelFont(theme.font(Font.PLAIN, LABEL_SIZE));
        axis.setLabelPaint(theme.mutedInk());
    }
}
