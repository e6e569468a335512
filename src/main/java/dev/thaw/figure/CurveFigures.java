package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The cold-start curve of one metric: all systems of a run, or one system of several runs.
final class CurveFigures {
    /// Where the towers' accuracies can be seen to cross.
    private static final Set<FigureName> OF_ACCURACY = EnumSet.of(FigureName.HIT_AT_3, FigureName.PRECISION_AT_3,
            FigureName.NDCG_AT_10);

    private CurveFigures() {}

    /// All systems of a run. The hybrid has its band; seven more would hide the lines.
    static Figure of(FigureName name, RunResult result) {
        CurveMetric metric = CurveMetric.of(name);
        List<Line> lines = new ArrayList<>();
        for (SystemName system : SystemName.values()) {
            List<Point> points = points(result, system, metric);
            if (!points.isEmpty()) {
                lines.add(new Line(SystemLabel.of(system), system, 0, system == SystemName.HYBRID, points));
            }
        }
        String band = lines.stream().anyMatch(Line::band) ? " · " + text("caption.band") : "";
        String caution = metric.caution(result).map(words -> " · " + words).orElse("");
        boolean accuracy = OF_ACCURACY.contains(name);
        return figure(name, Captions.cohort(result) + band + (accuracy ? HistoryAxes.mark(result) : "") + caution,
                Captions.provenance(result), lines, metric.absence(result),
                plain -> accuracy ? HistoryAxes.marked(plain, result) : plain);
    }

    /// One system of several runs, each with its band.
    static Figure overlay(FigureName name, List<LabelledRun> runs, SystemName system) {
        CurveMetric metric = CurveMetric.of(name);
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            List<Point> points = points(runs.get(k).result(), system, metric);
            if (!points.isEmpty()) {
                lines.add(new Line(runs.get(k).label(), system, k, true, points));
            }
        }
        return figure(name,
                Captions.of(SystemLabel.of(system), lines.size()) + " · " + text("caption.bands"),
                Captions.provenance(runs), lines, text("curve.noneMeasured", metric.name()),
                plain -> plain);
    }

    private static Figure figure(FigureName name, String subtitle, String provenance, List<Line> lines,
            String absence, UnaryOperator<Drawing.Lines> marking) {
        CurveMetric metric = CurveMetric.of(name);
        String title = text("curve.title", metric.name());
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance, new Drawing.Empty(absence));
        }
        return new Figure(name, title, subtitle, provenance,
                marking.apply(HistoryAxes.lines(lines, metric.axis(lines))));
    }

    private static List<Point> points(RunResult result, SystemName system, CurveMetric metric) {
        return result.curve().stream().filter(point -> point.system() == system && point.metric().equals(metric.key()))
                .sorted(Comparator.comparingInt(CurvePoint::n))
                .map(point -> new Point(point.n(), point.mean(), point.lower(), point.upper(), point.users())).toList();
    }
}
