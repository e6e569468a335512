package dev.thaw.ui.compare;

import dev.thaw.figure.comparison.ShownEntry;
import javafx.scene.layout.Region;

/// The colour of a run beside its name; grey for one that is only context.
final class RunSwatch extends Region {
    private static final double WIDTH = 14;
    private static final double HEIGHT = 4;

    RunSwatch(int place) {
        getStyleClass().add("run-swatch");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        show(place);
    }

    void show(int place) {
        getStyleClass().setAll("run-swatch", place == ShownEntry.CONTEXT ? "run-context" : "run-" + place);
    }
}
