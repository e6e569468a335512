package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureGeometry;
import dev.thaw.figure.ReadOut;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The numbers under the crosshair: a line for every series, with its interval and how many users stand behind it.
///
/// Its labels are kept and written anew as the crosshair moves: nothing is made, styled or thrown away meanwhile.
final class FigureReadOut extends VBox {
    private static final PseudoClass SINGLED = PseudoClass.getPseudoClass("singled");
    private static final double FROM_CROSSHAIR = 12;
    private static final int COLUMNS = 5;

    private final Label heading = new Label();
    private final GridPane grid = new GridPane();
    private final List<Entry> entries = new ArrayList<>();

    /// One line of labels.
    private record Entry(Region swatch, Label name, Label number, Label interval, Label behind) {
        static Entry empty() {
            Region swatch = new Region();
            swatch.getStyleClass().add("swatch");
            return new Entry(swatch, new Label(), numeric(), numeric(), numeric());
        }

        private static Label numeric() {
            Label number = new Label();
            number.setMinWidth(USE_PREF_SIZE);
            return number;
        }

        List<Region> cells() {
            return List.of(swatch, name, number, interval, behind);
        }
    }

    FigureReadOut() {
        getStyleClass().add("figure-readout");
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        grid.getStyleClass().add("rows");
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        getChildren().setAll(heading, grid);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /// Shows what a figure says at a position, beside the crosshair.
    ///
    /// @param singled label of the series to stress; empty for none
    /// @param x       the crosshair, in pixels
    /// @param width   of the pane
    void show(ReadOut out, FigureGeometry geometry, String singled, double x, double width) {
        OptionalInt users = out.commonUsers();
        heading.setText(users.isPresent()
                ? text("figure.readout.heading", out.position(), Formats.count(users.getAsInt()))
                : out.position());
        for (int k = 0; k < out.rows().size(); k++) {
            write(entry(k), out.rows().get(k), geometry, singled, users.isEmpty());
        }
        for (int k = out.rows().size(); k < entries.size(); k++) {
            entries.get(k).cells().forEach(cell -> shown(cell, false));
        }
        setVisible(true);
        place(geometry.data(), x, width);
    }

    /// The same in words, for those who hear it: of the series one looks at, else of all.
    static String words(ReadOut out, Figure figure, String singled) {
        Stream<ReadOut.Row> told = out.row(singled).map(Stream::of).orElseGet(() -> out.rows().stream());
        return out.position() + ". " + figure.name().measure() + ": " + told.map(FigureReadOut::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(ReadOut.Row row) {
        return Stream.of(row.series() + " " + row.number(),
                row.interval().isEmpty() ? "" : text("figure.readout.interval", row.interval()), behind(row))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String behind(ReadOut.Row row) {
        if (row.atRisk().isPresent()) {
            return text("figure.readout.atRisk", Formats.count(row.atRisk().getAsInt()));
        }
        return row.users() == 0 ? "" : text("figure.readout.users", Formats.count(row.users()));
    }

    private Entry entry(int place) {
        while (entries.size() <= place) {
            Entry made = Entry.empty();
            List<Region> cells = made.cells();
            for (int column = 0; column < cells.size(); column++) {
                GridPane.setValignment(cells.get(column), VPos.CENTER);
                grid.add(cells.get(column), column, entries.size());
            }
            entries.add(made);
        }
        return entries.get(place);
    }

    private static void write(Entry entry, ReadOut.Row row, FigureGeometry geometry, String singled, boolean told) {
        geometry.traces().stream().filter(trace -> trace.series().equals(row.series())).findFirst()
                .ifPresent(trace -> entry.swatch().setStyle("-fx-background-color: " + trace.color()));
        entry.name().setText(row.series());
        entry.number().setText(row.number());
        entry.interval().setText(row.interval());
        entry.behind().setText(told ? behind(row) : "");
        for (Region cell : entry.cells()) {
            shown(cell, true);
            cell.pseudoClassStateChanged(SINGLED, row.series().equals(singled));
        }
    }

    /// On the side of the crosshair that has more room.
    private void place(FigureGeometry.Box data, double x, double width) {
        applyCss();
        double wide = Math.ceil(prefWidth(-1));
        double high = Math.ceil(prefHeight(wide));
        boolean left = x - data.x() > data.x() + data.width() - x;
        double wanted = left ? x - FROM_CROSSHAIR - wide : x + FROM_CROSSHAIR;
        resizeRelocate(Math.clamp(wanted, 0, Math.max(0, width - wide)), data.y(), wide, high);
    }

    private static void shown(Region cell, boolean now) {
        cell.setVisible(now);
        cell.setManaged(now);
    }
}
