package dev.thaw.figure;

import dev.thaw.recommend.SystemName;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The colours and letters of a figure.
///
/// Content is always blue, collaborative always orange, hybrid always the third hue, baselines greys; text keeps
/// WCAG-AA contrast (4.5 : 1) on the background and lines 3 : 1. No two roles of a theme share a colour.
///
/// @param name             `light` or `dark`
/// @param background       behind everything
/// @param ink              titles and lines that belong to no system
/// @param mutedInk         labels of axes and ticks, captions
/// @param grid             grid lines
/// @param content          the content tower
/// @param collaborative    the collaborative tower
/// @param hybrid           the hybrid
/// @param random           the grey of random order
/// @param popularity       the grey of popularity
/// @param recentPopularity the grey of recent popularity
/// @param ease             the grey of EASE
/// @param handMix          the grey of the hand mix
/// @param fontFamily       family of every letter
/// @param textScale        1 at normal size, 2 for text at 200 %
public record FigureTheme(String name, Color background, Color ink, Color mutedInk, Color grid, Color content,
        Color collaborative, Color hybrid, Color random, Color popularity, Color recentPopularity, Color ease,
        Color handMix, String fontFamily, double textScale) {
    /// Looked for in this order; the first that is installed is taken, else the logical sans-serif.
    static final List<String> PREFERRED_FONTS = List.of("Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue",
            "Noto Sans", "DejaVu Sans", "Liberation Sans");

    /// Dark ink on white.
    public static final FigureTheme LIGHT = new FigureTheme("light", color(0xFFFFFF), color(0x1F2328), color(0x59636E),
            color(0xE3E7EB), color(0x0969DA), color(0xBC4C00), color(0x8250DF), color(0x868F99), color(0x4F5862),
            color(0x6E7781), color(0x32383F), color(0x626C77), installedFont(), 1);

    /// Light ink on near-black.
    public static final FigureTheme DARK = new FigureTheme("dark", color(0x0D1117), color(0xE6EDF3), color(0x9198A1),
            color(0x262C36), color(0x58A6FF), color(0xF0883E), color(0xB083F0), color(0x6E7681), color(0xAEB7C1),
            color(0x848D97), color(0xD1D9E0), color(0x99A2AD), installedFont(), 1);

    public FigureTheme {
        if (!(textScale >= 0.5 && textScale <= 4)) {
            throw new IllegalArgumentException("textScale is " + textScale + "; it must lie between 0.5 and 4");
        }
    }

    /// The theme of that name: `light` or `dark`.
    public static Optional<FigureTheme> find(String name) {
        return Stream.of(LIGHT, DARK).filter(theme -> theme.name().equals(name)).findFirst();
    }

    /// The same theme on another background, given as red, green and blue in 24 bits.
    public FigureTheme onBackground(int rgb) {
        return new FigureTheme(name, color(rgb), ink, mutedInk, grid, content, collaborative, hybrid, random,
                popularity, recentPopularity, ease, handMix, fontFamily, textScale);
    }

    /// The same theme with other letters.
    ///
    /// @param family a family that is installed or was made known by [Typeface]
    public FigureTheme withFontFamily(String family) {
        return new FigureTheme(name, background, ink, mutedInk, grid, content, collaborative, hybrid, random,
                popularity, recentPopularity, ease, handMix, family, textScale);
    }

    /// The same theme with letters `scale` times as large.
    public FigureTheme withTextScale(double scale) {
        return new FigureTheme(name, background, ink, mutedInk, grid, content, collaborative, hybrid, random,
                popularity, recentPopularity, ease, handMix, fontFamily, scale);
    }

    /// The colour of a system's line; ink for a line that belongs to none.
    public Color line(@Nullable SystemName system) {
        return switch (system) {
            case null -> ink;
            case CONTENT -> content;
            case COLLABORATIVE -> collaborative;
            case HYBRID -> hybrid;
            case RANDOM -> random;
            case POPULARITY -> popularity;
            case RECENT_POPULARITY -> recentPopularity;
            case EASE -> ease;
            case HAND_MIX -> handMix;
        };
    }

    /// The colour of a system's name: its line's colour, but muted ink for baselines, whose lighter greys are too
    /// weak for letters.
    public Color label(@Nullable SystemName system) {
        return switch (system) {
            case null -> ink;
            case CONTENT, COLLABORATIVE, HYBRID -> line(system);
            case RANDOM, POPULARITY, RECENT_POPULARITY, EASE, HAND_MIX -> mutedInk;
        };
    }

    /// The colour of a system's line as `#rrggbb`, for style sheets.
    public String lineHex(SystemName system) {
        return hex(line(system));
    }

    /// The colour of ink as `#rrggbb`, for what is laid over a figure.
    public String inkHex() {
        return hex(ink);
    }

    /// The colour of muted ink as `#rrggbb`, for what is laid over a figure.
    public String mutedInkHex() {
        return hex(mutedInk);
    }

    /// The colour behind everything as `#rrggbb`, for what is laid over a figure.
    public String backgroundHex() {
        return hex(background);
    }

    static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF);
    }

    /// The theme's font.
    ///
    /// @param style of [Font]: plain or bold
    /// @param size  in points at text scale 1
    Font font(int style, double size) {
        return new Font(fontFamily, style, 1).deriveFont((float) (size * textScale));
    }

    private static Color color(int rgb) {
        return new Color(rgb);
    }

    private static String installedFont() {
        Set<String> installed = Arrays
                .stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
                .collect(Collectors.toSet());
        return PREFERRED_FONTS.stream().filter(installed::contains).findFirst().orElse(Font.SANS_SERIF);
    }
}
