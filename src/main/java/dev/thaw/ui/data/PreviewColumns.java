package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.ui.common.Formats;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of a preview: the line of the file, and the cells as the file has them, bad ones marked.
final class PreviewColumns {
    private static final double LINE_WIDTH = 84;
    private static final double LEAST = 152;
    private static final double MOST = 380;
    private static final double PER_LETTER = 7.2;
    private static final double PADDING = 30;

    private PreviewColumns() {}

    /// The line on which a row begins; a row that cannot be cut into cells says so here.
    static TableColumn<PreviewRow, PreviewRow> line() {
        TableColumn<PreviewRow, PreviewRow> column = column(text("data.skipped.line"), LINE_WIDTH,
                Function.identity());
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PreviewRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().removeAll("bad-cell", "number-cell");
                setText(row == null ? null : Formats.count(row.line()));
                String problem = row == null ? null : row.problem();
                setGraphic(problem == null ? null : new FontIcon(Feather.ALERT_TRIANGLE));
                setTooltip(problem == null ? null : new Tooltip(text("data.cell.row", problem)));
                getStyleClass().add(problem == null ? "number-cell" : "bad-cell");
            }
        });
        return column;
    }

    /// A column of the file.
    ///
    /// @param header stands in the place of the column's name
    static TableColumn<PreviewRow, PreviewCell> cells(int number, Node header, String name, List<PreviewRow> rows) {
        TableColumn<PreviewRow, PreviewCell> column = column("", width(number, name, rows), row -> number < row.cells()
                .size() ? row.cells().get(number) : new PreviewCell("", null, null));
        column.setGraphic(header);
        column.setCellFactory(_ -> new MarkedCell());
        return column;
    }

    private static <T> TableColumn<PreviewRow, T> column(String name, double width, Function<PreviewRow, T> cell) {
        TableColumn<PreviewRow, T> column = new TableColumn<>(name);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(cell.apply(row.getValue())));
        return column;
    }

    private static double width(int number, String name, List<PreviewRow> rows) {
        int letters = rows.stream().limit(40).filter(row -> number < row.cells().size())
                .map(row -> row.cells().get(number)).mapToInt(cell -> cell.text().length()
                        + (cell.meaning() == null ? 0 : meaning(cell.meaning()).length() + 2))
                .max().orElse(0);
        return Math.clamp(Math.max(letters, name.length()) * PER_LETTER + PADDING, LEAST, MOST);
    }

    /// A moment as people read it; an event type as it is.
    private static String meaning(String meaning) {
        return meaning.endsWith("Z") && meaning.length() > 10
                ? text("data.cell.utc", ImportWords.moment(meaning))
                : meaning.toLowerCase(Locale.ROOT);
    }

    /// A cell as the file has it, with what it is taken for behind it; a bad one says why.
    private static final class MarkedCell extends TableCell<PreviewRow, PreviewCell> {
        @Override
        protected void updateItem(@Nullable PreviewCell cell, boolean empty) {
            super.updateItem(cell, empty);
            getStyleClass().remove("bad-cell");
            setGraphic(null);
            setTooltip(null);
            if (empty || cell == null) {
                setText(null);
                return;
            }
            setText(cell.text());
            if (cell.problem() != null) {
                getStyleClass().add("bad-cell");
                setContentDisplay(ContentDisplay.LEFT);
                setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
                setTooltip(new Tooltip(cell.problem()));
                setAccessibleText(text("data.cell.bad", cell.text(), cell.problem()));
            } else if (cell.meaning() != null) {
                Label taken = new Label(meaning(cell.meaning()));
                taken.getStyleClass().add("caption");
                setContentDisplay(ContentDisplay.RIGHT);
                setGraphic(taken);
            }
        }
    }
}
