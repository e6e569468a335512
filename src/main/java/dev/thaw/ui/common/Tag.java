package dev.thaw.ui.common;

import javafx.scene.control.Label;

/// A short word in a pill, such as a run's state.
public final class Tag extends Label {
    /// @param styleClass `done`, `running`, `paused`, `failed`, or empty for a neutral one
    public Tag(String text, String styleClass) {
        super(text);
        getStyleClass().add("tag");
        if (!styleClass.isEmpty()) {
            getStyleClass().add(styleClass);
        }
        setMinWidth(USE_PREF_SIZE);
    }
}
