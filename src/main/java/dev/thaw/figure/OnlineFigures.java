package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.Provenance;
import dev.thaw.recommend.SystemName;
import dev.thaw.simulate.online.OnlineArm;
import dev.thaw.simulate.online.OnlineResult;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.DayPoint;
import dev.thaw.simulate.online.OnlineResult.HistoryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Figures of an online test. Its evidence is the world's own truth, and every title says that it is simulated.
public final class OnlineFigures {
    private OnlineFigures() {}

    /// A figure of a test.
    ///
    /// @param name one of [FigureName#ONLINE]
    public static Figure of(FigureName name, OnlineRun run) {
        return of(name, new Shown(run.result(), run.newcomers(), provenance(run)));
    }

    /// A figure of a test under way.
    ///
    /// @param name      one of [FigureName#ONLINE]
    /// @param newcomers who come in all
    public static Figure of(FigureName name, OnlineResult soFar, int newcomers) {
        return of(name, new Shown(soFar, newcomers, ""));
    }

    /// What is drawn, whether or not it is complete.
    private record Shown(OnlineResult result, int newcomers, String provenance) {}

    private static Figure of(FigureName name, Shown run) {
        return switch (name) {
            case ONLINE_CTR -> byDay(name, run, text("online.ctr.title"),
                    text("measure.trueCtr"),
                    point -> point.ctr3() == null ? Double.NaN : point.ctr3());
            case ONLINE_REGRET -> byDay(name, run, text("online.regret.title"),
                    text("online.regret.axis"), DayPoint::regret);
            case ONLINE_CTR_BY_HISTORY -> byHistory(run);
            case ONLINE_TTFC -> survival(run);
            default -> throw new IllegalArgumentException(name + " is not a figure of an online test");
        };
    }

    /// Every figure of a test.
    public static List<Figure> all(OnlineRun run) {
        return FigureName.ONLINE.stream().map(name -> of(name, run)).toList();
    }

    private static Figure byDay(FigureName name, Shown run, String title, String vertical,
            Function<DayPoint, Double> value) {
        List<Line> lines = new ArrayList<>();
        for (ArmResult arm : run.result().arms()) {
            List<Point> points = arm.byDay().stream().filter(point -> Double.isFinite(value.apply(point)))
                    .map(point -> Point.bare(point.day(), value.apply(point), 0)).toList();
            addLine(lines, arm.arm(), false, points);
        }
        return lines(name, run, title, Axis.linear(text("online.days"), 0, run.result().days()), vertical, lines);
    }

    private static Figure byHistory(Shown run) {
        List<HistoryPoint> longest = run.result().arms().stream().map(ArmResult::byHistory)
                .reduce(List.of(), (one, other) -> one.size() >= other.size() ? one : other);
        List<Double> ticks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (HistoryPoint point : longest) {
            ticks.add((double) point.from());
            names.add(words(point));
        }
        List<Line> lines = new ArrayList<>();
        for (ArmResult arm : run.result().arms()) {
            addLine(lines, arm.arm(), true, arm.byHistory().stream().map(point -> new Point(point.from(),
                    point.ctr3().mean(), point.ctr3().lower(), point.ctr3().upper(), point.users())).toList());
        }
        if (ticks.size() < 2) {
            return empty(FigureName.ONLINE_CTR_BY_HISTORY, run, text("online.history.title"));
        }
        Axis horizontal = new Axis(text("online.history.axis"), Axis.Scale.LOG_ONE_PLUS, ticks, names,
                ticks.getFirst(), ticks.getLast());
        return lines(FigureName.ONLINE_CTR_BY_HISTORY, run, text("online.history.title"), horizontal,
                text("measure.trueCtr"),
                lines);
    }

    private static String words(HistoryPoint point) {
        Integer to = point.to();
        return to == null ? point.from() + "+" : to == point.from() ? "" + to : point.from() + "–" + to;
    }

    /// Kaplan–Meier curves read off at the end of every day, so that nine arms fit into one picture.
    private static Figure survival(Shown run) {
        List<Line> lines = new ArrayList<>();
        for (ArmResult arm : run.result().arms()) {
            List<Point> points = new ArrayList<>();
            for (int day = 0; day <= Math.floor(SurvivalFigures.lastDay(arm.ttfc())); day++) {
                points.add(at(arm.ttfc(), day));
            }
            addLine(lines, arm.arm(), true, points);
        }
        return lines(FigureName.ONLINE_TTFC, run, text("online.ttfc.title"),
                Axis.linear(text("axis.signup"), 0, run.result().days()),
                text("online.ttfc.axis"), lines);
    }

    private static Point at(SurvivalCurve curve, int day) {
        SurvivalCurve.Step last = curve.at(day).orElse(curve.steps().getFirst());
        return new Point(day, last.survival(), last.lower(), last.upper(), curve.users());
    }

    private static Figure lines(FigureName name, Shown run, String title, Axis horizontal, String vertical,
            List<Line> lines) {
        double highest = 0;
        for (Line line : lines) {
            for (Point point : line.points()) {
                highest = Math.max(highest, point.hasInterval() ? point.upper() : point.value());
            }
        }
        if (lines.isEmpty() || highest <= 0) {
            return empty(name, run, title);
        }
        return new Figure(name, title, subtitle(run), run.provenance(),
                new Drawing.Lines(horizontal, Axis.linear(vertical, 0, HistoryAxes.roundUp(highest)), lines));
    }

    private static Figure empty(FigureName name, Shown run, String title) {
        return new Figure(name, title, "", run.provenance(),
                new Drawing.Empty(text("online.empty")));
    }

    private static void addLine(List<Line> lines, String arm, boolean band, List<Point> points) {
        if (!points.isEmpty()) {
            SystemName system = OnlineArm.system(arm).orElse(null);
            lines.add(new Line(label(arm), system, 0, band && system == SystemName.HYBRID, points, system == null));
        }
    }

    /// What an arm is called.
    public static String label(String arm) {
        return OnlineArm.system(arm).map(SystemLabel::of)
                .orElseGet(() -> arm.equals(OnlineArm.ORACLE) ? text("system.oracle") : arm);
    }

    private static String subtitle(Shown run) {
        return text("online.subtitle", Numbers.count(run.newcomers()), String.valueOf(run.result().days()));
    }

    private static String provenance(OnlineRun run) {
        Provenance provenance = run.provenance();
        return text("online.provenance", provenance.configuration().name(), run.id(), provenance.dataName(),
                Captions.fingerprint(provenance), String.valueOf(run.result().seed()), provenance.thaw());
    }
}
