package dev.thaw.project;

import java.util.Locale;

/// How a stored run ended.
public enum RunState {
    FINISHED, FAILED, CANCELLED;

    /// The name in the file.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
