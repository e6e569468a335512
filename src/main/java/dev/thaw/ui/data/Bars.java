package dev.thaw.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Bars side by side over a common line, with as many labels below as there is room for. A pointer on a bar says its
/// value.
final class Bars extends Region {
    private static final double LABEL_GAP = 12;
    private static final double HEIGHT = 148;
    private static final double WIDEST_BAR = 80;
    private static final double LEAST_VISIBLE = 1;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Bar> values;
    private final Region line = new Region();
    private final double highest;

    /// One bar.
    ///
    /// @param label below it, if there is room
    /// @param value its height, `>= 0`
    /// @param words what the pointer is told
    record Bar(String label, double value, String words) {}

    /// @param name what the bars show, for those who do not see them
    Bars(String name, List<Bar> values) {
        this.values = List.copyOf(values);
        this.highest = values.stream().mapToDouble(Bar::value).max().orElse(0);
        getStyleClass().add("bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        line.getStyleClass().add("base-line");
        getChildren().add(line);
        for (Bar value : values) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            Tooltip tooltip = new Tooltip(value.words());
            tooltip.setShowDelay(Duration.millis(100));
            Tooltip.install(bar, tooltip);
            bars.add(bar);
            Label label = new Label(value.label());
            label.getStyleClass().add("axis-label");
            labels.add(label);
        }
        getChildren().addAll(bars);
        getChildren().addAll(labels);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        if (values.isEmpty()) {
            return;
        }
        double labelHeight = labels.getFirst().prefHeight(-1);
        double bottom = snapPositionY(getHeight() - labelHeight - 6);
        double pitch = Math.min(WIDEST_BAR, getWidth() / values.size());
        double gap = pitch > 8 ? Math.min(4, pitch * 0.15) : pitch > 3 ? 1 : 0;
        line.resizeRelocate(0, bottom, getWidth(), 1);
        double free = 0;
        for (int k = 0; k < values.size(); k++) {
            double value = values.get(k).value();
            double height = highest == 0 || value == 0
                    ? 0
                    : Math.max(LEAST_VISIBLE, snapSizeY(value / highest * (bottom - 4)));
            double x = snapPositionX(k * pitch);
            double width = Math.max(1, snapPositionX((k + 1) * pitch) - x - gap);
            bars.get(k).resizeRelocate(x, bottom - height, width, height);
            Label label = labels.get(k);
            double wide = label.prefWidth(-1);
            double left = Math.clamp(x + width / 2 - wide / 2, 0, Math.max(0, getWidth() - wide));
            boolean fits = left >= free && wide <= getWidth();
            label.setVisible(fits);
            if (fits) {
                label.resize(wide, labelHeight);
                positionInArea(label, left, bottom + 6, wide, labelHeight, 0, HPos.LEFT, VPos.TOP);
                free = left + wide + LABEL_GAP;
            }
        }
    }
}
