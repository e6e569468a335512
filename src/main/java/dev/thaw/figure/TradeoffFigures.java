package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Drawing.Spot;
import dev.thaw.figure.Drawing.Trail;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// What variety costs in accuracy: the hybrid's lists re-ranked with one λ after the other, and the other systems'.
final class TradeoffFigures {
    /// Room around the outermost values, as a share of what lies between them.
    private static final double ROOM = 0.1;

    private TradeoffFigures() {}

    /// The metrics of the two axes.
    ///
    /// @param accuracy what stands upwards
    /// @param variety  what stands across
    private record Sides(String title, String accuracy, String accuracyLabel, String variety, String varietyLabel) {
        static Sides of(FigureName name) {
            return name == FigureName.HIT_AGAINST_DIVERSITY
                    ? new Sides(text("tradeoff.hit.title"), TradeoffPoint.HIT, text("tradeoff.hit.up"),
                            TradeoffPoint.DIVERSITY,
                            text("tradeoff.hit.across"))
                    : new Sides(text("tradeoff.ndcg.title"), TradeoffPoint.NDCG,
                            text("tradeoff.ndcg.up"), TradeoffPoint.INTRA_LIST_DIVERSITY,
                            text("tradeoff.ndcg.across"));
        }
    }

    /// With the λ of the run itself marked.
    static Figure of(FigureName name, RunResult result) {
        return of(name, result, result.provenance().configuration().rerank().lambda());
    }

    static Figure of(FigureName name, RunResult result, double marked) {
        Sides sides = Sides.of(name);
        List<Trail> trails = new ArrayList<>();
        hybrid(sides, result, text("tradeoff.hybrid", SystemLabel.of(SystemName.HYBRID)), 0, marked)
                .ifPresent(trails::add);
        // with several origins the curve's cohort is larger than that of the last, which was examined
        if (!trails.isEmpty() && result.origins() == 1) {
            Stream.of(SystemName.values()).filter(system -> system != SystemName.HYBRID)
                    .forEach(system -> other(sides, result, system).ifPresent(trails::add));
        }
        String subtitle = trails.isEmpty()
                ? ""
                : Captions.pooled(result)
                        + " · " + text("tradeoff.hollow") + " · " + text("caption.crosses");
        return figure(name, sides, subtitle, Captions.provenance(result), trails);
    }

    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        Sides sides = Sides.of(name);
        List<Trail> trails = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            RunResult result = runs.get(k).result();
            hybrid(sides, result, runs.get(k).label(), k, result.provenance().configuration().rerank().lambda())
                    .ifPresent(trails::add);
        }
        return figure(name, sides, text("tradeoff.of", Captions.runs(trails.size())) + " · " + text("caption.crosses"),
                Captions.provenance(runs), trails);
    }

    private static Figure figure(FigureName name, Sides sides, String subtitle, String provenance,
            List<Trail> trails) {
        if (trails.isEmpty()) {
            return new Figure(name, sides.title, "", provenance, new Drawing.Empty(text("tradeoff.none")));
        }
        return new Figure(name, sides.title, subtitle, provenance,
                new Drawing.Plane(axis(sides.varietyLabel, trails, Spot::across),
                        axis(sides.accuracyLabel, trails, Spot::up), trails));
    }

    private static Optional<Trail> hybrid(Sides sides, RunResult result, String label, int variant, double marked) {
        List<TradeoffPoint> across = points(result, sides.variety);
        List<TradeoffPoint> up = points(result, sides.accuracy);
        if (across.isEmpty() || across.size() != up.size()) {
            return Optional.empty();
        }
        List<Spot> spots = new ArrayList<>();
        for (int k = 0; k < up.size(); k++) {
            spots.add(new Spot(up.get(k).lambda(), point(across.get(k)), point(up.get(k)), isDominated(k, across, up),
                    up.get(k).lambda() == marked));
        }
        return Optional.of(new Trail(label, SystemName.HYBRID, variant, spots));
    }

    private static boolean isDominated(int place, List<TradeoffPoint> across, List<TradeoffPoint> up) {
        double x = across.get(place).mean();
        double y = up.get(place).mean();
        for (int k = 0; k < up.size(); k++) {
            double otherX = across.get(k).mean();
            double otherY = up.get(k).mean();
            if (otherX >= x && otherY >= y && (otherX > x || otherY > y)) {
                return true;
            }
        }
        return false;
    }

    private static List<TradeoffPoint> points(RunResult result, String metric) {
        return result.views().tradeoff().stream().filter(point -> point.metric().equals(metric))
                .sorted(Comparator.comparingDouble(TradeoffPoint::lambda).reversed()).toList();
    }

    private static Point point(TradeoffPoint point) {
        return new Point(0, point.mean(), point.lower(), point.upper(), point.users());
    }

    private static Optional<Trail> other(Sides sides, RunResult result, SystemName system) {
        OptionalDouble across = mean(result, system, sides.variety);
        OptionalDouble up = mean(result, system, sides.accuracy);
        if (across.isEmpty() || up.isEmpty()) {
            return Optional.empty();
        }
        int users = result.cohort().size();
        return Optional.of(new Trail(SystemLabel.of(system), system, 0,
                List.of(new Spot(Double.NaN, Point.bare(0, across.getAsDouble(), users),
                        Point.bare(0, up.getAsDouble(), users), false, false))));
    }

    private static OptionalDouble mean(RunResult result, SystemName system, String metric) {
        return result.curve().stream().filter(point -> point.system() == system && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average();
    }

    private static Axis axis(String label, List<Trail> trails, Function<Spot, Point> side) {
        DoubleSummaryStatistics values = trails.stream().flatMap(trail -> trail.spots().stream()).map(side)
                .flatMap(point -> point.hasInterval()
                        ? Stream.of(point.lower(), point.upper())
                        : Stream.of(point.value()))
                .mapToDouble(Double::doubleValue).summaryStatistics();
        double room = Math.max(ROOM * (values.getMax() - values.getMin()), 1e-3);
        return Axis.linear(label, Math.max(0, values.getMin() - room), values.getMax() + room);
    }
}
