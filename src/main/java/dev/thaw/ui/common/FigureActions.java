package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureTheme;

/// What can be done with a figure beyond looking at it; the frame knows how.
public interface FigureActions {
    /// Asks for a file and writes the figure to it.
    ///
    /// @param format `svg`, `png`, `pdf` or `csv`
    void export(Figure figure, FigureTheme theme, String format);
}
