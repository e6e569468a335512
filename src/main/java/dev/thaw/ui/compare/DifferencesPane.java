package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedFields;
import dev.thaw.experiment.comparison.ComparedFields.Field;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What was set differently: a field a row, a run a column, and only the rows that differ unless all are asked for.
final class DifferencesPane extends VBox {
    private static final double ROW = 28;
    private static final double HEAD = 34;
    private static final int MOST_ROWS = 9;
    private static final double FIELD_WIDTH = 210;
    private static final double RUN_WIDTH = 150;

    private final CompareViewModel model;
    private final FittedTable<Field> table = new FittedTable<>();

    DifferencesPane(CompareViewModel model) {
        this.model = model;
        table.setId("compare-fields");
        table.setAccessibleText(text("compare.fields"));
        table.getStyleClass().add("dense");
        Label same = new Label(text("compare.fields.same"));
        same.getStyleClass().add("muted");
        table.setPlaceholder(same);
        CheckBox all = new CheckBox(text("compare.fields.all"));
        all.setId("compare-all-fields");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.selectedProperty().bindBidirectional(model.allFieldsProperty());
        Panel panel = new Panel(text("compare.fields"), table).tight().withActions(all);
        panel.subtitled(Bindings.createStringBinding(this::sentence, model.focusProperty()));
        getChildren().add(panel);
        setMinHeight(USE_PREF_SIZE);
        model.focusProperty().subscribe((_, _) -> show());
        model.allFieldsProperty().subscribe((_, _) -> show());
        show();
    }

    private String sentence() {
        Focus focus = model.focusProperty().get();
        return focus == null || focus.others() == 0
                ? text("compare.fields.sentence")
                : text("compare.fields.sentence.focus",
                        String.valueOf(focus.focused().entries().size()),
                        String.valueOf(focus.shown().size()));
    }

    private void show() {
        Focus focus = model.focusProperty().get();
        if (focus == null) {
            table.getItems().clear();
            return;
        }
        List<Field> fields = focus.focused().fields().stream()
                .filter(field -> model.allFieldsProperty().get() || field.differs()).toList();
        List<TableColumn<Field, ?>> columns = new ArrayList<>(List.of(fieldColumn()));
        List<ComparedEntry> entries = focus.focused().entries();
        for (int k = 0; k < entries.size(); k++) {
            columns.add(entryColumn(entries.get(k), k));
        }
        table.getColumns().setAll(columns);
        table.setItems(FXCollections.observableList(fields));
        int rows = Math.clamp(fields.size(), 1, MOST_ROWS);
        double height = HEAD + rows * ROW + 14;
        table.fitRows(height);
    }

    private static TableColumn<Field, Field> fieldColumn() {
        TableColumn<Field, Field> column = new TableColumn<>(text("compare.field"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Field field, boolean empty) {
                super.updateItem(field, empty);
                setText(empty || field == null ? null : SweepTable.title(field));
                setTooltip(empty || field == null ? null : new Tooltip(field.key()));
            }
        });
        column.setMinWidth(FIELD_WIDTH);
        column.setMaxWidth(1.4 * FIELD_WIDTH);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<Field, String> entryColumn(ComparedEntry entry, int place) {
        TableColumn<Field, String> column = new TableColumn<>();
        column.setGraphic(EntryHead.of(entry, place));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().values().get(place)));
        column.setCellFactory(_ -> new ValueCell());
        column.setMinWidth(RUN_WIDTH);
        column.setSortable(false);
        return column;
    }

    /// Emphasised where it is not what the baseline has.
    private static final class ValueCell extends TableCell<Field, String> {
        @Override
        protected void updateItem(@Nullable String value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().remove("differs");
            if (empty || value == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            Field field = getTableRow() == null ? null : getTableRow().getItem();
            if (field != null && !field.values().getFirst().equals(value)) {
                getStyleClass().add("differs");
            }
            setText(value.equals(ComparedFields.DERIVED) ? text("compare.derived") : value);
            setTooltip(new Tooltip(getText()));
        }
    }
}
