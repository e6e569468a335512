package dev.thaw.figure;

import java.awt.Font;
import java.awt.Paint;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/// Draws a figure with JFreeChart.
///
/// A chart is cheap: to change the theme, hide a series or cut the range, make another. Points carry tooltips (the
/// texts of [Reading]); the names of series are `LegendItemEntity`s whose series key is the label.
public final class FigureChart {
    private static final double TITLE_SIZE = 15;
    private static final double SUBTITLE_SIZE = 11.5;
    private static final double PROVENANCE_SIZE = 9.5;
    private static final double MESSAGE_SIZE = 13;

    private FigureChart() {}

    /// The whole figure, captions and all series.
    public static JFreeChart of(Figure figure, FigureTheme theme) {
        return of(figure, theme, FigureView.WHOLE);
    }

    /// As much of the figure as the view shows. An empty figure gives its reason where the plot would be.
    public static JFreeChart of(Figure figure, FigureTheme theme, FigureView view) {
        XYPlot plot = switch (figure.drawing()) {
            case Drawing.Lines lines -> LinePlots.of(figure, lines, theme, view);
            case Drawing.Survival survival -> SurvivalPlots.of(survival, theme, view);
            case Drawing.Rows rows -> RowPlots.of(figure, rows, theme, view);
            case Drawing.Plane plane -> PlanePlots.of(figure, plane, theme, view);
            case Drawing.Empty(String reason) -> message(reason, theme);
        };
        JFreeChart chart = new JFreeChart(null, theme.font(Font.BOLD, TITLE_SIZE), plot, false);
        chart.setBackgroundPaint(theme.background());
        chart.setBorderVisible(false);
        chart.setPadding(view.captions() ? new RectangleInsets(12, 14, 8, 14) : new RectangleInsets(2, 4, 2, 4));
        if (view.captions()) {
            addText(chart, figure.title(), theme.font(Font.BOLD, TITLE_SIZE), theme.ink(), RectangleEdge.TOP,
                    new RectangleInsets(0, 0, 4, 0));
            addText(chart, figure.subtitle(), theme.font(Font.PLAIN, SUBTITLE_SIZE), theme.mutedInk(),
                    RectangleEdge.TOP, new RectangleInsets(1, 0, 6, 0));
            addText(chart, figure.provenance(), theme.font(Font.PLAIN, PROVENANCE_SIZE), theme.mutedInk(),
                    RectangleEdge.BOTTOM, new RectangleInsets(9, 0, 0, 0));
        }
        if (figure.drawing() instanceof Drawing.Rows || figure.drawing() instanceof Drawing.Plane) {
            chart.addSubtitle(RowPlots.legend(figure.lines(), theme, view));
        }
        addText(chart, verticalLabel(figure), theme.font(Font.PLAIN, SUBTITLE_SIZE), theme.ink(), RectangleEdge.TOP,
                new RectangleInsets(2, 0, (view.captions() ? 10 : 7) * theme.textScale(), 0));
        return chart;
    }

    /// The vertical axis is named above it, level, where it is read without turning one's head.
    private static String verticalLabel(Figure figure) {
        return switch (figure.drawing()) {
            case Drawing.Lines lines -> lines.vertical().label();
            case Drawing.Survival survival -> survival.vertical().label();
            case Drawing.Plane plane -> plane.vertical().label();
            case Drawing.Rows _,Drawing.Empty _ -> "";
        };
    }

    private static void addText(JFreeChart chart, String text, Font font, Paint paint, RectangleEdge edge,
            RectangleInsets margin) {
        if (text.isEmpty()) {
            return;
        }
        TextTitle title = new TextTitle(text, font, paint, edge, HorizontalAlignment.LEFT,
                VerticalAlignment.TOP, margin);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        chart.addSubtitle(title);
    }

    private static XYPlot message(String reason, FigureTheme theme) {
        XYPlot plot = new XYPlot();
        plot.setNoDataMessage(reason);
        plot.setNoDataMessageFont(theme.font(Font.PLAIN, MESSAGE_SIZE));
        plot.setNoDataMessagePaint(theme.mutedInk());
        plot.setBackgroundPaint(theme.background());
        plot.setOutlineVisible(false);
        return plot;
    }
}
