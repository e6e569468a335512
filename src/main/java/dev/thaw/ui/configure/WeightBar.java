package dev.thaw.ui.configure;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A weight from −1 to 1 as a bar that grows from its middle: to the right for likes, to the left for dislikes.
///
/// Drag it, or move it with the arrow keys (a tenth with Shift).
final class WeightBar extends Region {
    static final double THUMB = 14;
    private static final double THICKNESS = 8;
    private static final double STEP = 0.05;
    private static final double LARGE_STEP = 0.1;
    private static final double HEIGHT = 24;
    static final double WIDTH = 120;

    private final DoubleProperty weight = new SimpleDoubleProperty();
    private final Region track = part("track");
    private final Region filled = part("positive");
    private final Region zero = part("zero");
    private final Region thumb = part("thumb");

    WeightBar(String name) {
        getStyleClass().add("weight-bar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(track, filled, zero, thumb);
        weight.subscribe(() -> {
            requestLayout();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            drag(event.getX());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    DoubleProperty weightProperty() {
        return weight;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> weight.get();
            case MIN_VALUE -> -1.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - THUMB;
        double middle = THUMB / 2 + room / 2;
        double at = middle + weight.get() * room / 2;
        double top = snapPositionY((getHeight() - THICKNESS) / 2);
        track.resizeRelocate(THUMB / 2, top, room, THICKNESS);
        filled.getStyleClass().setAll(weight.get() < 0 ? "negative" : "positive");
        filled.resizeRelocate(Math.min(at, middle), top, Math.abs(at - middle), THICKNESS);
        zero.resizeRelocate(snapPositionX(middle), top - 2, 1, THICKNESS + 4);
        thumb.resizeRelocate(at - THUMB / 2, (getHeight() - THUMB) / 2, THUMB, THUMB);
    }

    private void drag(double x) {
        double room = getWidth() - THUMB;
        move((x - THUMB / 2) / room * 2 - 1);
    }

    private void press(KeyEvent event) {
        double step = event.isShiftDown() ? LARGE_STEP : STEP;
        boolean known = true;
        switch (event.getCode()) {
            case KeyCode.RIGHT, KeyCode.UP -> move(weight.get() + step);
            case KeyCode.LEFT, KeyCode.DOWN -> move(weight.get() - step);
            case KeyCode.HOME -> move(-1);
            case KeyCode.END -> move(1);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// Moves to the nearest twentieth.
    private void move(double to) {
        weight.set(Math.clamp(Math.round(to / STEP) * 5 / 100.0, -1, 1));
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }
}
