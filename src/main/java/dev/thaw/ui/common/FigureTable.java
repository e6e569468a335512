package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.Line;
import dev.thaw.figure.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// A figure's numbers as a table: what the chart draws, exactly.
final class FigureTable extends TableView<FigureTable.Row> {
    /// One point of one series.
    ///
    /// @param position where it stands, in words or as a number
    record Row(String series, String position, Point point) {}

    FigureTable(Figure figure) {
        setAccessibleText(figure.title());
        getStyleClass().add("dense");
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Row, String> series = new TableColumn<>(text("table.series"));
        series.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().series()));
        series.setPrefWidth(160);
        getColumns().add(series);
        getColumns().add(position(figure));
        getColumns().add(number(text("table.value"), row -> row.point().value()));
        getColumns().add(number(text("table.lower"), row -> row.point().lower()));
        getColumns().add(number(text("table.upper"), row -> row.point().upper()));
        getColumns().add(number(text("table.users"), row -> (double) row.point().users()));
        setItems(FXCollections.observableList(rows(figure)));
    }

    /// The rows as lines of tab-separated text, with a heading, for the clipboard.
    static String asText(Figure figure) {
        String heading = String.join("\t", text("table.series"), figure.positions(), text("table.value"),
                text("table.lower"), text("table.upper"), text("table.users"));
        return Stream.concat(Stream.of(heading), rows(figure).stream().map(row -> String.join("\t", row.series(),
                row.position(), cell(row.point().value()), cell(row.point().lower()), cell(row.point().upper()),
                String.valueOf(row.point().users())))).collect(Collectors.joining("\n"));
    }

    static List<Row> rows(Figure figure) {
        List<Row> rows = new ArrayList<>();
        switch (figure.drawing()) {
            case Drawing.Lines _,Drawing.Rows _,Drawing.Plane _ -> {
                for (Line line : figure.lines()) {
                    line.points().forEach(point -> rows.add(new Row(line.label(), figure.positionOf(point), point)));
                }
            }
            case Drawing.Survival survival -> {
                for (Drawing.Arm arm : survival.arms()) {
                    for (SurvivalCurve.Step step : arm.curve().steps()) {
                        rows.add(new Row(arm.label(), Formats.plain(step.days()),
                                new Point(step.days(), step.survival(), step.lower(),
                                        step.upper(), arm.curve().users())));
                    }
                }
            }
            case Drawing.Empty _ -> {
                // no rows
            }
        }
        return rows;
    }

    private static TableColumn<Row, ?> position(Figure figure) {
        if (!figure.namesPositions()) {
            return number(figure.positions(), row -> row.point().x());
        }
        TableColumn<Row, String> column = new TableColumn<>(figure.positions());
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().position()));
        return column;
    }

    private static TableColumn<Row, Double> number(String title, Function<Row, Double> value) {
        TableColumn<Row, Double> column = new TableColumn<>(title);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NumberCell());
        return column;
    }

    private static String cell(double number) {
        return Double.isNaN(number) ? "" : Formats.plain(number);
    }

    private static final class NumberCell extends TableCell<Row, Double> {
        NumberCell() {
            getStyleClass().add("number-cell");
        }

        @Override
        protected void updateItem(Double number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : cell(number));
        }
    }
}
