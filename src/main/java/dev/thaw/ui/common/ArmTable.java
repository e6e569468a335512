package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.ArmSummary;
import dev.thaw.figure.Drawing;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The arms of a survival figure in numbers, and the test of all of them: what is read beside the curves.
final class ArmTable extends VBox {
    private static final double ROW = 26;
    private static final double HEADING = 30;

    ArmTable(Drawing.Survival drawing) {
        super(4);
        List<String> headings = ArmSummary.headings(drawing);
        TableView<ArmSummary> table = new TableView<>(FXCollections.observableList(ArmSummary.of(drawing)));
        table.setId("arms");
        table.setAccessibleText(text("table.arms"));
        table.getStyleClass().add("dense");
        for (int k = 0; k < headings.size(); k++) {
            int place = k;
            TableColumn<ArmSummary, String> column = new TableColumn<>(headings.get(k));
            column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().cells().get(place)));
            column.setPrefWidth(width(place));
            column.setSortable(false);
            if (place > 0) {
                column.getStyleClass().addAll("number-column", "number-cell");
            }
            table.getColumns().add(column);
        }
        table.setFixedCellSize(ROW);
        double height = HEADING + ROW * drawing.arms().size() + ROW / 2;
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, HEADING + 2 * ROW));
        getChildren().add(table);
        ArmSummary.test(drawing).ifPresent(sentence -> {
            Label test = new Label(sentence);
            test.getStyleClass().add("caption");
            getChildren().add(test);
        });
    }

    private static double width(int column) {
        return switch (column) {
            case 0 -> 170;
            case 1, 2 -> 80;
            case 3 -> 90;
            case 4, 5 -> 130;
            case 6 -> 250;
            default -> 150;
        };
    }
}
