package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureChart;
import dev.thaw.figure.FigureGeometry;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.FigureView;
import dev.thaw.figure.ReadOut;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
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

/// Draws a figure as large as there is room, in the theme's colours on the pane's own background, and lays over it where
/// one looks: by mouse, by keyboard, or in another figure that counts alike.
final class FigureChartPane extends Pane {
    private static final double LEAST_SIDE = 40;
    /// A line is pointed at from this far.
    private static final double REACH = 7;
    /// Letters of a figure are drawn for this size of the text around it, in pixels.
    private static final double NORMAL_LETTERS = 13;
    private static final double LEAST_HEIGHT_OF_A_SCALE = 130;
    private static final StyleablePropertyFactory<FigureChartPane> CSS = new StyleablePropertyFactory<>(
            Pane.getClassCssMetaData());

    /// How large the text around the figure is: from the style sheet, so it follows the zoom.
    private final StyleableProperty<Number> letters = CSS.createStyleableNumberProperty(this, "letters",
            "-thaw-letters", pane -> pane.letters, NORMAL_LETTERS);
    private final ObservableValue<Boolean> dark;
    private final ShownSeries shown;
    private final Asked asked;
    private final FigureOverlay overlay = new FigureOverlay();
    private LinkedPointer pointer = new LinkedPointer();
    private @Nullable ChartCanvas canvas;
    private @Nullable Figure figure;
    private @Nullable FigureGeometry geometry;
    private @Nullable FigureCursor cursor;
    private boolean byKeyboard;
    private boolean due;

    /// What somebody asks of a chart.
    interface Asked {
        /// To look behind a point of a series, counted from 0.
        void point(String series, int point);

        /// To look behind a series at a position.
        void position(String series, double x);

        /// To copy the picture.
        void copy();
    }

