package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedValue;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.ComparisonTable.Row;
import dev.thaw.figure.comparison.MeasureLabel;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// By how much each run exceeds the baseline: a measure a row, a run a column, each with its paired interval.
final class DeltasPane extends VBox {
    private static final double ROW = 48;
    private static final double HEAD = 42;
    private static final double MEASURE_WIDTH = 184;
    private static final double BASE_WIDTH = 150;
    private static final double RUN_WIDTH = 284;

    private final CompareViewModel model;
    private final FittedTable<Row> table = new FittedTable<>();

    DeltasPane(CompareViewModel model) {
        this.model = model;
        table.setId("compare-deltas");
        table.setAccessibleText(text("compare.deltas"));
        table.getStyleClass().add("deltas");
        Panel panel = new Panel(text("compare.deltas"), table).tight();
        panel.subtitled(Bindings.createStringBinding(this::sentence, model.tableProperty()));
        getChildren().add(panel);
        setMinHeight(USE_PREF_SIZE);
        model.tableProperty().subscribe(this::show);
    }

    private String sentence() {
        ComparisonTable now = model.tableProperty().get();
        if (now == null) {
            return "";
        }
        if (now.paired() == 0) {
            return text("compare.deltas.unpaired");
        }
        String found = text("compare.deltas.sentence", String.valueOf(now.different()), String.valueOf(now.paired()));
        String many = now.isMany() ? " " + text("compare.deltas.many", String.valueOf(now.holding())) : "";
        boolean seeds = now.comparison().entries().stream().allMatch(ComparedEntry::isMerged);
        return found + many + (seeds ? "" : " " + text("compare.deltas.seed"));
    }

    private void show(@Nullable ComparisonTable found) {
        if (found == null) {
            table.getItems().clear();
            return;
        }
        List<TableColumn<Row, ?>> columns = new ArrayList<>(List.of(measureColumn()));
        List<ComparedEntry> entries = found.comparison().entries();
        for (int k = 0; k < entries.size(); k++) {
            columns.add(entryColumn(entries.get(k), k));
        }
        table.getColumns().setAll(columns);
        table.setItems(FXCollections.observableList(found.rows()));
        double height = HEAD + found.rows().size() * ROW + 16;
        table.fitRows(height);
    }

    private static TableColumn<Row, String> measureColumn() {
        TableColumn<Row, String> column = new TableColumn<>(text("compare.measure"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(MeasureLabel.of(row.getValue().measure())));
        column.setMinWidth(MEASURE_WIDTH);
        column.setMaxWidth(1.4 * MEASURE_WIDTH);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Row, ComparedValue> entryColumn(ComparedEntry entry, int place) {
        TableColumn<Row, ComparedValue> column = new TableColumn<>();
        column.setGraphic(EntryHead.of(entry, place));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().values().get(place)));
        column.setCellFactory(_ -> new DeltaCell(place));
        column.setMinWidth(place == 0 ? BASE_WIDTH : RUN_WIDTH);
        column.setPrefWidth(place == 0 ? BASE_WIDTH : RUN_WIDTH);
        column.setSortable(false);
        return column;
    }
}
