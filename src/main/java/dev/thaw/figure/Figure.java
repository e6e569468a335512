package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.ComparedArms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A figure as a value: built once from results, drawn on screen, in the report and in files.
///
/// @param name       which figure it is
/// @param title      what it shows
/// @param subtitle   cohort size and protocol; empty where nothing is drawn
/// @param provenance run, data fingerprint, seed and version, in a line
/// @param drawing    the axes and series, or the reason why there are none
public record Figure(FigureName name, String title, String subtitle, String provenance, Drawing drawing) {
    /// Why the figure is empty, if it is.
    public Optional<String> emptyReason() {
        return drawing instanceof Drawing.Empty(String reason) ? Optional.of(reason) : Optional.empty();
    }

    /// Whether there is nothing to draw.
    public boolean isEmpty() {
        return drawing instanceof Drawing.Empty;
    }

    /// The labels of its series, in the order of the legend, which leaves out seeds and context.
    public List<String> labels() {
        return switch (drawing) {
            case Drawing.Lines lines ->
                lines.lines().stream().filter(line -> line.isNamed()).map(Line::label).toList();
            case Drawing.Survival survival -> survival.arms().stream().map(Drawing.Arm::label).toList();
            case Drawing.Rows rows -> rows.lines().stream().map(Line::label).toList();
            case Drawing.Plane plane -> plane.trails().stream().map(Drawing.Trail::label).toList();
            case Drawing.Empty _ -> List.of();
        };
    }

    /// The lines of a drawing of lines or rows, the trails of a plane as lines; none of any other.
    public List<Line> lines() {
        return switch (drawing) {
            case Drawing.Lines lines -> lines.lines();
            case Drawing.Rows rows -> rows.lines();
            case Drawing.Plane plane -> plane.trails().stream().map(Drawing.Trail::line).toList();
            case Drawing.Survival _,Drawing.Empty _ -> List.of();
        };
    }

    /// Whether positions are names rather than numbers: rows, spots of a plane, and axes whose ticks are named.
    public boolean namesPositions() {
        return drawing instanceof Drawing.Rows || drawing instanceof Drawing.Plane
                || drawing instanceof Drawing.Lines lines && !lines.horizontal().names().isEmpty();
    }

    /// What the horizontal position of a point of [#lines()] is called: a number, a bucket, a row.
    public String positionOf(Point point) {
        return switch (drawing) {
            case Drawing.Lines lines -> lines.horizontal().nameOf(point.x());
            case Drawing.Rows rows -> rows.rows().get((int) point.x()).text();
            case Drawing.Plane plane -> plane.positionOf(point);
            case Drawing.Survival _,Drawing.Empty _ -> Numbers.plain(point.x());
        };
    }

    /// What [#positionOf] tells, as the heading of a column.
    public String positions() {
        return switch (drawing) {
            case Drawing.Lines lines -> lines.horizontal().label();
            case Drawing.Survival survival -> survival.horizontal().label();
            case Drawing.Plane plane -> plane.horizontal().label();
            case Drawing.Rows _ -> name == FigureName.ACCURACY_BY_ORIGIN
                    ? text("positions.trained")
                    : text("positions.group");
            case Drawing.Empty _ -> "";
        };
    }

    /// A height at which everything can be read: that of most figures, or more where there are many rows.
    ///
    /// @param usual height of most figures, in pixels
    public int height(int usual) {
        return drawing instanceof Drawing.Rows rows ? Math.max(usual, RowPlots.height(rows)) : usual;
    }

    /// The same figure for the positions from `lowest` to `highest`, both included.
    ///
    /// Only lines over numbers are cut (survival curves mean nothing without their beginning). A range that holds no point, or a
    /// single position, leaves the figure as it is.
    public Figure within(double lowest, double highest) {
        if (!(drawing instanceof Drawing.Lines(Axis horizontal, Axis vertical, List<Line> lines, Drawing.Span span))
                || !horizontal.names().isEmpty()) {
            return this;
        }
        List<Double> ticks = horizontal.ticks().stream().filter(tick -> tick >= lowest && tick <= highest).toList();
        List<Line> cut = lines.stream().filter(line -> line.points().stream().anyMatch(p -> inside(p, lowest, highest)))
                .map(line -> line.with(line.points().stream().filter(p -> inside(p, lowest, highest)).toList()))
                .toList();
        double from = Math.max(lowest, horizontal.lower());
        double to = Math.min(highest, horizontal.upper());
        if (cut.isEmpty() || from >= to) {
            return this;
        }
        Axis range = ticks.size() < 2
                ? new Axis(horizontal.label(), horizontal.scale(), ticks, from, to)
                : new Axis(horizontal.label(), horizontal.scale(), ticks, ticks.getFirst(), ticks.getLast());
        return new Figure(name, title, subtitle, provenance, new Drawing.Lines(range, vertical, cut, span));
    }

    /// The same figure under another subtitle.
    public Figure subtitled(String other) {
        return new Figure(name, title, other, provenance, drawing);
    }

    /// The same figure without some of its series: what is left of it on paper after they were hidden. Axes stay as they
    /// are, so that both pictures can be laid side by side; a figure of which nothing would be left stays whole.
    ///
    /// @param hidden labels of the series to leave out
    public Figure without(Set<String> hidden) {
        if (hidden.containsAll(labels())) {
            return this;
        }
        Drawing rest = switch (drawing) {
            case Drawing.Lines(Axis horizontal, Axis vertical, List<Line> lines, Drawing.Span span) ->
                new Drawing.Lines(horizontal, vertical, kept(lines, Line::label, hidden), span);
            case Drawing.Survival(Axis horizontal, Axis vertical, List<Drawing.Arm> arms, boolean rising, ComparedArms comparison) ->
                new Drawing.Survival(horizontal, vertical, kept(arms, Drawing.Arm::label, hidden), rising, comparison);
            case Drawing.Rows(Axis horizontal, List<Drawing.Row> rows, List<Line> lines) ->
                new Drawing.Rows(horizontal, rows, kept(lines, Line::label, hidden));
            case Drawing.Plane(Axis horizontal, Axis vertical, List<Drawing.Trail> trails) ->
                new Drawing.Plane(horizontal, vertical, kept(trails, Drawing.Trail::label, hidden));
            case Drawing.Empty empty -> empty;
        };
        return new Figure(name, title, subtitle, provenance, rest);
    }

    private static <T> List<T> kept(List<T> series, Function<T, String> label, Set<String> hidden) {
        return series.stream().filter(one -> !hidden.contains(label.apply(one))).toList();
    }

    private static boolean inside(Point point, double lowest, double highest) {
        return point.x() >= lowest && point.x() <= highest;
    }
}
