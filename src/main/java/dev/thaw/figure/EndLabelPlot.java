package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/// A plot that names each series where its line ends, instead of in a legend that the eye must travel to.
///
/// The names are the legend for a mouse as well: each is a [LegendItemEntity] whose series key is the label, so that a
/// viewer can hide the series on a click.
final class EndLabelPlot extends XYPlot {
    private static final long serialVersionUID = 1L;

    /// Pixels from the data area to the names, at text scale 1: room for the connecting stroke.
    private static final double CONNECTOR = 22;
    private static final double GAP = 4;
    /// Names never take more than this share of the picture.
    private static final double MOST = 0.4;
    /// A line that ends farther than this share of the plot from its right edge is not led on to its name: the way there
    /// would look like data. It gets a sample of its stroke instead.
    private static final double FAR = 0.06;
    private static final String ELLIPSIS = "…";
    private static final float FADED = 0.45f;
    /// A line of names, in units of their letters' size: what a font's metrics report may be less than its letters take.
    private static final double LEADING = 1.22;
    /// Names that do not fit below each other at their size grow smaller, but not below this share of it.
    private static final double SMALLEST = 0.84;
    /// An axis's label that is longer than this share of its axis may reach below the names.
    private static final double NEARLY = 0.95;

    private final List<EndLabel> labels;
    private final Font font;
    private final double scale;
    private final List<AtRiskRow> atRisk;

    /// A plot that names these series.
    ///
    /// @param labels in any order
    /// @param scale  text scale of the theme
    EndLabelPlot(List<EndLabel> labels, Font font, double scale) {
        this(labels, font, scale, List.of());
    }

