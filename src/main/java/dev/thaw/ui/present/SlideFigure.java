package dev.thaw.ui.present;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureChart;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.FigureView;
import dev.thaw.figure.Typeface;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.jfree.chart.fx.ChartCanvas;
import org.jspecify.annotations.Nullable;

/// A figure to be read across a room: large letters, strong strokes, no captions. It grows with its slide.
final class SlideFigure extends Pane {
    /// Letters are so many times those of a figure on the desk where a slide is as large as it is designed.
    private static final double TEXT_SCALE = 1.7;
    private static final double LEAST_SCALE = 0.5;
    private static final double GREATEST_SCALE = 4;
    private static final double LEAST_SIDE = 40;

    private final Figure figure;
    private final ObservableValue<Boolean> dark;
    private double slideScale = 1;
    private @Nullable ChartCanvas canvas;

    SlideFigure(Figure figure, ObservableValue<Boolean> dark) {
        this.figure = figure;
        this.dark = dark;
        getStyleClass().add("slide-figure");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(figure.title() + ", " + String.join(", ", figure.labels()));
        setMinSize(0, 0);
        backgroundProperty().subscribe(this::redraw);
    }

    /// Says how large the slide is, 1 at its design.
    void scaleTo(double scale) {
        if (scale != slideScale) {
            slideScale = scale;
            redraw();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width <= LEAST_SIDE || height <= LEAST_SIDE) {
            getChildren().clear();
            canvas = null;
        } else if (canvas == null || canvas.getWidth() != width || canvas.getHeight() != height) {
            // always a new canvas: one that is drawn a second time forgets its font and colour in between
            ChartCanvas drawn = new ChartCanvas(FigureChart.of(figure, theme(), FigureView.BARE));
            drawn.setDomainZoomable(false);
            drawn.setRangeZoomable(false);
            drawn.setTooltipEnabled(false);
            drawn.setMouseTransparent(true);
            drawn.setWidth(width);
            drawn.setHeight(height);
            canvas = drawn;
            getChildren().setAll(drawn);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return LEAST_SIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LEAST_SIDE;
    }

    private void redraw() {
        canvas = null;
        requestLayout();
    }

    private FigureTheme theme() {
        FigureTheme theme = (dark.getValue() ? FigureTheme.DARK : FigureTheme.LIGHT).withFontFamily(Typeface.own())
                .withTextScale(Math.clamp(TEXT_SCALE * slideScale, LEAST_SCALE, GREATEST_SCALE));
        Background background = getBackground();
        return background != null && !background.isEmpty()
                && background.getFills().getLast().getFill() instanceof Color color
                        ? theme.onBackground(rgb(color))
                        : theme;
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
