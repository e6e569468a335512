package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureGeometry;
import dev.thaw.figure.FigureGeometry.Box;
import dev.thaw.figure.FigureGeometry.Trace;
import dev.thaw.figure.ReadOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// The numbers under the crosshair: a line for every series, with its interval and how many users stand behind it.
///
/// Written straight onto the overlay: while a mouse moves, forty labels in each of four charts would take longer to lay
/// out than a screen takes to show the next picture.
final class FigureReadOut {
    private static final double SIZE = 11;
    private static final double LEADING = 1.3;
    private static final double PADDING = 7;
    private static final double GAP = 6;
    private static final double SWATCH = 8;
    private static final double FROM_CROSSHAIR = 8;
    private static final double ROUND = 6;
    /// How much of the border's colour is background.
    private static final double BORDER = 0.5;

    private final Font plain;
    private final Font bold;
    private final double line;
    private final Text ruler = new Text();

    /// @param family of its letters
    /// @param scale  of the text, 1 at normal size
    FigureReadOut(String family, double scale) {
        plain = Font.font(family, SIZE * scale);
        bold = Font.font(family, FontWeight.BOLD, SIZE * scale);
        line = SIZE * scale * LEADING;
    }

    /// One line, ready to be written.
    private record Line(ReadOut.Row row, String behind) {}

    /// Widths of the columns.
    private record Columns(double name, double number, double interval, double behind) {
        double width() {
            return 2 * PADDING + SWATCH + GAP + name + GAP + number + wide(interval) + wide(behind);
        }

        private static double wide(double column) {
            return column == 0 ? 0 : column + GAP;
        }
    }

    /// Writes what a figure says beside the crosshair, on the side that has more room.
    ///
    /// @param geometry of the figure below
    /// @param singled label of the series to stress; empty for none
    /// @param x       the crosshair, in pixels
    /// @param width   of the picture
    void write(GraphicsContext pen, ReadOut out, FigureGeometry geometry, FigureOverlay.Inks inks, String singled,
            double x, double width) {
        List<Line> lines = new ArrayList<>();
        out.rows().forEach(
                row -> lines.add(new Line(row, out.commonUsers().isPresent() ? "" : behind(row))));
        String heading = heading(out);
        Columns columns = columns(lines);
        double wide = Math.ceil(Math.max(columns.width(), 2 * PADDING + width(heading, bold)));
        double high = Math.ceil(2 * PADDING - 2 + line * (lines.size() + 1));
        double left = x > width - x ? x - FROM_CROSSHAIR - wide : x + FROM_CROSSHAIR;
        double from = Math.floor(Math.clamp(left, 0, Math.max(0, width - wide)));
        double top = Math.floor(geometry.data().y());
        ground(pen, new Box(from, top, wide, high), geometry, inks);
        pen.setTextBaseline(VPos.CENTER);
        write(pen, heading, bold, inks.ink(), TextAlignment.LEFT, from + PADDING, top + PADDING - 1 + line / 2);
        Map<String, Color> colors = geometry.traces().stream().collect(Collectors.toMap(Trace::series,
                trace -> Color.web(trace.color()), (first, _) -> first));
        for (int k = 0; k < lines.size(); k++) {
            write(pen, lines.get(k), columns, colors, inks, singled, from, top + PADDING - 1 + line * (k + 1.5));
        }
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

    private static String heading(ReadOut out) {
        OptionalInt users = out.commonUsers();
        return users.isPresent()
                ? text("figure.readout.heading", out.position(), Formats.count(users.getAsInt()))
                : out.position();
    }

    private static String behind(ReadOut.Row row) {
        if (row.atRisk().isPresent()) {
            return text("figure.readout.atRisk", Formats.count(row.atRisk().getAsInt()));
        }
        return row.users() == 0 ? "" : text("figure.readout.users", Formats.count(row.users()));
    }

    /// Room for the bold letters of the series that is stressed, so that nothing jumps while one goes through them.
    private Columns columns(List<Line> lines) {
        double name = 0;
        double number = 0;
        double interval = 0;
        double behind = 0;
        for (Line one : lines) {
            name = Math.max(name, width(one.row().series(), bold));
            number = Math.max(number, width(one.row().number(), bold));
            interval = Math.max(interval, width(one.row().interval(), bold));
            behind = Math.max(behind, width(one.behind(), bold));
        }
        return new Columns(name, number, interval, behind);
    }

    /// Names that would look out from under it are covered whole.
    private static void ground(GraphicsContext pen, Box box, FigureGeometry geometry, FigureOverlay.Inks inks) {
        double x = box.x();
        double y = box.y();
        pen.setFill(inks.ground());
        geometry.names().stream().map(FigureGeometry.Name::box)
                .filter(name -> name.x() + name.width() / 2 < x + box.width() && x < name.x() + name.width() / 2
                        && name.y() < y + box.height() && y < name.y() + name.height())
                .forEach(name -> pen.fillRect(name.x(), name.y(), name.width(), name.height()));
        pen.fillRoundRect(x, y, box.width(), box.height(), ROUND, ROUND);
        pen.setStroke(inks.muted().interpolate(inks.ground(), BORDER));
        pen.setLineWidth(1);
        pen.strokeRoundRect(x + 0.5, y + 0.5, box.width() - 1, box.height() - 1, ROUND, ROUND);
    }

    private void write(GraphicsContext pen, Line written, Columns columns, Map<String, Color> colors,
            FigureOverlay.Inks inks, String singled, double from, double middle) {
        ReadOut.Row row = written.row();
        pen.setFill(colors.getOrDefault(row.series(), inks.ink()));
        pen.fillOval(from + PADDING, middle - SWATCH / 2, SWATCH, SWATCH);
        Font letters = row.series().equals(singled) ? bold : plain;
        Color color = singled.isEmpty() || row.series().equals(singled) ? inks.ink() : inks.muted();
        double x = from + PADDING + SWATCH + GAP;
        write(pen, row.series(), letters, color, TextAlignment.LEFT, x, middle);
        x += columns.name() + GAP + columns.number();
        write(pen, row.number(), letters, color, TextAlignment.RIGHT, x, middle);
        x += GAP + columns.interval();
        write(pen, row.interval(), letters, color, TextAlignment.RIGHT, x, middle);
        write(pen, written.behind(), letters, color, TextAlignment.RIGHT, x + GAP + columns.behind(), middle);
    }

    private static void write(GraphicsContext pen, String words, Font letters, Color color, TextAlignment side,
            double x,
            double middle) {
        pen.setFont(letters);
        pen.setFill(color);
        pen.setTextAlign(side);
        pen.fillText(words, x, middle);
    }

    private double width(String words, Font letters) {
        if (words.isEmpty()) {
            return 0;
        }
        ruler.setFont(letters);
        ruler.setText(words);
        return Math.ceil(ruler.getLayoutBounds().getWidth());
    }
}
