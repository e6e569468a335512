package dev.thaw.figure;

import java.util.HashSet;
import java.util.Set;

/// How much of a figure is drawn.
///
/// @param captions whether title, subtitle and provenance are part of the picture
/// @param hidden   labels of the series that are not drawn; their names stay, faded, so that they can be brought back
public record FigureView(boolean captions, Set<String> hidden) {
    /// Everything: for files and the report.
    public static final FigureView WHOLE = new FigureView(true, Set.of());

    /// Axes and series only: for a frame that shows the captions itself.
    public static final FigureView BARE = new FigureView(false, Set.of());

    public FigureView {
        hidden = Set.copyOf(hidden);
    }

    /// The view with one series hidden if it was shown, and shown if it was hidden.
    public FigureView toggling(String label) {
        Set<String> next = new HashSet<>(hidden);
        if (!next.remove(label)) {
            next.add(label);
        }
        return new FigureView(captions, next);
    }
}