    /// A plot that names these series and counts below the axis.
    ///
    /// @param labels in any order
    /// @param scale  text scale of the theme
    /// @param atRisk rows of counts from top to bottom; left out where they would take too much of the picture
    EndLabelPlot(List<EndLabel> labels, Font font, double scale, List<AtRiskRow> atRisk) {
        this.labels = List.copyOf(labels);
        this.font = font;
        this.scale = scale;
        this.atRisk = List.copyOf(atRisk);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, PlotState parentState,
            PlotRenderingInfo information) {
        PlotRenderingInfo drawn = information == null ? new PlotRenderingInfo(new ChartRenderingInfo()) : information;
        double taken = labels.isEmpty() ? 0 : Math.min(nameWidth(graphics) + CONNECTOR * scale, area.getWidth() * MOST);
        double below = AtRiskRow.height(atRisk, graphics.getFontMetrics(font), area.getHeight());
        Rectangle2D rest = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth() - taken,
                area.getHeight() - below);
        super.draw(graphics, rest, anchor, parentState, drawn);
        if (below > 0 && drawn.getDataArea() != null && getDomainAxis() instanceof NumberAxis axis) {
            graphics.setFont(font);
            AtRiskRow.draw(atRisk, graphics, axis, drawn.getDataArea(), rest.getMaxY(),
                    drawn.getDataArea().getMaxX() + CONNECTOR * scale, area.getMaxX());
        }
        if (drawn.getDataArea() != null && !labels.isEmpty()) {
            drawNames(graphics, area, drawn);
        }
    }

    private double nameWidth(Graphics2D graphics) {
        FontMetrics metrics = graphics.getFontMetrics(font);
        return labels.stream().mapToInt(label -> metrics.stringWidth(label.key())).max().orElse(0) + GAP;
    }

    private void drawNames(Graphics2D graphics, Rectangle2D area, PlotRenderingInfo drawn) {
        Rectangle2D data = drawn.getDataArea();
        double below = AtRiskRow.height(atRisk, graphics.getFontMetrics(font), area.getHeight());
        double top = Math.max(area.getMinY(), data.getMinY() - line(font) / 2) + line(font) / 2;
        double bottom = Math.max(data.getMaxY(), area.getMaxY() - below - besideLabel(graphics, data) - line(font) / 2);
        Font letters = fitting(bottom - top);
        List<EndLabel> ordered = new ArrayList<>(labels);
        ordered.sort(Comparator.comparing(EndLabel::hidden).thenComparing(label -> wanted(label, data)));
        double[] places = EndLabel.spread(ordered.stream().mapToDouble(label -> wanted(label, data)).toArray(),
                line(letters), top, bottom);
        graphics.setFont(letters);
        for (int k = 0; k < places.length; k++) {
            drawName(graphics, ordered.get(k), places[k], area, drawn, graphics.getFontMetrics(letters));
        }
    }

    /// The height that names must leave to the axis's own label, where that is longer than its axis.
    private double besideLabel(Graphics2D graphics, Rectangle2D data) {
        ValueAxis axis = getDomainAxisCount() > 1 ? getDomainAxis(1) : getDomainAxis();
        if (axis == null || axis.getLabel() == null) {
            return 0;
        }
        FontMetrics metrics = graphics.getFontMetrics(axis.getLabelFont());
        return metrics.stringWidth(axis.getLabel()) > data.getWidth() * NEARLY
                ? line(axis.getLabelFont())
                : 0;
    }

    /// The names' letters, made smaller where there are more names than lines.
    private Font fitting(double room) {
        double needed = (labels.size() - 1) * line(font);
        return needed <= room ? font : font.deriveFont((float) (font.getSize2D() * Math.max(SMALLEST, room / needed)));
    }

    private static double line(Font letters) {
        return letters.getSize2D() * LEADING;
    }

    private double wanted(EndLabel label, Rectangle2D data) {
        return label.hidden()
                ? data.getMaxY()
                : Math.clamp(getRangeAxis().valueToJava2D(label.value(), data, getRangeAxisEdge()), data.getMinY(),
                        data.getMaxY());
    }

    private void drawName(Graphics2D graphics, EndLabel label, double y, Rectangle2D area, PlotRenderingInfo drawn,
            FontMetrics metrics) {
        double right = drawn.getDataArea().getMaxX();
        double textX = right + CONNECTOR * scale;
        Composite composite = graphics.getComposite();
        Stroke stroke = graphics.getStroke();
        if (label.hidden()) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FADED));
        } else {
            Point2D name = new Point2D.Double(textX - GAP, y);
            Point2D end = new Point2D.Double(
                    Math.min(right, getDomainAxis().valueToJava2D(label.x(), drawn.getDataArea(), getDomainAxisEdge())),
                    wanted(label, drawn.getDataArea()));
            boolean far = right - end.getX() > FAR * drawn.getDataArea().getWidth();
            drawConnector(graphics, label, far ? new Point2D.Double(right + GAP, y) : end, right, name);
        }
        graphics.setPaint(label.text());
        float baseline = (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0);
        String name = fitting(label.key(), area.getMaxX() - textX, metrics);
        graphics.drawString(name, (float) textX, baseline);
        double width = metrics.stringWidth(name);
        if (label.hidden()) {
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(new Line2D.Double(textX, y, textX + width, y));
        }
        graphics.setComposite(composite);
        graphics.setStroke(stroke);
        double line = line(metrics.getFont());
        addEntity(label, new Rectangle2D.Double(right, y - line / 2, area.getMaxX() - right, line), drawn);
    }

    /// The line goes on, in its own stroke, to its name: the connector is the legend's sample.
    private static void drawConnector(Graphics2D graphics, EndLabel label, Point2D from, double bend,
            Point2D to) {
        Path2D path = new Path2D.Double();
        path.moveTo(from.getX(), from.getY());
        path.lineTo(bend + (to.getX() - bend) * 0.4, to.getY());
        path.lineTo(to.getX(), to.getY());
        graphics.setPaint(label.line());
        graphics.setStroke(label.stroke());
        graphics.draw(path);
    }

    /// The name, cut with an ellipsis where the room is too small: run names are as long as people like.
    static String fitting(String name, double room, FontMetrics metrics) {
        if (metrics.stringWidth(name) <= room) {
            return name;
        }
        int end = name.length();
        while (end > 1 && metrics.stringWidth(name.substring(0, end) + ELLIPSIS) > room) {
            end--;
        }
        return name.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static void addEntity(EndLabel label, Rectangle2D shape, PlotRenderingInfo drawn) {
        ChartRenderingInfo owner = drawn.getOwner();
        if (owner != null && owner.getEntityCollection() != null) {
            LegendItemEntity entity = new LegendItemEntity(shape);
            entity.setSeriesKey(label.key());
            entity.setToolTipText(text(label.hidden() ? "chart.show" : "chart.hide", String.valueOf(label.key())));
            owner.getEntityCollection().add(entity);
        }
    }
}
