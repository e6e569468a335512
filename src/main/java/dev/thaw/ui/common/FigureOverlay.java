package dev.thaw.ui.common;

import dev.thaw.figure.FigureGeometry;
import dev.thaw.figure.FigureGeometry.Box;
import dev.thaw.figure.FigureGeometry.Name;
import dev.thaw.figure.FigureGeometry.Spot;
import dev.thaw.figure.FigureGeometry.Trace;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.ReadOut;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;

/// What is laid over a figure while somebody looks at it: a crosshair with a mark on every line, and a veil over all
/// series but one. The figure below is not drawn again, and nothing around it is laid out again.
final class FigureOverlay extends Canvas {
    private static final double VEIL = 0.72;
    private static final double MARK = 4;
    private static final double EXTRA_WIDTH = 0.8;
    private static final double RING = 1.5;
    private static final double ROUND = 6;
    /// Letters reach this far below their line.
    private static final double DESCENT = 3;

    /// Colours of what is laid over.
    ///
    /// @param ground the figure's background
    /// @param ink    of the crosshair and of what is written
    /// @param muted  of what stands back
    record Inks(Color ground, Color ink, Color muted) {
        static Inks of(FigureTheme theme) {
            return new Inks(Color.web(theme.backgroundHex()), Color.web(theme.inkHex()),
                    Color.web(theme.mutedInkHex()));
        }
    }

    FigureOverlay() {
        setMouseTransparent(true);
    }

    /// Lays nothing over the figure.
    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    /// Lays the crosshair with its numbers and the singled series over the figure.
    ///
    /// @param theme   the colours and letters of the figure
    /// @param out     what is read at the crosshair, or null for no crosshair
    /// @param x       where the crosshair stands, in pixels; nothing for none
    /// @param singled label of a series; empty for none
    /// @param pointed whether the name of that series is to be ringed, for those who go from series to series by keyboard
    void show(FigureGeometry geometry, FigureTheme theme, @Nullable ReadOut out, OptionalDouble x, String singled,
            boolean pointed) {
        clear();
        Inks inks = Inks.of(theme);
        GraphicsContext pen = getGraphicsContext2D();
        Optional<Trace> single = geometry.traces().stream().filter(trace -> trace.series().equals(singled)).findFirst();
        single.ifPresent(trace -> single(pen, geometry, trace, inks));
        if (x.isPresent()) {
            crosshair(pen, geometry.data(), x.getAsDouble(), inks);
            if (out != null) {
                marks(pen, geometry, out, x.getAsDouble(), inks);
                new FigureReadOut(theme.fontFamily(), theme.textScale()).write(pen, out, geometry, inks, singled,
                        x.getAsDouble(), getWidth());
            }
        }
        if (pointed) {
            geometry.names().stream().filter(name -> name.series().equals(singled)).findFirst()
                    .ifPresent(name -> ring(pen, name.box(), inks));
        }
    }

    /// Veils everything, and draws one series again above the veil; its name shows through.
    private void single(GraphicsContext pen, FigureGeometry geometry, Trace trace, Inks inks) {
        Box data = geometry.data();
        pen.setFill(inks.ground());
        pen.setGlobalAlpha(VEIL);
        pen.fillRect(data.x(), data.y() - MARK, data.width(), data.height() + MARK);
        for (Name name : geometry.names()) {
            if (!name.series().equals(trace.series())) {
                pen.fillRect(name.box().x(), name.box().y(), name.box().width(), name.box().height());
            }
        }
        pen.setGlobalAlpha(1);
        pen.setStroke(Color.web(trace.color()));
        pen.setFill(Color.web(trace.color()));
        if (!trace.joined()) {
            trace.spots().forEach(spot -> pen.fillOval(spot.x() - MARK, spot.y() - MARK, 2 * MARK, 2 * MARK));
            return;
        }
        pen.setLineWidth(trace.width() + EXTRA_WIDTH);
        pen.setLineDashes(trace.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        pen.setLineCap(trace.dashes().isEmpty() ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        List<Spot> spots = trace.spots();
        pen.strokePolyline(spots.stream().mapToDouble(Spot::x).toArray(), spots.stream().mapToDouble(Spot::y).toArray(),
                spots.size());
        pen.setLineDashes();
    }

    private static void crosshair(GraphicsContext pen, Box data, double x, Inks inks) {
        // half a pixel on: a line of one pixel is sharp only where it does not straddle two
        double sharp = Math.floor(x) + 0.5;
        pen.setStroke(inks.ink());
        pen.setLineWidth(1);
        pen.strokeLine(sharp, data.y(), sharp, data.y() + data.height());
    }

    private static void marks(GraphicsContext pen, FigureGeometry geometry, ReadOut out, double x, Inks inks) {
        for (ReadOut.Row row : out.rows().reversed()) {
            geometry.traces().stream().filter(trace -> trace.series().equals(row.series())).findFirst()
                    .ifPresent(trace -> {
                        double y = geometry.heightOf(row.value());
                        pen.setFill(inks.ground());
                        pen.fillOval(x - MARK - RING, y - MARK - RING, 2 * (MARK + RING), 2 * (MARK + RING));
                        pen.setFill(Color.web(trace.color()));
                        pen.fillOval(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
                    });
        }
    }

    private static void ring(GraphicsContext pen, Box name, Inks inks) {
        pen.setStroke(inks.ink());
        pen.setLineWidth(RING);
        pen.strokeRoundRect(name.x() + 1, name.y(), name.width() - 2, name.height() + DESCENT, ROUND, ROUND);
    }
}
