package dev.thaw.ui.newcomer;

import dev.thaw.recommend.SystemName;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How far a reason lifts an item, to the right of the axis, or lowers it, to the left.
final class LiftBar extends Region {
    private static final double AXIS = 1;

    private final double lift;
    private final double lowest;
    private final double highest;
    private final Region filled = new Region();
    private final Region axis = new Region();

    /// @param tower   gives the colour; null for both
    /// @param lowest  what the left end stands for, at most 0
    /// @param highest what the right end stands for, at least 0
    LiftBar(@Nullable SystemName tower, double lift, double lowest, double highest) {
        this.lift = lift;
        this.lowest = lowest;
        this.highest = highest;
        getStyleClass().add("lift-bar");
        filled.getStyleClass().addAll("filled",
                tower == null ? "both" : tower == SystemName.CONTENT ? "content" : "collaborative");
        axis.getStyleClass().add("axis");
        getChildren().addAll(filled, axis);
    }

    @Override
    protected void layoutChildren() {
        double range = highest - lowest;
        double scale = range > 0 ? (getWidth() - AXIS) / range : 0;
        double zero = snapPositionX(-lowest * scale);
        double length = snapSizeX(Math.abs(lift) * scale);
        filled.resizeRelocate(lift < 0 ? zero - length : zero + AXIS, 0, length, getHeight());
        axis.resizeRelocate(zero, -1, AXIS, getHeight() + 2);
    }
}
