package dev.thaw.figure;

import dev.thaw.recommend.SystemName;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a series is told from its neighbours: by colour, and without colour by dash, width and marker.
///
/// @param color  of line and marker
/// @param width  of the line, in pixels
/// @param dash   lengths of strokes and gaps, or null for a solid line
/// @param marker drawn at each point, around the origin
record SeriesLook(Color color, float width, float @Nullable [] dash, Shape marker) {
    private static final double AXIS_STRENGTH = 0.6;
    private static final float WIDEST_CONNECTOR = 1.5f;
    private static final Shape CIRCLE = new Ellipse2D.Double(-3.25, -3.25, 6.5, 6.5);
    private static final Shape SQUARE = new Rectangle2D.Double(-2.75, -2.75, 5.5, 5.5);
    private static final Shape DIAMOND = polygon(0, -4, 4, 0, 0, 4, -4, 0);
    private static final Shape UPWARDS = polygon(0, -3.4, 3.4, 2.6, -3.4, 2.6);
    private static final Shape DOWNWARDS = polygon(0, 3.4, 3.4, -2.6, -3.4, -2.6);
    private static final Shape PLUS = plus();
    private static final Shape CROSS = AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(PLUS);
    private static final Shape DOT = new Ellipse2D.Double(-2, -2, 4, 4);

    /// How much of its colour each further run keeps; the rest is background.
    private static final double[] STRENGTH_BY_VARIANT = {1, 0.8, 0.9, 0.74, 0.95, 0.85};
    private static final float[][] DASH_BY_VARIANT = {{}, {8, 4}, {2, 3}, {10, 3, 2, 3}, {16, 4},
        {4, 2, 1.5f, 2, 1.5f, 2}};
    private static final Shape[] MARKER_BY_VARIANT = {CIRCLE, SQUARE, DIAMOND, UPWARDS, DOWNWARDS, CROSS};

    /// Strokes and markers of lines in ink, by variant: none that a system's line has.
    private static final float[][] DASH_IN_INK = {{7, 3, 1.5f, 3}, {1.5f, 3}};
    private static final Shape[] MARKER_IN_INK = {UPWARDS, DOWNWARDS};

    /// Strokes and markers of runs, by their place; the first is the baseline's.
    private static final float[][] DASH_OF_RUN = {{}, {9, 3.5f}, {2.5f, 3}, {10, 3, 2, 3}, {16, 4}, {5, 3},
        {10, 3, 2, 3, 2, 3}, {1.5f, 4}};
    private static final Shape[] MARKER_OF_RUN = {CIRCLE, SQUARE, DIAMOND, UPWARDS, DOWNWARDS, CROSS, PLUS, DOT};
    private static final double CONTEXT_STRENGTH = 0.38;

    /// The look of a line.
    static SeriesLook of(Line line, FigureTheme theme) {
        return switch (line.paint()) {
            case SYSTEM -> of(line.system(), line.variant(), theme);
            case INK -> {
                int kind = line.variant() % DASH_IN_INK.length;
                yield new SeriesLook(theme.ink(), 1.8f, DASH_IN_INK[kind], MARKER_IN_INK[kind])
                        .scaled(theme.textScale());
            }
            case RUN -> ofRun(line.variant(), theme).scaled(theme.textScale());
            case SEED -> new SeriesLook(RunLooks.color(line.variant() % RunLooks.COUNT, theme), 0.8f, null, DOT)
                    .scaled(theme.textScale());
            case CONTEXT -> new SeriesLook(context(theme), 1, null, DOT).scaled(theme.textScale());
        };
    }

    /// The look of a run among several: hue, dash and marker, so that no two need colours to be told apart.
    private static SeriesLook ofRun(int place, FigureTheme theme) {
        int kind = place % RunLooks.COUNT;
        float[] dash = DASH_OF_RUN[kind];
        return new SeriesLook(RunLooks.color(kind, theme), kind == 0 ? 2.6f : 2f, dash.length == 0 ? null : dash,
                MARKER_OF_RUN[kind]);
    }

    /// The colour of what is only context: present, but behind everything.
    private static Color context(FigureTheme theme) {
        return mixed(theme.mutedInk(), theme.background(), CONTEXT_STRENGTH);
    }

    /// The look of a system's line.
    ///
    /// @param system  the system, or null for a line of none
    /// @param variant 0 for the first run, 1, 2 … for those drawn over it; variants repeat after six
    static SeriesLook of(@Nullable SystemName system, int variant, FigureTheme theme) {
        return plain(system, variant, theme).scaled(theme.textScale());
    }

