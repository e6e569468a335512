package dev.thaw.report.slides;

import dev.thaw.figure.Axis;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.Line;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.slides.Slide.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Figures of a run as a room sees them: the few lines that the claim is about, and axes in plain words.
final class SlideFigures {
    private SlideFigures() {}

    /// A figure over history length with fewer lines.
    ///
    /// @param systems  whose lines stay, if the figure has them
    /// @param banded   whose intervals are drawn
    /// @param measure  what is measured, in plain words
    /// @param withSpan whether a marked stretch of the axis stays
    /// @return empty where no line is left
    static Optional<Body> lines(Figure figure, Set<SystemName> systems, Set<SystemName> banded, String measure,
            boolean withSpan) {
        if (!(figure.drawing() instanceof Drawing.Lines drawing)) {
            return Optional.empty();
        }
        List<Line> lines = drawing.lines().stream()
                .filter(line -> line.system() != null && systems.contains(line.system()))
                .map(line -> named(line, banded)).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Drawing plain = new Drawing.Lines(
                labelled(drawing.horizontal(), SlideText.text("axis.history")), labelled(drawing.vertical(), measure),
                lines, withSpan ? drawing.span() : null);
        return Optional.of(new Body.Picture(
                new Figure(figure.name(), figure.title(), figure.subtitle(), figure.provenance(), plain)));
    }

    /// The first arm of survival curves: everybody.
    static Body survival(Figure figure) {
        if (!(figure.drawing() instanceof Drawing.Survival drawing)) {
            return new Body.Picture(figure);
        }
        Drawing.Arm first = drawing.arms().getFirst();
        Drawing plain = new Drawing.Survival(drawing.horizontal(),
                labelled(drawing.vertical(), SlideText.text("axis.unconverted")),
                List.of(new Drawing.Arm(SlideText.text("line.everybody"), 0, first.system(), first.curve())),
                drawing.rising(), null);
        return new Body.Picture(
                new Figure(figure.name(), figure.title(), figure.subtitle(), figure.provenance(), plain));
    }

    private static Line named(Line line, Set<SystemName> banded) {
        SystemName system = line.system();
        return system == null
                ? line
                : new Line(SlideText.atLine(system), system, line.variant(), banded.contains(system), line.points(),
                        line.inInk());
    }

    private static Axis labelled(Axis axis, String label) {
        return new Axis(label, axis.scale(), axis.ticks(), axis.names(), axis.lower(), axis.upper());
    }
}
