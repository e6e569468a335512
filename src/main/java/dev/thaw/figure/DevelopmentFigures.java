package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.development.DevelopmentMetric;
import dev.thaw.evaluate.development.DevelopmentMetrics;
import dev.thaw.evaluate.development.DevelopmentMetrics.ReliabilityPoint;
import dev.thaw.evaluate.development.DevelopmentMetrics.Value;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What does not decide: whether predicted chances come true, how well scores order all candidates, and how large the
/// errors of prediction are.
final class DevelopmentFigures {
    private static final double PER = 10_000;
    private static final List<Double> TICKS = List.of(0.0, 1.0, 10.0, 100.0, 1_000.0, PER);
    /// A bin of fewer rows is no more than noise; it is in the result all the same.
    private static final int FEWEST_ROWS = 100;

    private DevelopmentFigures() {}

    static Figure of(FigureName name, RunResult result) {
        DevelopmentMetrics metrics = result.views().development();
        if (metrics == null) {
            return empty(name, Captions.provenance(result), text("development.absent"));
        }
        return switch (name) {
            case RELIABILITY -> reliability(result, metrics);
            case DEVELOPMENT -> ranking(result, metrics);
            default -> errors(result, metrics);
        };
    }

    /// One system of several runs.
    static Figure reliability(List<LabelledRun> runs, SystemName system) {
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            DevelopmentMetrics metrics = runs.get(k).result().views().development();
            List<Point> points = metrics == null ? List.of() : points(metrics, system);
            if (!points.isEmpty()) {
                lines.add(new Line(runs.get(k).label(), system, k, true, points));
            }
        }
        return reliability(lines, Captions.of(SystemLabel.of(system), lines.size()) + " · "
                + text("development.notDecisive"),
                Captions.provenance(runs));
    }

    /// Rows of several runs are not drawn over each other.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        return empty(name, Captions.provenance(runs), text("caption.alone"));
    }

    private static Figure empty(FigureName name, String provenance, String reason) {
        return new Figure(name, title(name), "", provenance, new Drawing.Empty(reason));
    }

    private static String title(FigureName name) {
        return switch (name) {
            case RELIABILITY -> text("development.reliability.title");
            case DEVELOPMENT -> text("development.ranking.title");
            default -> text("development.errors.title");
        };
    }

    private static Figure reliability(RunResult result, DevelopmentMetrics metrics) {
        List<Line> lines = new ArrayList<>();
        for (SystemName system : SystemName.values()) {
            List<Point> points = points(metrics, system);
            if (!points.isEmpty()) {
                lines.add(new Line(SystemLabel.of(system), system, 0, system == SystemName.HYBRID, points));
            }
        }
        return reliability(lines, text("development.bins", rows(metrics), Numbers.count(FEWEST_ROWS)) + " · "
                + text("development.notDecisive"),
                Captions.provenance(result));
    }

    private static Figure reliability(List<Line> systems, String subtitle, String provenance) {
        if (systems.isEmpty()) {
            return empty(FigureName.RELIABILITY, provenance, text("development.noChance"));
        }
        List<Line> lines = new ArrayList<>(systems);
        lines.add(new Line(text("development.asPredicted"), null, 0, false,
                TICKS.stream().map(tick -> Point.bare(tick, tick, 0)).toList(), true));
        return new Figure(FigureName.RELIABILITY, title(FigureName.RELIABILITY), subtitle, provenance,
                new Drawing.Lines(axis(text("development.predicted")),
                        axis(text("development.observed")), lines));
    }

    private static Axis axis(String label) {
        return new Axis(label, Axis.Scale.LOG_ONE_PLUS, TICKS, 0, PER);
    }

    private static List<Point> points(DevelopmentMetrics metrics, SystemName system) {
        return metrics.reliability().stream().filter(point -> point.system() == system && point.rows() >= FEWEST_ROWS)
                .map(DevelopmentFigures::point).toList();
    }

    private static Point point(ReliabilityPoint bin) {
        return new Point(PER * bin.predicted(), PER * bin.observed(), PER * bin.lower(), PER * bin.upper(),
                bin.users());
    }

    private static Figure ranking(RunResult result, DevelopmentMetrics metrics) {
        List<Drawing.Row> rows = new ArrayList<>();
        Map<SystemName, List<Point>> points = new EnumMap<>(SystemName.class);
        for (DevelopmentMetric metric : DevelopmentMetric.values()) {
            if (!metric.ofChance()) {
                rows.add(row(metric));
                add(metrics, metric, 1, rows.size() - 1, points);
            }
        }
        return rows(FigureName.DEVELOPMENT, text("development.ranking.axis"), result, metrics, rows,
                points);
    }

    private static Drawing.Row row(DevelopmentMetric metric) {
        String[] parts = metric.text().split("@");
        return parts.length == 1
                ? new Drawing.Row(text("development.whole"), "AUC", "")
                : new Drawing.Row(text(parts[0].equals("precision") ? "development.precision" : "development.recall"),
                        text("development.at", parts[1]), "");
    }

    private static Figure errors(RunResult result, DevelopmentMetrics metrics) {
        List<Drawing.Row> rows = new ArrayList<>();
        Map<SystemName, List<Point>> points = new EnumMap<>(SystemName.class);
        for (DevelopmentMetric metric : DevelopmentMetric.values()) {
            Optional<Double> unit = unit(metrics, metric);
            if (metric.ofChance() && unit.isPresent()) {
                rows.add(new Drawing.Row("", label(metric),
                        text(metric == DevelopmentMetric.ECE ? "development.prevalence" : "development.baseRate",
                                Numbers.fixed(unit.get(), 4))));
                add(metrics, metric, unit.get(), rows.size() - 1, points);
            }
        }
        return rows(FigureName.PREDICTION_ERROR, text("development.errors.axis"), result,
                metrics, rows, points);
    }

    /// What an error is divided by: the base rate's, and for the error of calibration, of which the base rate has next to
    /// none, the prevalence.
    private static Optional<Double> unit(DevelopmentMetrics metrics, DevelopmentMetric metric) {
        return metric == DevelopmentMetric.ECE
                ? Optional.of(metrics.prevalence()).filter(share -> share > 0)
                : value(metrics, null, metric).map(Value::mean).filter(error -> error > 0);
    }

    private static String label(DevelopmentMetric metric) {
        return switch (metric) {
            case LOG_LOSS -> text("development.logLoss");
            case RMSE -> "RMSE";
            case MAE -> "MAE";
            default -> "ECE";
        };
    }

    private static Optional<Value> value(DevelopmentMetrics metrics, @Nullable SystemName system,
            DevelopmentMetric metric) {
        return metrics.values().stream()
                .filter(value -> value.system() == system && value.metric().equals(metric.text())).findFirst();
    }

    private static void add(DevelopmentMetrics metrics, DevelopmentMetric metric, double unit, int row,
            Map<SystemName, List<Point>> points) {
        for (SystemName system : SystemName.values()) {
            value(metrics, system, metric).ifPresent(value -> points.computeIfAbsent(system, _ -> new ArrayList<>())
                    .add(new Point(row, value.mean() / unit, value.lower() / unit, value.upper() / unit,
                            metrics.users())));
        }
    }

    private static Figure rows(FigureName name, String measure, RunResult result, DevelopmentMetrics metrics,
            List<Drawing.Row> rows, Map<SystemName, List<Point>> points) {
        if (points.isEmpty()) {
            return empty(name, Captions.provenance(result), text("development.noChance"));
        }
        boolean hybrid = points.containsKey(SystemName.HYBRID);
        List<Line> lines = points.entrySet().stream().map(entry -> new Line(SystemLabel.of(entry.getKey()),
                entry.getKey(), 0, !hybrid || entry.getKey() == SystemName.HYBRID, entry.getValue())).toList();
        return new Figure(name, title(name), Stream
                .of(rows(metrics), text(hybrid ? "caption.lines.hybrid" : "caption.lines"),
                        text("development.notDecisive"))
                .reduce((a, b) -> a + " · " + b).orElseThrow(), Captions.provenance(result),
                new Drawing.Rows(Axis.linear(measure, 0, HistoryAxes.roundUp(HistoryAxes.highest(lines))), rows,
                        lines));
    }

    /// What was looked at: `1,435 decisions of 205 cold users, all 650,529 candidates`.
    private static String rows(DevelopmentMetrics metrics) {
        return text("development.rows", Numbers.count(metrics.decisions()), Numbers.count(metrics.users()),
                Numbers.count(metrics.rows()));
    }
}
