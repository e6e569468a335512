package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.SystemName;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationStepRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/// Draws Kaplan–Meier curves: steps with a band, ticks where observation ended, lines to the median.
final class SurvivalPlots {
    private static final float BAND_STRENGTH = 0.14f;
    /// Censor ticks across a picture: with more they grow into a comb that hides the band. A tick then stands for all
    /// users whose observation ended between it and the next.
    private static final int MOST_TICKS = 60;
    private static final int MOST_DAYS = 10;
    /// Arms whose bands and medians can be told apart.
    private static final int MOST_BANDS = 3;
    /// Arms whose users at risk stand below the axis.
    private static final int MOST_AT_RISK = 6;
    /// Steps that can be told apart across a picture.
    private static final int MOST_STEPS = 1_200;
    private static final double TICK_HEIGHT = 3.5;
    /// Room beyond the last day, as a share of the axis, so that a tick there is seen whole.
    private static final double RIGHT_MARGIN = 0.02;

    /// A median beyond this share of the axis has its label on the left.
    private static final double LATE = 0.7;
    /// Distance of the label from its line, as a share of the axis.
    private static final double BESIDE = 0.012;

    private SurvivalPlots() {}

    static XYPlot of(Drawing.Survival drawing, FigureTheme theme, FigureView view) {
        List<EndLabel> labels = new ArrayList<>();
        List<Drawing.Arm> shown = new ArrayList<>();
        for (Drawing.Arm arm : drawing.arms()) {
            boolean hidden = view.hidden().contains(arm.label());
            if (!hidden) {
                shown.add(arm);
            }
            SeriesLook look = look(drawing, arm, theme);
            double end = drawn(drawing,
                    arm.curve().steps().isEmpty() ? 1 : arm.curve().steps().getLast().survival());
            labels.add(new EndLabel(arm.label(), SurvivalFigures.lastDay(arm.curve()), end, theme.ink(), look.color(),
                    look.connector(), hidden));
        }
        EndLabelPlot plot = new EndLabelPlot(labels, theme.font(Font.PLAIN, PlotStyle.LABEL_SIZE), theme.textScale(),
                atRisk(drawing, shown, theme));
        NumberAxis days = PlotStyle.numberAxis(drawing.horizontal(), MOST_DAYS);
        days.setUpperBound(drawing.horizontal().upper() * (1 + RIGHT_MARGIN));
        PlotStyle.apply(plot, days, drawing.vertical(), drawing.horizontal().label(), theme);
        addCurves(plot, drawing, shown, theme);
        addCensored(plot, drawing, shown, theme);
        if (!drawing.rising() && shown.size() <= MOST_BANDS) {
            shown.forEach(
                    arm -> addMedian(plot, arm, look(drawing, arm, theme).color(), shown.size() == 1, theme));
        }
        return plot;
    }

    /// What is drawn of a share not converted.
    private static double drawn(Drawing.Survival drawing, double survival) {
        return drawing.rising() ? 1 - survival : survival;
    }

    /// Who was at risk, below the axis; nothing of many arms, which would take the room of the curves.
    private static List<AtRiskRow> atRisk(Drawing.Survival drawing, List<Drawing.Arm> shown, FigureTheme theme) {
        if (shown.size() > MOST_AT_RISK || shown.stream().anyMatch(arm -> !arm.curve().tellsAtRisk())) {
            return List.of();
        }
        return shown.stream().map(arm -> new AtRiskRow(arm.label(), look(drawing, arm, theme).color(),
                arm.curve()::atRisk)).toList();
    }

    /// Whether an arm has its band: of many only the hybrid, bands over bands cannot be told apart.
    private static boolean hasBand(Drawing.Arm arm, int arms) {
        return arms <= MOST_BANDS || arm.system() == SystemName.HYBRID;
    }

    /// Arms of one run differ by their place in the list, arms of several runs by the run.
    private static SeriesLook look(Drawing.Survival drawing, Drawing.Arm arm, FigureTheme theme) {
        if (arm.system() != null) {
            return SeriesLook.of(arm.system(), arm.variant(), theme);
        }
        int variant = arm.variant() == 0 ? drawing.arms().indexOf(arm) : arm.variant();
        return SeriesLook.of(null, variant, theme);
    }

