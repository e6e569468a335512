package dev.thaw.figure;

import dev.thaw.recommend.SystemName;

/// What a system is called in figures, tables and sentences.
public final class SystemLabel {
    private SystemLabel() {}

    /// The label: `recent popularity` for `recent_popularity`.
    public static String of(SystemName system) {
        return switch (system) {
            case RANDOM -> "random";
            case POPULARITY -> "popularity";
            case RECENT_POPULARITY -> "recent popularity";
            case EASE -> "EASE";
            case CONTENT -> "content";
            case COLLABORATIVE -> "collaborative";
            case HAND_MIX -> "hand mix";
            case HYBRID -> "hybrid";
        };
    }
}
