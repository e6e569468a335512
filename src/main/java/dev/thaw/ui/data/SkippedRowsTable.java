package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ImportReport.SkippedRow;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The rows an import left out, each with file, line, column and reason.
final class SkippedRowsTable extends TableView<SkippedRow> {
    private static final double HEIGHT = 240;

    SkippedRowsTable(List<SkippedRow> rows) {
        setId("skipped-rows");
        setAccessibleText(text("data.skipped"));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().add(column("data.skipped.file", 160, SkippedRow::file));
        getColumns().add(column("data.skipped.line", 80, row -> String.valueOf(row.line())));
        getColumns().add(column("data.skipped.column", 120, row -> row.column() == null ? "" : row.column()));
        getColumns().add(column("data.skipped.reason", 480, SkippedRow::reason));
        setItems(FXCollections.observableList(rows));
    }

    private static TableColumn<SkippedRow, String> column(String key, double width,
            Function<SkippedRow, String> cell) {
        TableColumn<SkippedRow, String> column = new TableColumn<>(text(key));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }
}
