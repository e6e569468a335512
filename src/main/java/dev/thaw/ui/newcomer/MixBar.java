package dev.thaw.ui.newcomer;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;

/// How the mixer weighs the two towers: content from the left, collaborative the rest.
final class MixBar extends Region {
    private final DoubleProperty content = new SimpleDoubleProperty();
    private final Region filled = new Region();

    MixBar(double thickness) {
        getStyleClass().add("mix-bar");
        filled.getStyleClass().add("filled");
        getChildren().add(filled);
        setMinHeight(thickness);
        setPrefHeight(thickness);
        setMaxHeight(thickness);
        content.subscribe(this::requestLayout);
    }

    /// Weight of the content tower, `0…1`.
    DoubleProperty contentProperty() {
        return content;
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, snapSizeX(getWidth() * Math.clamp(content.get(), 0, 1)), getHeight());
    }
}
