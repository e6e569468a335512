package dev.thaw.figure;

import dev.thaw.recommend.SystemName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a figure: one series.
///
/// @param label   what it is called; unique in its figure
/// @param system  the system whose colour it has, or null for ink
/// @param variant 0 for the first run or phase, 1, 2 … for those drawn over it
/// @param band    whether the intervals are drawn as a band (they are in tables and tooltips in any case)
/// @param points  at least one, `x` ascending
/// @param paint   what it is coloured by
public record Line(String label, @Nullable SystemName system, int variant, boolean band, List<Point> points,
        Paint paint) {
    /// What a line is coloured by.
    public enum Paint {
        /// Its system, whose look the variant changes.
        SYSTEM,
        /// Ink: what the figure holds up against the run it shows, told from that run's own lines by every reader.
        INK,
        /// Its run: the variant is a place in [RunLooks].
        RUN,
        /// Its run too, but thin, without marker and name: one of the seeds that a line in the run's look is the mean of.
        SEED,
        /// Nothing: one of many that only show where the others stand. It has neither marker nor name.
        CONTEXT
    }

    public Line {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("line '" + label + "' has no points");
        }
        if (variant < 0) {
            throw new IllegalArgumentException("line '" + label + "' has variant " + variant + "; it must be >= 0");
        }
    }

    /// A line in its system's colour.
    public Line(String label, @Nullable SystemName system, int variant, boolean band, List<Point> points) {
        this(label, system, variant, band, points, Paint.SYSTEM);
    }

    /// A line in its system's colour or in ink.
    public Line(String label, @Nullable SystemName system, int variant, boolean band, List<Point> points,
            boolean inInk) {
        this(label, system, variant, band, points, inInk ? Paint.INK : Paint.SYSTEM);
    }

    /// Whether it is drawn in ink instead of its system's colour.
    public boolean inInk() {
        return paint == Paint.INK;
    }

    /// Whether it stands in the legend and has markers; seeds and context have neither.
    public boolean isNamed() {
        return paint != Paint.CONTEXT && paint != Paint.SEED;
    }

    /// The same line with other points.
    Line with(List<Point> others) {
        return new Line(label, system, variant, band, others, paint);
    }

    /// The last point.
    public Point end() {
        return points.getLast();
    }
}
