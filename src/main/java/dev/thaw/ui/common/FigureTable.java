package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.Line;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A figure's numbers as a table: what the chart draws, to six decimals. Sorted by a click on a heading; Ctrl+C copies the
/// rows that are selected, or all, with every digit.
final class FigureTable extends TableView<FigureTable.Row> {
    /// Room for a number of six decimals.
    private static final double LEAST_WIDTH = 72;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    /// One point of one series.
    ///
    /// @param position where it stands, in words or as a number
    /// @param atRisk   of a survival curve, who was still observed and had not converted; else nothing
    record Row(String series, String position, Point point, OptionalInt atRisk) {
        private Row(String series, String position, Point point) {
            this(series, position, point, OptionalInt.empty());
        }

        private String text() {
            return String.join("\t", series, position, cell(point.value()), cell(point.lower()), cell(point.upper()),
                    String.valueOf(point.users())) + (atRisk.isPresent() ? "\t" + atRisk.getAsInt() : "");
        }
    }

    FigureTable(Figure figure) {
        setAccessibleText(figure.title());
        getStyleClass().add("dense");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Row, String> series = new TableColumn<>(text("table.series"));
        series.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().series()));
        series.setPrefWidth(120);
        series.setMinWidth(96);
        getColumns().add(series);
        getColumns().add(position(figure));
        getColumns().add(number(text("table.value"), row -> row.point().value()));
        getColumns().add(number(text("table.lower"), row -> row.point().lower()));
        getColumns().add(number(text("table.upper"), row -> row.point().upper()));
        getColumns().add(number(text("table.users"), row -> (double) row.point().users()));
        List<Row> rows = rows(figure);
        if (rows.stream().anyMatch(row -> row.atRisk().isPresent())) {
            getColumns().add(number(text("table.atRisk"),
                    row -> row.atRisk().isPresent() ? row.atRisk().getAsInt() : Double.NaN));
        }
        setItems(FXCollections.observableList(rows));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (COPY.match(pressed)) {
                copy(figure);
                pressed.consume();
            }
        });
    }

    private void copy(Figure figure) {
        List<Row> chosen = getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(asText(figure, chosen.isEmpty() ? getItems() : List.copyOf(chosen)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The rows as lines of tab-separated text, with a heading, for the clipboard.
    static String asText(Figure figure) {
        return asText(figure, rows(figure));
    }

    private static String asText(Figure figure, List<Row> rows) {
        boolean atRisk = rows.stream().anyMatch(row -> row.atRisk().isPresent());
        String heading = String.join("\t", text("table.series"), figure.positions(), text("table.value"),
                text("table.lower"), text("table.upper"), text("table.users"))
                + (atRisk ? "\t" + text("table.atRisk") : "");
        return Stream.concat(Stream.of(heading), rows.stream().map(Row::text)).collect(Collectors.joining("\n"));
    }

    static List<Row> rows(Figure figure) {
        List<Row> rows = new ArrayList<>();
        switch (figure.drawing()) {
            case Drawing.Lines _,Drawing.Rows _,Drawing.Plane _ -> {
                for (Line line : figure.lines()) {
                    line.points().forEach(point -> rows.add(new Row(line.label(), figure.positionOf(point), point)));
                }
            }
            case Drawing.Survival survival -> survival.arms().forEach(arm -> {
                for (SurvivalCurve.Step step : arm.curve().steps()) {
                    rows.add(new Row(arm.label(), Formats.plain(step.days()), point(survival, arm.curve(), step),
                            arm.curve().tellsAtRisk()
                                    ? OptionalInt.of(arm.curve().atRisk(step.days()))
                                    : OptionalInt.empty()));
                }
            });
            case Drawing.Empty _ -> {
                // no rows
            }
        }
        return rows;
    }

    /// As drawn: what few reach is told from 0 up.
    private static Point point(Drawing.Survival drawing, SurvivalCurve curve, SurvivalCurve.Step step) {
        return drawing.rising()
                ? new Point(step.days(), 1 - step.survival(), 1 - step.upper(), 1 - step.lower(), curve.users())
                : new Point(step.days(), step.survival(), step.lower(), step.upper(), curve.users());
    }

    /// Named positions are sorted as the figure has them, not by their names.
    private static TableColumn<Row, ?> position(Figure figure) {
        if (!figure.namesPositions()) {
            return number(heading(figure), row -> row.point().x());
        }
        TableColumn<Row, Row> column = new TableColumn<>(heading(figure));
        column.setMinWidth(LEAST_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NameCell());
        column.setComparator(Comparator.comparingDouble(row -> row.point().x()));
        return column;
    }

    /// Short: what a column has room for.
    private static String heading(Figure figure) {
        return figure.drawing() instanceof Drawing.Survival
                ? text("table.day")
                : figure.name().positions().heading();
    }

    private static TableColumn<Row, Double> number(String title, Function<Row, Double> value) {
        TableColumn<Row, Double> column = new TableColumn<>(title);
        column.getStyleClass().add("number-column");
        column.setPrefWidth(LEAST_WIDTH);
        column.setMinWidth(LEAST_WIDTH);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NumberCell());
        return column;
    }

    private static String cell(double number) {
        return Double.isNaN(number) ? "" : Formats.plain(number);
    }

    private static final class NameCell extends TableCell<Row, Row> {
        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : row.position());
        }
    }

    private static final class NumberCell extends TableCell<Row, Double> {
        NumberCell() {
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(Double number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null || number.isNaN() ? null : Numbers.plain(number));
        }
    }
}
