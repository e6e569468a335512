package dev.thaw.ui.audit;

import javafx.scene.paint.Color;

/// Contrast of two colours as WCAG 2.2 defines it: `(L1 + .05) / (L2 + .05)`, from 1 (none) to 21 (black on white).
final class Contrast {
    /// Level AA, text of usual size.
    static final double AA = 4.5;
    /// Level AA, text of at least 24 px, or 18.66 px in bold.
    static final double AA_LARGE = 3;

    private Contrast() {}

    static double of(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /// What is seen where a colour that lets some light through lies on an opaque one.
    static Color over(Color ground, Color ink, double opacity) {
        double share = ink.getOpacity() * opacity;
        return Color.color(ground.getRed() + share * (ink.getRed() - ground.getRed()),
                ground.getGreen() + share * (ink.getGreen() - ground.getGreen()),
                ground.getBlue() + share * (ink.getBlue() - ground.getBlue()));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
