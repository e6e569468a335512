package dev.thaw.figure;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.language.Language;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// What a figure says at one position of its axis: a row for every series that has something there, the highest first, as
/// the lines lie below each other.
///
/// @param position where, in words: `5 interactions known`, `day 17`
/// @param rows     from the highest value down
public record ReadOut(String position, List<Row> rows) {
    public ReadOut {
        rows = List.copyOf(rows);
    }

    /// What one series says there. All numbers of a read-out have equally many decimals, so that they can be compared down
    /// their column: four significant digits of the largest.
    ///
    /// @param series   label of the series
    /// @param system   the system it belongs to, or null
    /// @param value    as drawn
    /// @param number   the value in letters
    /// @param interval its 95 % interval in letters, `[0.25, 0.37]`; empty where there is none
    /// @param users    users behind the value, 0 where it is not a mean over users
    /// @param atRisk   of a survival curve, who was still observed and had not converted
    public record Row(String series, @Nullable SystemName system, double value, String number, String interval,
            int users, OptionalInt atRisk) {
        private static Row of(Found found, int decimals) {
            Point point = found.point();
            String interval = point.hasInterval()
                    ? "[" + Numbers.fixed(point.lower(), decimals) + Language.spoken().betweenNumbers()
                            + Numbers.fixed(point.upper(), decimals) + "]"
                    : "";
            return new Row(found.series(), found.system(), point.value(), Numbers.fixed(point.value(), decimals),
                    interval, point.users(), found.atRisk());
        }
    }

    private record Found(String series, @Nullable SystemName system, Point point, OptionalInt atRisk) {}

    /// What a figure says at a position; nothing where no series that is shown has anything there, and of figures
    /// without an axis that others share.
    ///
    /// @param hidden labels of the series that are not shown
    public static Optional<ReadOut> at(Figure figure, double x, Set<String> hidden) {
        List<Found> found = new ArrayList<>();
        String position = switch (figure.drawing()) {
            case Drawing.Lines lines -> {
                lines.lines().stream().filter(line -> !hidden.contains(line.label()))
                        .forEach(line -> line.points().stream().filter(point -> point.x() == x)
                                .forEach(point -> found.add(new Found(line.label(), line.system(), point,
                                        OptionalInt.empty()))));
                yield lines.lines().stream().flatMap(line -> line.points().stream().filter(point -> point.x() == x)
                        .map(point -> Reading.of(figure, line, point).position())).findFirst().orElse("");
            }
            case Drawing.Survival survival -> {
                survival.arms().stream().filter(arm -> !hidden.contains(arm.label()))
                        .forEach(arm -> step(arm.curve(), x)
                                .ifPresent(step -> found.add(new Found(arm.label(), arm.system(),
                                        Reading.of(survival, arm, step).point(), atRisk(arm.curve(), x)))));
                yield FigureTexts.text("readout.day", Numbers.plain(x));
            }
            case Drawing.Rows _,Drawing.Plane _,Drawing.Empty _ -> "";
        };
        int decimals = Numbers.decimals(found.stream().map(Found::point)
                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.lower(), point.upper())).toArray());
        List<Row> rows = found.stream().map(one -> Row.of(one, decimals))
                .sorted(Comparator.comparingDouble(Row::value).reversed()).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new ReadOut(position, rows));
    }

    /// The users behind every row, if there are equally many: then they need be told once.
    public OptionalInt commonUsers() {
        int first = rows.getFirst().users();
        return first > 0 && rows.stream().allMatch(row -> row.users() == first && row.atRisk().isEmpty())
                ? OptionalInt.of(first)
                : OptionalInt.empty();
    }

    /// The row of a series.
    public Optional<Row> row(String series) {
        return rows.stream().filter(row -> row.series().equals(series)).findFirst();
    }

    private static OptionalInt atRisk(SurvivalCurve curve, double day) {
        return curve.tellsAtRisk() ? OptionalInt.of(curve.atRisk(day)) : OptionalInt.empty();
    }

    /// What holds on a day; nothing after the last day on which anybody was observed.
    private static Optional<SurvivalCurve.Step> step(SurvivalCurve curve, double day) {
        return day > SurvivalFigures.lastDay(curve)
                ? Optional.empty()
                : curve.steps().stream().filter(step -> step.days() <= day).reduce((_, later) -> later);
    }
}
