package dev.thaw.figure;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a figure draws: a closed set, one record a kind.
public sealed interface Drawing {
    /// Lines over a common axis, some with a band.
    ///
    /// @param horizontal history length or epoch
    /// @param vertical   the metric
    /// @param lines      at least one, in the order of legend and table
    /// @param span       a stretch of the horizontal axis that is marked, or null
    record Lines(Axis horizontal, Axis vertical, List<Line> lines, @Nullable Span span) implements Drawing {
        /// Lines without a mark.
        public Lines(Axis horizontal, Axis vertical, List<Line> lines) {
            this(horizontal, vertical, lines, null);
        }

        public Lines {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a drawing of lines needs a line; say why there is none by Empty");
            }
        }
    }

    /// Kaplan–Meier curves: steps, band and censor ticks.
    ///
    /// @param horizontal days since sign-up
    /// @param vertical   share not yet converted; where the curves rise, share converted
    /// @param arms       at least one
    /// @param rising     whether 1 − S is drawn: what few reach is read from 0 up, not from 1 down
    /// @param comparison of the arms, or null where they are not compared
    record Survival(Axis horizontal, Axis vertical, List<Arm> arms, boolean rising,
            @Nullable ComparedArms comparison) implements Drawing {
        /// Curves that fall, without a comparison.
        Survival(Axis horizontal, Axis vertical, List<Arm> arms) {
            this(horizontal, vertical, arms, false, null);
        }

        public Survival {
            arms = List.copyOf(arms);
            if (arms.isEmpty()) {
                throw new IllegalArgumentException("a survival drawing needs an arm; say why there is none by Empty");
            }
        }
    }

    /// A dot plot: named rows, and on each a mark of every series.
    ///
    /// @param horizontal the metric
    /// @param rows       from top to bottom, at least one
    /// @param lines      series; the `x` of a point is its row, from 0; those with a band show their intervals
    record Rows(Axis horizontal, List<Row> rows, List<Line> lines) implements Drawing {
        public Rows {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
            if (rows.isEmpty() || lines.isEmpty()) {
                throw new IllegalArgumentException(
                        "a drawing of rows needs a row and a series; say why there is none by "
                                + "Empty");
            }
        }
    }

    /// A row of a dot plot.
    ///
    /// @param group what it has in common with its neighbours, such as an attribute; empty for nothing
    /// @param name  unique in its group
    /// @param count what stands behind it, such as `34 users`; empty for nothing
    record Row(String group, String name, String count) {
        /// The row in words: `country Kenya`.
        public String text() {
            return group.isEmpty() ? name : group + " " + name;
        }
    }

    /// One survival curve.
    ///
    /// @param label   what it is called; unique in its figure
    /// @param variant 0 for the first run, 1, 2 … for those drawn over it
    /// @param system  the system whose look it has, or null
    /// @param curve   the estimate
    record Arm(String label, int variant, @Nullable SystemName system, SurvivalCurve curve) {
        /// An arm of no system.
        Arm(String label, int variant, SurvivalCurve curve) {
            this(label, variant, null, curve);
        }
    }

    /// One quantity against another: what is gained on one axis and lost on the other.
    ///
    /// @param horizontal the one
    /// @param vertical   the other
    /// @param trails     at least one, in the order of legend and table
    record Plane(Axis horizontal, Axis vertical, List<Trail> trails) implements Drawing {
        public Plane {
            trails = List.copyOf(trails);
            if (trails.isEmpty()) {
                throw new IllegalArgumentException(
                        "a drawing of a plane needs a trail; say why there is none by Empty");
            }
        }

        /// Where a spot stands across, with its name: `λ = 0.7, 0.42`.
        String positionOf(Point point) {
            return trails.stream().flatMap(trail -> trail.spots().stream())
                    .filter(spot -> spot.across().value() == point.x() && spot.up().value() == point.value())
                    .findFirst()
                    .map(spot -> (spot.text().isEmpty() ? "" : spot.text() + ", ") + Numbers.plain(point.x()))
                    .orElseGet(() -> Numbers.plain(point.x()));
        }
    }

    /// What belongs together on a plane, joined in its order.
    ///
    /// @param label   what it is called; unique in its figure
    /// @param system  the system whose colour it has
    /// @param variant 0 for the first run, 1, 2 … for those drawn over it
    /// @param spots   at least one
    /// @param joined  whether a line leads from spot to spot
    /// @param paint   what it is coloured by
    record Trail(String label, SystemName system, int variant, List<Spot> spots, boolean joined, Line.Paint paint) {
        public Trail {
            spots = List.copyOf(spots);
        }

        /// Spots in their system's colour, joined.
        Trail(String label, SystemName system, int variant, List<Spot> spots) {
            this(label, system, variant, spots, true, Line.Paint.SYSTEM);
        }

        /// The same as a line, with the horizontal values as positions.
        Line line() {
            return new Line(label, system, variant, false,
                    spots.stream().map(spot -> new Point(spot.across().value(),
                            spot.up().value(), spot.up().lower(), spot.up().upper(), spot.up().users())).toList(),
                    paint);
        }
    }

    /// A place on a plane.
    ///
    /// @param lambda    the λ it belongs to, `NaN` for none
    /// @param across    the horizontal value with its interval; its `x` means nothing
    /// @param up        the vertical value with its interval; its `x` means nothing
    /// @param dominated whether another spot of its trail is no worse on both axes and better on one
    /// @param marked    whether it is the one that is spoken of
    /// @param name      what it is called where it belongs to no λ; empty for nothing
    record Spot(double lambda, Point across, Point up, boolean dominated, boolean marked, String name) {
        /// A spot without a name of its own.
        Spot(double lambda, Point across, Point up, boolean dominated, boolean marked) {
            this(lambda, across, up, dominated, marked, "");
        }

        boolean hasLambda() {
            return !Double.isNaN(lambda);
        }

        /// Its name: `λ = 0.7`.
        String text() {
            return hasLambda() ? "λ = " + Numbers.plain(lambda) : name;
        }
    }

    /// A position on the horizontal axis with its interval, such as a crossover.
    ///
    /// @param at    position
    /// @param lower where its interval begins, `NaN` where that end is open
    /// @param upper where its interval ends, `NaN` where that end is open
    record Span(double at, double lower, double upper) {}

    /// Nothing to draw.
    ///
    /// @param reason a sentence: what is missing
    record Empty(String reason) implements Drawing {}
}