    FigureChartPane(ObservableValue<Boolean> dark, ShownSeries shown, Asked asked) {
        this.dark = dark;
        this.shown = shown;
        this.asked = asked;
        getStyleClass().add("figure-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(text("figure.keys"));
        setMinSize(0, 0);
        setFocusTraversable(true);
        dark.subscribe(this::draw);
        backgroundProperty().subscribe(this::draw);
        ((ObservableValue<?>) letters).subscribe(this::draw);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::look);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        focusedProperty().subscribe((_, focused) -> {
            if (!focused && byKeyboard) {
                leave();
            }
        });
        follow(pointer);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    /// Looks where others look.
    void link(LinkedPointer shared) {
        pointer = shared;
        follow(shared);
        prepareCursor();
    }

    void show(Figure now) {
        figure = now;
        prepareCursor();
        setAccessibleText(now.title());
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
        Figure now = figure;
        if (now == null || width <= LEAST_SIDE || height <= LEAST_SIDE) {
            getChildren().clear();
            canvas = null;
            geometry = null;
            return;
        }
        if (canvas == null || canvas.getWidth() != width || canvas.getHeight() != height) {
            // always a new canvas: one that is drawn a second time forgets its font and colour in between
            ChartCanvas made = canvas(now, FigureChart.of(now, theme().withTextScale(textScale()), new FigureView(false, shown.hidden())));
            made.setWidth(width);
            made.setHeight(height);
            overlay.setWidth(width);
            overlay.setHeight(height);
            canvas = made;
            geometry = FigureGeometry.of(now, made.getChart(), made.getRenderingInfo()).orElse(null);
            getChildren().setAll(made, overlay);
            layOver();
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

    private void follow(LinkedPointer followed) {
        followed.placeProperty().subscribe(_ -> lookedAt(followed));
        followed.seriesProperty().subscribe(_ -> lookedAt(followed));
    }

    /// However much moves at once, what is laid over the figure is laid once; nothing around the chart is laid out again.
    private void lookedAt(LinkedPointer followed) {
        if (followed == pointer && geometry != null) {
            layOverSoon();
        }
    }

    private void layOverSoon() {
        if (!due) {
            due = true;
            Platform.runLater(() -> {
                due = false;
                layOver();
            });
        }
    }

    private void prepareCursor() {
        Figure now = figure;
        cursor = now == null ? null : new FigureCursor(now, pointer, shown.hidden());
    }

    private void layOver() {
        Figure now = figure;
        FigureGeometry places = geometry;
        FigureCursor looking = cursor;
        if (now == null || places == null || looking == null) {
            overlay.clear();
            return;
        }
        String singled = pointer.seriesProperty().get();
        OptionalDouble at = pointer.in(now);
        OptionalDouble x = at.isPresent() ? places.pixelOf(at.getAsDouble()) : at;
        Optional<ReadOut> out = x.isPresent() ? looking.readOut() : Optional.empty();
        overlay.show(places, theme(), out.orElse(null), x, singled, byKeyboard && isFocused());
        setAccessibleText(spoken(now, out, singled));
    }

    private String spoken(Figure now, Optional<ReadOut> out, String singled) {
        if (out.isPresent()) {
            return FigureReadOut.words(out.get(), now, singled);
        }
        boolean own = now.labels().contains(singled);
        return !own
                ? now.title()
                : text(shown.hidden().contains(singled) ? "figure.series.hidden" : "figure.series",
                        now.title(), singled);
    }

    private void look(MouseEvent moved) {
        FigureGeometry places = geometry;
        Figure now = figure;
        if (places == null || now == null) {
            return;
        }
        byKeyboard = false;
        if (places.data().contains(moved.getX(), moved.getY())) {
            places.positionAt(moved.getX()).ifPresent(x -> pointer.moveTo(now, x));
            pointer.single(places.lineAt(moved.getX(), moved.getY(), REACH).orElse(""));
        } else {
            Optional<String> name = places.nameAt(moved.getX(), moved.getY());
            pointer.leave();
            name.ifPresent(pointer::single);
        }
    }

    private void leave() {
        byKeyboard = false;
        pointer.leave();
    }

    private void press(KeyEvent pressed) {
        FigureCursor looking = cursor;
        Figure now = figure;
        if (looking == null || now == null) {
            return;
        }
        switch (FigureKeys.press(pressed, looking, now, shown)) {
            case MOVED -> {
                byKeyboard = true;
                layOverSoon();
            }
            case CHOSEN -> byKeyboard = true;
            case COPY -> asked.copy();
            case LOOK_BEHIND -> lookBehind(looking.series().orElse(now.labels().getFirst()), now);
            case LEAVE -> {
                if (!looking.looks()) {
                    return;
                }
                leave();
            }
            case NOTHING -> {
                return;
            }
        }
        pressed.consume();
    }

    private void lookBehind(String series, Figure now) {
        OptionalDouble x = pointer.in(now);
        if (x.isPresent()) {
            asked.position(series, x.getAsDouble());
        }
    }

    private ChartCanvas canvas(Figure now, JFreeChart chart) {
        boolean read = now.drawing() instanceof Drawing.Lines || now.drawing() instanceof Drawing.Survival;
        if (read) {
            // the numbers under the crosshair tell what a tooltip would, and of all series
            chart.getXYPlot().getRenderers().values().stream().filter(Objects::nonNull)
                    .forEach(renderer -> renderer.setDefaultToolTipGenerator(null));
        }
        ChartCanvas made = new ChartCanvas(chart);
        made.setDomainZoomable(false);
        made.setRangeZoomable(false);
        made.setTooltipEnabled(true);
        made.addChartMouseListener(new ChartMouseListenerFX() {
            @Override
            public void chartMouseClicked(ChartMouseEventFX event) {
                clicked(event, now);
            }

            @Override
            public void chartMouseMoved(ChartMouseEventFX event) {
                made.setCursor(event.getEntity() instanceof LegendItemEntity
                        || event.getEntity() instanceof XYItemEntity ? Cursor.HAND : Cursor.DEFAULT);
            }
        });
        return made;
    }

    private void clicked(ChartMouseEventFX event, Figure now) {
        if (event.getEntity() instanceof LegendItemEntity name) {
            String label = String.valueOf(name.getSeriesKey());
            // of a double click the first hid the series already
            if (event.getTrigger().isAltDown() || event.getTrigger().getClickCount() == 2) {
                shown.only(label, now.labels());
            } else {
                shown.toggle(label);
            }
        } else if (event.getEntity() instanceof XYItemEntity point) {
            asked.point(String.valueOf(point.getDataset().getSeriesKey(point.getSeriesIndex())), point.getItem());
        } else if (!pointer.seriesProperty().get().isEmpty()) {
            lookBehind(pointer.seriesProperty().get(), now);
        }
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16 | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