    private static SeriesLook plain(@Nullable SystemName system, int variant, FigureTheme theme) {
        SeriesLook first = first(system, theme);
        if (variant == 0) {
            return first;
        }
        int kind = variant % DASH_BY_VARIANT.length;
        // Collaborative begins with long dashes: its variants go on from there.
        int dashKind = system == SystemName.COLLABORATIVE ? (kind + 1) % DASH_BY_VARIANT.length : kind;
        float[] dash = DASH_BY_VARIANT[dashKind];
        return new SeriesLook(mixed(first.color, theme.background(), STRENGTH_BY_VARIANT[kind]), first.width,
                dash.length == 0 ? null : dash, MARKER_BY_VARIANT[kind]);
    }

    private static SeriesLook first(@Nullable SystemName system, FigureTheme theme) {
        Color color = theme.line(system);
        return switch (system) {
            case null -> new SeriesLook(color, 2.2f, null, DOT);
            case HYBRID -> new SeriesLook(color, 2.8f, null, CIRCLE);
            case CONTENT -> new SeriesLook(color, 2f, null, SQUARE);
            case COLLABORATIVE -> new SeriesLook(color, 2f, new float[]{9, 3.5f}, DIAMOND);
            case EASE -> new SeriesLook(color, 1.4f, new float[]{9, 3, 2, 3}, DOT);
            case POPULARITY -> new SeriesLook(color, 1.4f, new float[]{5, 3}, UPWARDS);
            case RECENT_POPULARITY -> new SeriesLook(color, 1.4f, new float[]{2, 3}, DOWNWARDS);
            case HAND_MIX -> new SeriesLook(color, 1.4f, new float[]{6, 2, 2, 2, 2, 2}, CROSS);
            case RANDOM -> new SeriesLook(color, 1.4f, new float[]{1.5f, 4}, PLUS);
        };
    }

    /// Lines and markers grow with the letters, half as fast.
    private SeriesLook scaled(double textScale) {
        if (textScale == 1) {
            return this;
        }
        double scale = (1 + textScale) / 2;
        float[] dashes = dash == null ? null : dash.clone();
        for (int k = 0; dashes != null && k < dashes.length; k++) {
            dashes[k] *= (float) scale;
        }
        return new SeriesLook(color, (float) (width * scale), dashes,
                AffineTransform.getScaleInstance(scale, scale).createTransformedShape(marker));
    }

    /// The colour of the line's name.
    Color label(Line line, FigureTheme theme) {
        return switch (line.paint()) {
            case SYSTEM -> theme.label(line.system());
            case INK -> theme.ink();
            case RUN, SEED -> color;
            case CONTEXT -> theme.mutedInk();
        };
    }

    /// The line's stroke.
    Stroke stroke() {
        return dash == null
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /// The stroke from the line's end to its name: the same dash, never so wide that it shouts over the name.
    Stroke connector() {
        return new SeriesLook(color, Math.min(width, WIDEST_CONNECTOR), dash, marker).stroke();
    }

    /// Every colour a figure is drawn with, by role: those of the theme, and those mixed from them.
    static Map<String, Color> palette(FigureTheme theme) {
        Map<String, Color> palette = new LinkedHashMap<>();
        palette.put("background", theme.background());
        palette.put("ink", theme.ink());
        palette.put("muted ink", theme.mutedInk());
        palette.put("grid", theme.grid());
        palette.put("axis", axis(theme));
        for (int variant = 0; variant < STRENGTH_BY_VARIANT.length; variant++) {
            palette.put("no system, variant " + variant, of(null, variant, theme).color());
            for (SystemName system : SystemName.values()) {
                palette.put(system.text() + ", variant " + variant, of(system, variant, theme).color());
            }
        }
        for (int place = 1; place < RunLooks.COUNT; place++) {
            palette.put("run " + place, RunLooks.color(place, theme));
        }
        palette.put("context", context(theme));
        return palette;
    }

    /// The colour of the horizontal axis: between muted ink and background.
    static Color axis(FigureTheme theme) {
        return mixed(theme.mutedInk(), theme.background(), AXIS_STRENGTH);
    }

    /// A colour between two.
    ///
    /// @param strength share of the first, `0…1`
    static Color mixed(Color first, Color second, double strength) {
        return new Color(between(first.getRed(), second.getRed(), strength),
                between(first.getGreen(), second.getGreen(), strength),
                between(first.getBlue(), second.getBlue(), strength));
    }

    private static int between(int first, int second, double strength) {
        return (int) Math.round(first * strength + second * (1 - strength));
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int k = 2; k < corners.length; k += 2) {
            path.lineTo(corners[k], corners[k + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape plus() {
        double half = 0.9;
        double arm = 3.6;
        return polygon(-half, -arm, half, -arm, half, -half, arm, -half, arm, half, half, half, half, arm, -half, arm,
                -half, half, -arm, half, -arm, -half, -half, -half);
    }
}