    private static void addCurves(XYPlot plot, Drawing.Survival drawing, List<Drawing.Arm> arms, FigureTheme theme) {
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        DeviationStepRenderer renderer = new DeviationStepRenderer(true, false);
        renderer.setAlpha(BAND_STRENGTH);
        double apart = (drawing.horizontal().upper() - drawing.horizontal().lower()) / MOST_STEPS;
        List<List<SurvivalCurve.Step>> steps = arms.stream().map(arm -> visible(arm.curve(), apart)).toList();
        for (int k = 0; k < arms.size(); k++) {
            Drawing.Arm arm = arms.get(k);
            YIntervalSeries series = new YIntervalSeries(arm.label(), false, true);
            for (SurvivalCurve.Step step : steps.get(k)) {
                add(series, drawing, step.days(), step, hasBand(arm, arms.size()));
            }
            double lastDay = SurvivalFigures.lastDay(arm.curve());
            if (!arm.curve().steps().isEmpty() && arm.curve().steps().getLast().days() < lastDay) {
                SurvivalCurve.Step last = arm.curve().steps().getLast();
                add(series, drawing, lastDay, last, hasBand(arm, arms.size()));
            }
            data.addSeries(series);
            SeriesLook look = look(drawing, arm, theme);
            renderer.setSeriesPaint(k, look.color());
            renderer.setSeriesFillPaint(k, look.color());
            renderer.setSeriesStroke(k, look.stroke());
        }
        List<Drawing.Arm> drawn = List.copyOf(arms);
        renderer.setDefaultToolTipGenerator((_, series, item) -> {
            List<SurvivalCurve.Step> known = steps.get(series);
            return Reading.of(drawing, drawn.get(series), known.get(Math.min(item, known.size() - 1))).text();
        });
        plot.setDataset(0, data);
        plot.setRenderer(0, renderer);
    }

    private static void add(YIntervalSeries series, Drawing.Survival drawing, double day, SurvivalCurve.Step step,
            boolean band) {
        double value = drawn(drawing, step.survival());
        double one = band ? drawn(drawing, step.lower()) : value;
        double other = band ? drawn(drawing, step.upper()) : value;
        series.add(day, value, Math.min(one, other), Math.max(one, other));
    }

    private static void addCensored(XYPlot plot, Drawing.Survival drawing, List<Drawing.Arm> arms, FigureTheme theme) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        double apart = (drawing.horizontal().upper() - drawing.horizontal().lower()) / MOST_TICKS
                * Math.max(1, arms.size() / MOST_BANDS);
        for (int k = 0; k < arms.size(); k++) {
            Drawing.Arm arm = arms.get(k);
            XYSeries series = new XYSeries(arm.label(), false, true);
            double previous = Double.NEGATIVE_INFINITY;
            for (double day : arm.curve().censoredAtDays()) {
                if (day - previous >= apart) {
                    series.add(day, drawn(drawing, survivalAt(arm.curve(), day)));
                    previous = day;
                }
            }
            data.addSeries(series);
            renderer.setSeriesPaint(k, look(drawing, arm, theme).color());
            renderer.setSeriesShape(k, new Line2D.Double(0, -TICK_HEIGHT, 0, TICK_HEIGHT));
            renderer.setSeriesShapesFilled(k, false);
            renderer.setSeriesOutlineStroke(k, new BasicStroke(1));
        }
        renderer.setDefaultToolTipGenerator((dataset, series, item) -> text("ttfc.ended",
                Numbers.plain(dataset.getXValue(series, item))));
        plot.setDataset(1, data);
        plot.setRenderer(1, renderer);
    }

    /// @param told whether the day is written; of several arms the table has it
    private static void addMedian(XYPlot plot, Drawing.Arm arm, Color color, boolean told, FigureTheme theme) {
        Double median = arm.curve().medianDays();
        if (median == null) {
            return;
        }
        Stroke dotted = new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{3, 3}, 0);
        plot.addAnnotation(new XYLineAnnotation(0, 0.5, median, 0.5, dotted, color));
        plot.addAnnotation(new XYLineAnnotation(median, 0.5, median, 0, dotted, color));
        if (!told) {
            return;
        }
        double right = plot.getDomainAxis().getUpperBound();
        boolean late = median > right * LATE;
        double beside = right * BESIDE * (late ? -1 : 1);
        XYTextAnnotation text = new XYTextAnnotation(text("ttfc.half", Numbers.fixed(median, 1)), median + beside,
                0.04);
        text.setFont(theme.font(Font.PLAIN, PlotStyle.LABEL_SIZE));
        text.setPaint(theme.ink());
        text.setTextAnchor(late ? TextAnchor.BOTTOM_RIGHT : TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(text);
    }

    /// The steps that a picture can show: of those closer than a pixel the last.
    private static List<SurvivalCurve.Step> visible(SurvivalCurve curve, double apart) {
        List<SurvivalCurve.Step> visible = new ArrayList<>();
        for (SurvivalCurve.Step step : curve.steps()) {
            if (visible.size() > 1 && Math.floor(step.days() / apart) == Math.floor(visible.getLast().days() / apart)) {
                visible.removeLast();
            }
            visible.add(step);
        }
        return visible;
    }

    private static double survivalAt(SurvivalCurve curve, double day) {
        return curve.at(day).map(SurvivalCurve.Step::survival).orElse(1.0);
    }
}
