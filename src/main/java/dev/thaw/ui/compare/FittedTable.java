package dev.thaw.ui.compare;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A table that is as high as its rows, whose columns fill its width where they fit and are scrolled to where they do
/// not: the policy that fills the width hides the bar.
final class FittedTable<T> extends TableView<T> {
    private static final double SCROLL_BAR = 16;

    private double rowsHeight;

    FittedTable() {
        widthProperty().subscribe(this::fit);
    }

    /// Makes the table as high as it needs to be.
    ///
    /// @param height of heading and rows
    void fitRows(double height) {
        rowsHeight = height;
        fit();
    }

    private void fit() {
        double needed = getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        boolean fits = needed <= getWidth();
        setColumnResizePolicy(fits ? CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : UNCONSTRAINED_RESIZE_POLICY);
        double height = rowsHeight + (fits ? 0 : SCROLL_BAR);
        setMinHeight(height);
        setPrefHeight(height);
    }
}
