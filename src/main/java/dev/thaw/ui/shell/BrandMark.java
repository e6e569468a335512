package dev.thaw.ui.shell;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/// The product's mark: a drop that melts, half cold, half warm.
final class BrandMark extends Group {
    private static final String DROP = "M12 2 C12 2 4 11 4 16 A8 8 0 0 0 20 16 C20 11 12 2 12 2 Z";

    /// @param scale 1 is 24 pixels high
    BrandMark(double scale) {
        SVGPath drop = new SVGPath();
        drop.setContent(DROP);
        drop.getStyleClass().add("brand-mark");
        drop.setScaleX(scale);
        drop.setScaleY(scale);
        getChildren().setAll(drop);
    }
}
