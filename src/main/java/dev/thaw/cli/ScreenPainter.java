package dev.thaw.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a screen of the workbench into a file, for a command line that does not know the workbench.
public interface ScreenPainter {
    /// Names of the screens that can be drawn.
    List<String> screens();

    /// Draws one screen, exactly `width × height` pixels, as PNG.
    ///
    /// @param screen  one of [#screens()]
    /// @param project the project to show, or null for the sample project
    /// @param theme   `light` or `dark`
    /// @param zoom    size of the letters in percent
    /// @param out     the file to write
    void paint(String screen, @Nullable Path project, String theme, int width, int height, int zoom, Path out);
}
