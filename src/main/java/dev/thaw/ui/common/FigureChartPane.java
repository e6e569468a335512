package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureChart;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.FigureView;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.interaction.ChartMouseEventFX;
import org.jfree.chart.fx.interaction.ChartMouseListenerFX;
import org.jspecify.annotations.Nullable;

/// Draws a figure as large as there is room, in the theme's colours on the pane's own background.
final class FigureChartPane extends Pane {
    private static final double LEAST_SIDE = 40;
    /// Letters of a figure are drawn for this size of the text around it, in pixels.
    private static final double NORMAL_LETTERS = 13;
    private static final double LEAST_HEIGHT_OF_A_SCALE = 130;
    private static final StyleablePropertyFactory<FigureChartPane> CSS = new StyleablePropertyFactory<>(
            Pane.getClassCssMetaData());

    /// How large the text around the figure is: from the style sheet, so it follows the zoom.
    private final StyleableProperty<Number> letters = CSS.createStyleableNumberProperty(this, "letters",
            "-thaw-letters", pane -> pane.letters, NORMAL_LETTERS);
    private final ObservableValue<Boolean> dark;
    private final Consumer<String> nameClicked;
    private final BiConsumer<String, Integer> pointClicked;
    private @Nullable ChartCanvas canvas;
    private @Nullable Figure figure;
    private FigureView view = FigureView.BARE;

    /// @param nameClicked  hears which series' name was clicked
    /// @param pointClicked hears which series' point was clicked, the point counted from 0
    FigureChartPane(ObservableValue<Boolean> dark, Consumer<String> nameClicked,
            BiConsumer<String, Integer> pointClicked) {
        this.dark = dark;
        this.nameClicked = nameClicked;
        this.pointClicked = pointClicked;
        getStyleClass().add("figure-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        dark.subscribe(this::draw);
        backgroundProperty().subscribe(this::draw);
        ((ObservableValue<?>) letters).subscribe(this::draw);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    void show(Figure shown, FigureView how) {
        figure = shown;
        view = how;
        setAccessibleText(shown.title());
        draw();
    }

    /// The colours the figure is drawn in; letters have their normal size, as files want them.
    FigureTheme theme() {
        FigureTheme theme = (dark.getValue() ? FigureTheme.DARK : FigureTheme.LIGHT)
                .withFontFamily(Typefaces.familyForFigures());
        Background background = getBackground();
        if (background != null && !background.isEmpty()
                && background.getFills().getLast().getFill() instanceof Color color) {
            return theme.onBackground(rgb(color));
        }
        return theme;
    }

    /// As large as the text around, but never so large that labels leave nothing of a low picture.
    private double textScale() {
        double wanted = letters.getValue().doubleValue() / NORMAL_LETTERS;
        return Math.min(wanted, Math.max(1, getHeight() / LEAST_HEIGHT_OF_A_SCALE));
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (figure == null || width <= LEAST_SIDE || height <= LEAST_SIDE) {
            getChildren().clear();
            canvas = null;
        } else if (canvas == null || canvas.getWidth() != width || canvas.getHeight() != height) {
            // always a new canvas: one that is drawn a second time forgets its font and colour in between
            canvas = canvas(FigureChart.of(figure, theme().withTextScale(textScale()), view));
            canvas.setWidth(width);
            canvas.setHeight(height);
            getChildren().setAll(canvas);
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

    private void draw() {
        canvas = null;
        requestLayout();
    }

    private ChartCanvas canvas(JFreeChart chart) {
        ChartCanvas made = new ChartCanvas(chart);
        made.setDomainZoomable(false);
        made.setRangeZoomable(false);
        made.setTooltipEnabled(true);
        made.addChartMouseListener(new ChartMouseListenerFX() {
            @Override
            public void chartMouseClicked(ChartMouseEventFX event) {
                if (event.getEntity() instanceof LegendItemEntity name) {
                    nameClicked.accept(String.valueOf(name.getSeriesKey()));
                } else if (event.getEntity() instanceof XYItemEntity point) {
                    pointClicked.accept(String.valueOf(point.getDataset().getSeriesKey(point.getSeriesIndex())),
                            point.getItem());
                }
            }

            @Override
            public void chartMouseMoved(ChartMouseEventFX event) {
                made.setCursor(
                        event.getEntity() instanceof LegendItemEntity || event.getEntity() instanceof XYItemEntity
                                ? Cursor.HAND
                                : Cursor.DEFAULT);
            }
        });
        return made;
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
