package dev.thaw.ui.training;

import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Names and values in two columns, with a remark beside a value where there is one.
final class FactGrid extends GridPane {
    private static final double SHARE_OF_NAMES = 42;
    private int rows;

    FactGrid() {
        setHgap(12);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(SHARE_OF_NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
    }

    static FactGrid of(Map<String, String> facts) {
        FactGrid grid = new FactGrid();
        facts.forEach((name, value) -> grid.add(name, value, "", false));
        return grid;
    }

    /// @param remark beside the value, may be empty
    /// @param marked whether the value stands out
    void add(String name, String value, String remark, boolean marked) {
        Label key = new Label(name);
        key.getStyleClass().add("caption");
        key.setWrapText(true);
        key.setMinHeight(Region.USE_PREF_SIZE);
        Label shown = new Label(value);
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        if (!remark.isEmpty()) {
            Label beside = new Label(remark);
            beside.getStyleClass().add("caption");
            beside.setMinWidth(Region.USE_PREF_SIZE);
            shown.setGraphic(beside);
            shown.setContentDisplay(ContentDisplay.RIGHT);
        }
        if (marked) {
            shown.getStyleClass().add("field-changed");
        }
        addRow(rows++, key, shown);
    }
}
