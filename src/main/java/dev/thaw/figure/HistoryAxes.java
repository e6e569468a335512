package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.Crossover;
import dev.thaw.experiment.RunResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Axes of figures over history length.
public final class HistoryAxes {
    private HistoryAxes() {}

    /// The same lines with the crossover of accuracy marked, where it is established and lies between lengths.
    static Drawing.Lines marked(Drawing.Lines plain, RunResult result) {
        return crossover(result).map(
                crossover -> new Drawing.Lines(plain.horizontal(), plain.vertical(), plain.lines(), span(crossover)))
                .orElse(plain);
    }

    /// What the mark of [#marked] says, to stand behind a subtitle; empty where there is none.
    static String mark(RunResult result) {
        return crossover(result).map(crossover -> " · " + text("crossover.mark", CrossoverLabel.of(crossover)))
                .orElse("");
    }

    private static Optional<Crossover> crossover(RunResult result) {
        return result.views().crossover().stream().findFirst()
                .filter(crossover -> crossover.established() && crossover.length() != null);
    }

    private static Drawing.Span span(Crossover crossover) {
        return new Drawing.Span(Objects.requireNonNull(crossover.length()), orOpen(crossover.lower()),
                orOpen(crossover.upper()));
    }

    private static double orOpen(@Nullable Double end) {
        return end == null ? Double.NaN : end;
    }

    /// Lines over the history lengths at which they have points.
    public static Drawing.Lines lines(List<Line> lines, Axis vertical) {
        List<Double> lengths = lines.stream().flatMap(line -> line.points().stream()).map(Point::x).distinct().sorted()
                .toList();
        Axis horizontal = lengths.size() > 1
                ? new Axis(text("axis.history.log"), Axis.Scale.LOG_ONE_PLUS, lengths, lengths.getFirst(),
                        lengths.getLast())
                : new Axis(text("axis.history"), Axis.Scale.LINEAR, lengths,
                        lengths.getFirst() - 1, lengths.getFirst() + 1);
        return new Drawing.Lines(horizontal, vertical, lines);
    }

    /// The highest value that is drawn, bands included.
    static double highest(List<Line> lines) {
        double highest = 0;
        for (Line line : lines) {
            for (Point point : line.points()) {
                highest = Math.max(highest, line.band() && point.hasInterval() ? point.upper() : point.value());
            }
        }
        return highest;
    }

    /// The lowest value that is drawn, bands included.
    static double lowest(List<Line> lines) {
        double lowest = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            for (Point point : line.points()) {
                lowest = Math.min(lowest, line.band() && point.hasInterval() ? point.lower() : point.value());
            }
        }
        return lowest;
    }

    /// The next round number at or above a value: 1, 1.5, 2, 3, 4, 5, 6, 7 or 8 times a power of ten; 1 for nothing.
    static double roundUp(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[]{1, 1.5, 2, 3, 4, 5, 6, 7, 8}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
