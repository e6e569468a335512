package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureTheme;
import java.util.List;

/// What can be done with a figure beyond looking at it; the frame knows how.
public interface FigureActions {
    /// What figures can be written as.
    List<String> FORMATS = List.of("svg", "png", "pdf", "csv");

    /// Asks for a file and writes the figure to it.
    ///
    /// @param format one of [#FORMATS]
    void export(Figure figure, FigureTheme theme, String format);

    /// Asks for a folder and writes figures to it, each under its name; the empty ones are left out.
    ///
    /// @param format one of [#FORMATS]
    void exportAll(List<Figure> figures, FigureTheme theme, String format);

    /// Puts the figure on the clipboard.
    ///
    /// @param format `png` for a picture, `svg` for vector graphics, `csv` for its numbers, tab-separated as
    ///               spreadsheets take them
    void copy(Figure figure, FigureTheme theme, String format);
}
