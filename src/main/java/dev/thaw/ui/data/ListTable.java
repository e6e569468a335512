package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A table that sorts by any column and keeps only the rows that hold all words of a filter.
final class ListTable<T> extends TableView<T> {
    private static final double HEIGHT = 320;

    private final List<Column<T>> shown;
    private final FilteredList<T> kept;
    private final int all;

    /// A column.
    ///
    /// @param title  its name
    /// @param width  as long as nobody changes it
    /// @param number whether its values are numbers, which stand right
    /// @param value  what it is sorted by; null stands last
    /// @param text   what stands in it
    record Column<T>(String title, double width, boolean number, Function<T, ? extends @Nullable Object> value,
            Function<T, String> text) {
        /// A column of texts.
        static <T> Column<T> ofText(String title, double width, Function<T, String> text) {
            return new Column<>(title, width, false, text, text);
        }

        /// A column of counts.
        static <T> Column<T> ofCount(String title, double width, Function<T, Number> count) {
            return new Column<>(title, width, true, row -> count.apply(row).longValue(),
                    row -> Formats.count(count.apply(row).longValue()));
        }

        /// A column of shares.
        static <T> Column<T> ofShare(String title, double width, Function<T, Double> share) {
            return new Column<>(title, width, true, share, row -> Formats.percent(share.apply(row)));
        }
    }

    /// @param id      of the table
    /// @param name    what it lists, for those who do not see it
    /// @param columns the last one takes the room that is left
    ListTable(String id, String name, List<T> rows, List<Column<T>> columns) {
        this.shown = columns;
        this.all = rows.size();
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("dense");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(text("data.list.none")));
        columns.forEach(column -> getColumns().add(column(column)));
        kept = new FilteredList<>(FXCollections.observableList(rows));
        SortedList<T> sorted = new SortedList<>(kept);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private static <T> TableColumn<T, Object> column(Column<T> shown) {
        TableColumn<T, Object> column = new TableColumn<>(shown.title());
        column.setPrefWidth(shown.width());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(shown.value().apply(row.getValue())));
        if (shown.number()) {
            column.getStyleClass().add("number-column");
            column.setSortType(TableColumn.SortType.DESCENDING);
        }
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Object value, boolean empty) {
                super.updateItem(value, empty);
                T row = empty || getTableRow() == null ? null : getTableRow().getItem();
                String words = row == null ? null : shown.text().apply(row);
                setText(words);
                setTooltip(words == null || words.length() < 24 ? null : new Tooltip(words));
                if (shown.number() && !getStyleClass().contains("number-cell")) {
                    getStyleClass().add("number-cell");
                }
            }
        });
        return column;
    }

    /// Keeps the rows that hold every word, whatever its case.
    void filter(String words) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        kept.setPredicate(row -> {
            String line = String.join("\u0000", shown.stream().map(column -> column.text().apply(row)).toList())
                    .toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(line::contains);
        });
    }

    /// How many rows are kept: `12 of 480`.
    ObservableValue<String> count() {
        ReadOnlyObjectWrapper<String> count = new ReadOnlyObjectWrapper<>(Formats.count(all));
        kept.predicateProperty().subscribe(() -> count.set(kept.size() == all
                ? Formats.count(all)
                : text("data.list.count", Formats.count(kept.size()), Formats.count(all))));
        return count.getReadOnlyProperty();
    }
}
