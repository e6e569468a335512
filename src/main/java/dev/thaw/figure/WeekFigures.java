package dev.thaw.figure;

import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long a frozen model stays good: accuracy by week after the split, and how many people and items are new.
final class WeekFigures {
    private static final String NO_WEEKS = "This run did not judge by week: it is older than this view, or the data ends "
            + "too soon after the split.";

    private WeekFigures() {}

    /// All frozen systems, and the hybrid as retraining leaves it; or the shares of what is new.
    static Figure of(FigureName name, RunResult result) {
        Degradation weeks = result.views().weeks();
        if (weeks == null) {
            return empty(name, Captions.provenance(result), NO_WEEKS);
        }
        String subtitle = name == FigureName.DEGRADATION_MIX
                ? "everybody active in a period, " + trained(result)
                : "first decision of each user in a period, at most " + weeks.mostUsers() + " users · "
                        + trained(result) + " · band: 95\u00a0% interval of hybrid";
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
                return empty(name, Captions.provenance(runs), "These runs are judged by periods of different lengths.");
            }
            if (weeks != null && !points.isEmpty()) {
                length = weeks.weeksPerPeriod();
                lines.add(new Line(runs.get(k).label(), system, k, true, points));
            }
        }
        return length == null
                ? empty(name, Captions.provenance(runs), name == FigureName.DEGRADATION_MIX
                        ? "This figure shows one run at a time."
                        : "None of these runs judged this system by week.")
                : figure(name, SystemLabel.of(system) + ", frozen, of " + Captions.runs(lines.size())
                        + " · bands: 95\u00a0% intervals", Captions.provenance(runs), lines, length);
    }

    /// Where a point stands, in words: `week 3`, `period 2`.
    static String position(Figure figure, Point point) {
        return (figure.positions().startsWith("Week") ? "week " : "period ") + Numbers.plain(point.x());
    }

    private static String trained(RunResult result) {
        return "trained before " + Captions.date(result.cohort().splitAt());
    }

    private static List<Line> lines(FigureName name, Degradation weeks) {
        List<Line> lines = new ArrayList<>();
        if (name == FigureName.DEGRADATION_MIX) {
            add(lines, "new users", null, 0, false, weeks.periods().stream()
                    .map(period -> Point.bare(period.number(), period.newUserShare(), period.active())).toList());
            add(lines, "targets that are new items", null, 1, false,
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
            add(lines, "hybrid, retrained", SystemName.HYBRID, 1, false,
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
                ? "Week after the split"
                : "Period of " + length + " weeks after the split", Axis.Scale.LINEAR, List.of(), first,
                Math.max(first + 1, last));
        Axis vertical = Axis.linear(measure(name), 0, HistoryAxes.roundUp(HistoryAxes.highest(lines)));
        return new Figure(name, title(name), subtitle, provenance, new Drawing.Lines(horizontal, vertical, lines));
    }

    private static Figure empty(FigureName name, String provenance, String reason) {
        return new Figure(name, title(name), "", provenance, new Drawing.Empty(reason));
    }

    private static String title(FigureName name) {
        return switch (name) {
            case DEGRADATION_STANDARDISED -> "Hit@3 by week after the split, history lengths held";
            case DEGRADATION_NDCG -> "NDCG@10 by week after the split";
            case DEGRADATION_MIX -> "What is new by week after the split";
            default -> "Hit@3 by week after the split";
        };
    }

    private static String measure(FigureName name) {
        return switch (name) {
            case DEGRADATION_STANDARDISED -> "Mean Hit@3 at the first period's mix of history lengths";
            case DEGRADATION_NDCG -> "Mean NDCG@10 of everybody";
            case DEGRADATION_MIX -> "Share without an event before the split";
            default -> "Mean Hit@3 of everybody";
        };
    }
}
