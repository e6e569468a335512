package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Numbers;
import dev.thaw.figure.comparison.MeasureLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The sweep as a table: an entry a row, its differing settings and its measures; only what is brushed is listed. Space
/// or a double click looks closely at an entry.
final class SweepRows extends TableView<Integer> {
    private static final int DECIMALS = 4;
    private static final double NAME_WIDTH = 220;
    private static final double WIDTH = 110;

    private final CompareViewModel model;

    SweepRows(CompareViewModel model) {
        this.model = model;
        setId("parallel-rows");
        setAccessibleText(text("compare.parallel"));
        getStyleClass().add("dense");
        model.sweepProperty().subscribe(this::show);
        model.parallel().brushedProperty().subscribe((_, _) -> fill());
        visibleProperty().subscribe((_, _) -> fill());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                toggle();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                toggle();
                event.consume();
            }
        });
    }

    private void toggle() {
        Integer row = getSelectionModel().getSelectedItem();
        if (row != null && row < model.parallel().size()) {
            model.toggle(model.parallel().id(row));
        }
    }

    private void show(@Nullable SweepTable sweep) {
        if (sweep == null) {
            getItems().clear();
            return;
        }
        List<TableColumn<Integer, ?>> columns = new ArrayList<>();
        List<String> labels = List.copyOf(sweep.entries().values());
        columns.add(column(text("compare.run"), labels, NAME_WIDTH));
        sweep.axes().stream().filter(axis -> sweep.settings().containsKey(axis.key())).forEach(axis -> columns.add(
                column(axis.title(), sweep.settings().getOrDefault(axis.key(), List.of()), WIDTH)));
        sweep.measures().forEach((measure, values) -> columns.add(numbers(MeasureLabel.of(measure), values)));
        getColumns().setAll(columns);
        fill();
    }

    /// Nobody sees the rows while the lines are shown, and a brush must not wait for them.
    private void fill() {
        if (!isVisible()) {
            return;
        }
        ObservableList<Integer> rows = FXCollections.observableArrayList(
                IntStream.range(0, model.parallel().size()).filter(model.parallel()::isBrushed).boxed().toList());
        SortedList<Integer> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private static TableColumn<Integer, String> column(String title, List<String> values, double width) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                row.getValue() < values.size() ? values.get(row.getValue()) : ""));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<Integer, Double> numbers(String title, double[] values) {
        TableColumn<Integer, Double> column = new TableColumn<>(title);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                row.getValue() < values.length ? values[row.getValue()] : Double.NaN));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("number-cell");
            }

            @Override
            protected void updateItem(@Nullable Double value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null
                        ? null
                        : Double.isNaN(value) ? "–" : Numbers.fixed(value, DECIMALS));
            }
        });
        column.setPrefWidth(WIDTH);
        return column;
    }
}
