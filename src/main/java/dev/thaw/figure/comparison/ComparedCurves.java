package dev.thaw.figure.comparison;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.experiment.comparison.EntryCurve;
import dev.thaw.experiment.comparison.EntryCurve.Step;
import dev.thaw.experiment.comparison.People;
import dev.thaw.figure.Axis;
import dev.thaw.figure.CurveMetric;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.HistoryAxes;
import dev.thaw.figure.Line;
import dev.thaw.figure.Point;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lines of entries over each other by history length.
///
/// A band is the 95 % interval over people; of many runs only the baseline has one. Of merged seeds each
/// seed is a thin line in the look of their mean, so that what another seed would change is never taken for what other
/// people would.
public final class ComparedCurves {
    private static final int MOST_BANDS = 3;

    private ComparedCurves() {}

    /// What is drawn beside the lines.
    ///
    /// @param bands whether the intervals over people are drawn
    /// @param seeds whether each seed of merged ones is drawn
    public record Detail(boolean bands, boolean seeds) {}

    /// A metric of a system.
    ///
    /// @param name one of the figures of a metric of the curve
    public static Figure of(FigureName name, SystemName system, List<ShownEntry> shown, Detail detail, People people) {
        CurveMetric metric = CurveMetric.of(name);
        List<Line> lines = lines(shown, detail, entry -> EntryCurve.of(entry.entry(), system, metric.key(), people),
                run -> run.curve(system, metric.key()).stream().map(point -> Point.bare(point.n(), point.mean(),
                        point.users())).toList());
        return figure(name, text("compared.curve.title", metric.name(), SystemLabel.of(system)), shown, lines, detail,
                metric::axis,
                text("compared.curve.none", metric.name(), SystemLabel.of(system)));
    }

    /// Content's weight in the mixer.
    public static Figure ofWeight(List<ShownEntry> shown, Detail detail, People people) {
        List<Line> lines = lines(shown, detail, entry -> EntryCurve.ofWeight(entry.entry(), people),
                run -> run.mixer().stream().map(point -> Point.bare(point.n(), point.contentWeight(), point.users()))
                        .toList());
        return figure(FigureName.MIXER_WEIGHT, text("compared.weight.title"), shown, lines, detail,
                _ -> Axis.linear(text("compared.weight.axis"), 0, 1),
                text("compared.weight.none"));
    }

    private static Figure figure(FigureName name, String title, List<ShownEntry> shown, List<Line> lines,
            Detail detail, Function<List<Line>, Axis> axis, String absence) {
        String provenance = ComparedCaption.provenance(shown);
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance, new Drawing.Empty(absence));
        }
        boolean merged = shown.stream().anyMatch(entry -> entry.isInFocus() && entry.entry().isMerged());
        long context = lines.stream().filter(line -> line.paint() == Line.Paint.CONTEXT).count();
        String subtitle = ComparedCaption.runs(shown.size())
                + (detail.bands() ? " · " + bandWords(shown) : "")
                + (merged && detail.seeds() ? " · " + text("compared.thin") : "")
                + (context > 0 ? " · " + text("compared.grey", String.valueOf(context)) : "");
        return new Figure(name, title, subtitle, provenance, HistoryAxes.lines(lines, axis.apply(lines)));
    }

    private static String bandWords(List<ShownEntry> shown) {
        return isFew(shown) ? text("compared.bands") : text("compared.band");
    }

    /// More bands than these over each other are fog.
    private static boolean isFew(List<ShownEntry> shown) {
        return shown.stream().filter(ShownEntry::isInFocus).count() <= MOST_BANDS;
    }

    /// What is in focus first: figures of lines draw and name in this order, context lies below.
    private static List<Line> lines(List<ShownEntry> shown, Detail detail, Function<ShownEntry, List<Step>> curve,
            Function<ComparedRun, List<Point>> seed) {
        boolean few = isFew(shown);
        List<Line> context = new ArrayList<>();
        List<Line> seeds = new ArrayList<>();
        List<Line> focus = new ArrayList<>();
        for (ShownEntry entry : shown) {
            if (!entry.isInFocus()) {
                List<Point> points = seed.apply(entry.entry().first());
                if (!points.isEmpty()) {
                    context.add(new Line(entry.entry().label(), null, 0, false, points, Line.Paint.CONTEXT));
                }
                continue;
            }
            List<Step> steps = curve.apply(entry);
            if (steps.isEmpty()) {
                continue;
            }
            boolean known = steps.stream().noneMatch(step -> Double.isNaN(step.lower()));
            focus.add(new Line(entry.entry().label(), null, entry.variant(),
                    detail.bands() && known && (few || entry.place() == 0),
                    steps.stream().map(ComparedCurves::point).toList(), Line.Paint.RUN));
            if (detail.seeds() && entry.entry().isMerged()) {
                entry.entry().runs().forEach(run -> seeds.add(new Line(
                        text("compared.seed", entry.entry().label(), String.valueOf(run.provenance().seed()),
                                run.run()),
                        null,
                        entry.variant(), false, seed.apply(run), Line.Paint.SEED)));
            }
        }
        List<Line> lines = new ArrayList<>(context);
        lines.addAll(seeds);
        lines.addAll(focus);
        return lines;
    }

    private static Point point(Step step) {
        return new Point(step.n(), step.mean(), step.lower(), step.upper(), step.users());
    }
}
