package dev.thaw.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Bars side by side over a common line, with every n-th labelled, as many as there is room for. A pointer anywhere
/// above or on a bar is told its value, so that the lowest bar is as easy to hit as the highest.
final class Bars extends Region {
    private static final double LABEL_GAP = 10;
    private static final double HEIGHT = 160;
    private static final double WIDEST_BAR = 80;
    private static final double LEAST_VISIBLE = 1;

    private final List<Slot> slots = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
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
        this.highest = values.stream().mapToDouble(Bar::value).max().orElse(0);
        getStyleClass().add("bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        line.getStyleClass().add("base-line");
        for (Bar value : values) {
            slots.add(new Slot(value));
            Label label = new Label(value.label());
            label.getStyleClass().add("axis-label");
            labels.add(label);
        }
        getChildren().addAll(slots);
        getChildren().add(line);
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
        if (slots.isEmpty()) {
            return;
        }
        double labelHeight = labels.getFirst().prefHeight(-1);
        double bottom = snapPositionY(getHeight() - labelHeight - 6);
        double pitch = Math.min(WIDEST_BAR, getWidth() / slots.size());
        double gap = pitch > 8 ? Math.min(4, pitch * 0.15) : pitch > 3 ? 1 : 0;
        line.resizeRelocate(0, bottom, getWidth(), 1);
        int step = step(pitch);
        for (int k = 0; k < slots.size(); k++) {
            double x = snapPositionX(k * pitch);
            double width = Math.max(1, snapPositionX((k + 1) * pitch) - x - gap);
            slots.get(k).resizeRelocate(x, 0, width, bottom);
            Label label = labels.get(k);
            label.setVisible(k % step == 0);
            if (label.isVisible()) {
                double wide = label.prefWidth(-1);
                double left = Math.clamp(x + width / 2 - wide / 2, 0, Math.max(0, getWidth() - wide));
                label.resizeRelocate(snapPositionX(left), bottom + 6, wide, labelHeight);
            }
        }
    }

    /// The smallest distance of labelled bars at which no label touches the next.
    private int step(double pitch) {
        double widest = labels.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        return (int) Math.max(1, Math.ceil((widest + LABEL_GAP) / pitch));
    }

    /// The place of one bar, as high as the chart.
    private final class Slot extends Region {
        private final Region bar = new Region();
        private final double value;

        Slot(Bar shown) {
            value = shown.value();
            getStyleClass().add("slot");
            bar.getStyleClass().add("bar");
            getChildren().add(bar);
            Tooltip tooltip = new Tooltip(shown.words());
            tooltip.setShowDelay(Duration.millis(100));
            Tooltip.install(this, tooltip);
        }

        @Override
        protected void layoutChildren() {
            double height = highest == 0 || value == 0
                    ? 0
                    : Math.max(LEAST_VISIBLE, snapSizeY(value / highest * (getHeight() - 4)));
            bar.resizeRelocate(0, getHeight() - height, getWidth(), height);
        }
    }
}
