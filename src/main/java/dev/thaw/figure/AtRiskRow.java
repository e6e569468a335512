package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleToIntFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/// The users at risk below a survival curve, at every tick of its axis: how much stands behind its right end.
///
/// @param arm    the curve's name
/// @param color  the curve's
/// @param counts users at risk on a day
record AtRiskRow(String arm, Color color, DoubleToIntFunction counts) {
    /// Rows never take more than this share of the picture.
    private static final double MOST = 0.3;
    private static final double GAP = 3;

    /// The height of some rows, 0 where they are left out.
    ///
    /// @param room height of the whole picture
    static double height(List<AtRiskRow> rows, FontMetrics metrics, double room) {
        double height = rows.isEmpty() ? 0 : GAP + metrics.getHeight() * (rows.size() + (rows.size() == 1 ? 0 : 1));
        return height > room * MOST ? 0 : height;
    }

    /// Draws rows below an axis, names on the right; of several a heading stands above.
    ///
    /// @param top   where they begin
    /// @param names where names begin
    /// @param right where names must end
    static void draw(List<AtRiskRow> rows, Graphics2D graphics, NumberAxis axis, Rectangle2D data, double top,
            double names, double right) {
        FontMetrics metrics = graphics.getFontMetrics();
        double baseline = top + GAP + metrics.getAscent();
        if (rows.size() > 1) {
            graphics.setPaint(axis.getLabelPaint());
            graphics.drawString(text("ttfc.usersAtRisk"), (float) data.getMinX(), (float) baseline);
            baseline += metrics.getHeight();
        }
        double step = axis.getTickUnit().getSize();
        for (AtRiskRow row : rows) {
            graphics.setPaint(rows.size() == 1 ? axis.getLabelPaint() : row.color);
            for (double day = 0; day <= axis.getUpperBound(); day += step) {
                String count = Numbers.count(row.counts.applyAsInt(day));
                double x = axis.valueToJava2D(day, data, RectangleEdge.BOTTOM) - metrics.stringWidth(count) / 2.0;
                graphics.drawString(count, (float) Math.max(0, x), (float) baseline);
            }
            String name = EndLabelPlot.fitting(rows.size() == 1 ? text("ttfc.atRisk") : row.arm, right - names,
                    metrics);
            graphics.drawString(name, (float) names, (float) baseline);
            baseline += metrics.getHeight();
        }
    }
}
