package dev.thaw.ui.compare;

import dev.thaw.experiment.comparison.Delta;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A difference as a dot with its interval, zero in the middle.
final class Whisker extends Region {
    private static final double WIDTH = 96;
    private static final double HEIGHT = 16;
    private static final double DOT = 8;
    private static final double LINE = 2;

    private final Region zero = part("zero");
    private final Region interval = part("interval");
    private final Region dot = part("dot");
    private @Nullable Delta delta;
    private double reach = 1;

    Whisker() {
        getStyleClass().add("whisker");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        getChildren().addAll(zero, interval, dot);
    }

    /// @param farthest distance from zero that the edge stands for
    void show(@Nullable Delta shown, double farthest) {
        delta = shown;
        reach = farthest > 0 ? farthest : 1;
        boolean sure = shown != null && shown.verdict() != Delta.Verdict.OPEN;
        getStyleClass().setAll("whisker", sure ? "sure" : "open");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = HEIGHT / 2;
        zero.resizeRelocate(snapPositionX(WIDTH / 2), 0, 1, HEIGHT);
        if (delta != null) {
            double from = x(delta.lower());
            interval.resizeRelocate(from, middle - LINE / 2, Math.max(LINE, x(delta.upper()) - from), LINE);
            dot.resizeRelocate(x(delta.mean()) - DOT / 2, middle - DOT / 2, DOT, DOT);
        }
    }

    private double x(double value) {
        return WIDTH / 2 + Math.clamp(value / reach, -1, 1) * (WIDTH - DOT) / 2;
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }
}
