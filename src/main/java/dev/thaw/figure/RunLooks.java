package dev.thaw.figure;

import java.awt.Color;
import java.util.Objects;

/// The colours of runs beside each other, where colour tells runs and not systems.
///
/// The baseline is in ink; the others have hues that keep away from the blue, orange and violet of the systems and that
/// readers who confuse red and green tell apart (after the "muted" scheme of Paul Tol, "Colour schemes", 2021), each 3 : 1
/// against the background. Dash and marker differ too, so that colour is never needed.
public final class RunLooks {
    /// Runs that are told apart; what is beyond is context.
    public static final int COUNT = 8;

    private static final int[] LIGHT = {0x1F8A78, 0xC4566A, 0x332288, 0x86861F, 0x882255, 0x117733, 0xAA4499};
    private static final int[] DARK = {0x44BBA4, 0xF08A9B, 0xDDCC77, 0x9DA83A, 0xD2699E, 0x5CC27C, 0xD79BE0};

    private RunLooks() {}

    /// The colour of a place as `#rrggbb`, for style sheets.
    ///
    /// @param place 0 is the baseline's
    public static String hex(int place, FigureTheme theme) {
        return FigureTheme.hex(color(place, theme));
    }

    static Color color(int place, FigureTheme theme) {
        int kind = Objects.checkIndex(place, COUNT);
        if (kind == 0) {
            return theme.ink();
        }
        return new Color(theme.name().equals(FigureTheme.DARK.name()) ? DARK[kind - 1] : LIGHT[kind - 1]);
    }
}
