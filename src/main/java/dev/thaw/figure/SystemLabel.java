package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.recommend.SystemName;

/// What a system is called in figures, tables and sentences.
public final class SystemLabel {
    private SystemLabel() {}

    /// The label: `recent popularity` for `recent_popularity`.
    public static String of(SystemName system) {
        return switch (system) {
            case RANDOM -> text("system.random");
            case POPULARITY -> text("system.popularity");
            case RECENT_POPULARITY -> text("system.recent_popularity");
            case EASE -> text("system.ease");
            case CONTENT -> text("system.content");
            case COLLABORATIVE -> text("system.collaborative");
            case HAND_MIX -> text("system.hand_mix");
            case HYBRID -> text("system.hybrid");
        };
    }
}
