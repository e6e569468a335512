package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a frozen model stays good: accuracy by week after the split, and how many people and items are new.
final class WeekFigures {
    private WeekFigures() {}

    /// All frozen systems, and the hybrid as retraining leaves it; or the shares of what is new.
    static Figure of(FigureName name, RunResult result) {
        Degradation weeks = result.views().weeks();
        if (weeks == null) {
            return empty(name, Captions.provenance(result), text("weeks.none"));
        }
        String subtitle = name == FigureName.DEGRADATION_MIX
                ? text("weeks.everybody", trained(result))
                : text("weeks.first", String.valueOf(weeks.mostUsers()), trained(result)) + " · "
                        + text("caption.band");
        return figure(name, subtitle, Captions.provenance(result), lines(name, weeks), weeks.weeksPerPeriod());
    }

    /// One system of several runs, frozen; periods of different lengths are not laid over each other.
    static Figure overlay(FigureName name, List<LabelledRun> runs, SystemName system) {
        List<Line> lines = new ArrayList<>();
        Integer length = null;
        for (int k = 0; k < runs.size() && name != FigureName.DEGRADATION_MIX; k++) {
            Degradation weeks = runs.get(k).result().views().weeks();
            List<Point> points = weeks == null ? List.of() : points(name, weeks, system, false);
            if (weeks != null && length != null && weeks.weeksPerPeriod() != length) {
                return empty(name, Captions.provenance(runs), text("weeks.differ"));
            }
            if (weeks != null && !points.isEmpty()) {
                length = weeks.weeksPerPeriod();
                lines.add(new Line(runs.get(k).label(), system, k, true, points));
            }
        }
        return length == null
                ? empty(name, Captions.provenance(runs), name == FigureName.DEGRADATION_MIX
                        ? text("caption.alone")
                        : text("weeks.noneJudged"))
                : figure(name, text("weeks.frozen", SystemLabel.of(system), Captions.runs(lines.size()))
                        + " · " + text("caption.bands"), Captions.provenance(runs), lines, length);
    }

    /// Where a point stands, in words: `week 3`, `period 2`.
    static String position(Figure figure, Point point) {
        return text(figure.positions().equals(text("weeks.axis.week")) ? "reading.week" : "reading.period",
                Numbers.plain(point.x()));
    }

    private static String trained(RunResult result) {
        return text("caption.trained", Captions.date(result.cohort().splitAt()));
    }

    private static List<Line> lines(FigureName name, Degradation weeks) {
        List<Line> lines = new ArrayList<>();
        if (name == FigureName.DEGRADATION_MIX) {
            add(lines, text("weeks.newUsers"), null, 0, false, weeks.periods().stream()
                    .map(period -> Point.bare(period.number(), period.newUserShare(), period.active())).toList());
            add(lines, text("weeks.newTargets"), null, 1, false,
                    weeks.periods().stream().filter(period -> period.targets() > 0)
                            .map(period -> Point.bare(period.number(), period.newItemShare(), period.active()))
                            .toList());
            return lines;
        }
        for (SystemName system : SystemName.values()) {
            add(lines, SystemLabel.of(system), system, 0, system == SystemName.HYBRID,
                    points(name, weeks, system, false));
        }
        if (weeks.retrainEveryWeeks() != null) {
            // without a band: it would lie on the frozen one's, and the paired difference is what tells them apart
            add(lines, text("weeks.retrained"), SystemName.HYBRID, 1, false,
                    points(name, weeks, SystemName.HYBRID, true));
        }
        return lines;
    }

    private static void add(List<Line> lines, String label, @Nullable SystemName system, int variant, boolean band,
            List<Point> points) {
        if (!points.isEmpty()) {
            lines.add(new Line(label, system, variant, band, points));
        }
    }

    private static List<Point> points(FigureName name, Degradation weeks, SystemName system, boolean retrained) {
        String metric = name == FigureName.DEGRADATION_NDCG ? "ndcg@10" : "hit@3";
        boolean standardised = name == FigureName.DEGRADATION_STANDARDISED;
        return weeks.points().stream()
                .filter(point -> point.system() == system && point.retrained() == retrained
                        && point.standardised() == standardised && point.metric().equals(metric))
                .map(point -> new Point(point.period(), point.mean(), point.lower(), point.upper(), point.users()))
                .toList();
    }

    private static Figure figure(FigureName name, String subtitle, String provenance, List<Line> lines, int length) {
        double first = lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x).min().orElse(1);
        double last = lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Point::x).max().orElse(2);
        Axis horizontal = new Axis(length == 1
                ? text("weeks.axis.week")
                : text("weeks.axis.period", length), Axis.Scale.LINEAR, List.of(), first,
                Math.max(first + 1, last));
        Axis vertical = Axis.linear(measure(name), 0, HistoryAxes.roundUp(HistoryAxes.highest(lines)));
        return new Figure(name, title(name), subtitle, provenance, new Drawing.Lines(horizontal, vertical, lines));
    }

    private static Figure empty(FigureName name, String provenance, String reason) {
        return new Figure(name, title(name), "", provenance, new Drawing.Empty(reason));
    }

    private static String title(FigureName name) {
        return switch (name) {
            case DEGRADATION_STANDARDISED -> text("weeks.title.held");
            case DEGRADATION_NDCG -> text("weeks.title.ndcg");
            case DEGRADATION_MIX -> text("weeks.title.new");
            default -> text("weeks.title");
        };
    }

    private static String measure(FigureName name) {
        return switch (name) {
            case DEGRADATION_STANDARDISED -> text("weeks.measure.held");
            case DEGRADATION_NDCG -> text("weeks.measure.ndcg");
            case DEGRADATION_MIX -> text("weeks.measure.new");
            default -> text("weeks.measure");
        };
    }
}
