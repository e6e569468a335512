package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.compare.ParallelModel.Brush;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// One axis: its name, which is dragged to reorder, its ticks, and the brush on it.
///
/// Drag along the axis to brush, drag the brush to move it, click to take it away. With the keys: up and down move the
/// brush, with Shift its upper end; Delete takes it away; Shortcut with left and right moves the axis.
final class ParallelAxisNode extends Region {
    /// Height of the name above the axis.
    static final double HEAD = 44;
    /// Room below the axis.
    static final double FOOT = 14;
    private static final double STRIP = 18;
    private static final double STEP = 0.05;
    private static final double CLICK = 0.01;
    /// How far a tick may reach towards the next axis, as a share of the way.
    private static final double TICK_ROOM = 0.7;

    private final ParallelModel model;
    private final ParallelAxis axis;
    private final Runnable chosen;
    private final Label name = new Label();
    private final Region line = part("axis-line");
    private final Region brush = part("axis-brush");
    private final Region strip = new Region();
    private final List<Label> ticks = new ArrayList<>();
    private double pressedAt;
    private Optional<Brush> moving = Optional.empty();
    private Optional<Brush> shown = Optional.empty();

    /// @param chosen hears when a brush was let go
    ParallelAxisNode(ParallelModel model, ParallelAxis axis, Runnable chosen) {
        this.model = model;
        this.axis = axis;
        this.chosen = chosen;
        getStyleClass().add("parallel-axis");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        name.setText(axis.title());
        name.getStyleClass().add("axis-name");
        name.setWrapText(true);
        name.setTextAlignment(TextAlignment.CENTER);
        name.setTooltip(new Tooltip(text("compare.axis.tip", axis.title())));
        name.setCursor(Cursor.OPEN_HAND);
        for (ParallelAxis.Tick tick : axis.ticks()) {
            Label label = new Label(tick.text());
            label.getStyleClass().add("axis-tick");
            label.setMouseTransparent(true);
            ticks.add(label);
        }
        strip.setCursor(Cursor.V_RESIZE);
        getChildren().add(line);
        getChildren().addAll(ticks);
        getChildren().addAll(brush, strip, name);
        strip.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        strip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(at(event)));
        strip.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(at(event)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.brushedProperty().subscribe((_, _) -> brushed());
        focusedProperty().subscribe((_, _) -> tell());
        tell();
    }

    ParallelAxis axis() {
        return axis;
    }

    /// What is dragged to move the axis.
    Label handle() {
        return name;
    }

    @Override
    protected void layoutChildren() {
        double middle = getWidth() / 2;
        name.resizeRelocate(0, 0, getWidth(), HEAD - 8);
        double length = length();
        line.resizeRelocate(snapPositionX(middle), HEAD, 1, length);
        strip.resizeRelocate(middle - STRIP / 2, HEAD - 4, STRIP, length + 8);
        for (int k = 0; k < ticks.size(); k++) {
            Label tick = ticks.get(k);
            double room = getWidth() * TICK_ROOM;
            double height = tick.prefHeight(-1);
            double wide = Math.min(room, tick.prefWidth(-1));
            tick.resize(wide, height);
            positionInArea(tick, middle + 7, HEAD + (1 - axis.ticks().get(k).at()) * length - height / 2, wide, height,
                    0, HPos.LEFT, VPos.CENTER);
        }
        Optional<Brush> now = model.brush(axis);
        brush.setVisible(now.isPresent());
        now.ifPresent(at -> brush.resizeRelocate(middle - 6, HEAD + (1 - at.to()) * length - 2, 13,
                Math.max(4, (at.to() - at.from()) * length + 4)));
    }

    private double length() {
        return Math.max(1, getHeight() - HEAD - FOOT);
    }

    private double at(MouseEvent event) {
        return Math.clamp(1 - (sceneToLocal(event.getSceneX(), event.getSceneY()).getY() - HEAD) / length(), 0, 1);
    }

    private void press(MouseEvent event) {
        requestFocus();
        pressedAt = at(event);
        moving = model.brush(axis).filter(now -> now.holds(pressedAt));
        event.consume();
    }

    private void drag(double at) {
        model.brush(axis, moving.map(now -> now.moved(at - pressedAt))
                .orElseGet(() -> new Brush(Math.min(at, pressedAt), Math.max(at, pressedAt))));
    }

    private void release(double at) {
        if (Math.abs(at - pressedAt) < CLICK) {
            model.brush(axis, null);
        }
        moving = Optional.empty();
        chosen.run();
    }

    private void key(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case UP -> step(event, STEP);
            case DOWN -> step(event, -STEP);
            case DELETE, BACK_SPACE -> model.brush(axis, null);
            case LEFT, RIGHT -> known = event.isShortcutDown()
                    && model.move(axis, model.axes().indexOf(axis) + (event.getCode() == KeyCode.LEFT ? -1 : 1));
            default -> known = false;
        }
        if (known) {
            event.consume();
            chosen.run();
        }
    }

    private void step(KeyEvent event, double by) {
        model.brush(axis, model.brush(axis).map(now -> event.isShiftDown() ? now.grown(by) : now.moved(by))
                .orElseGet(() -> by > 0 ? new Brush(0.5, 1) : new Brush(0, 0.5)));
    }

    /// Only the axis that has the focus is spoken of, so that a brush over hundreds of entries does not wait for words.
    private void brushed() {
        if (isFocused()) {
            tell();
        }
        if (!shown.equals(model.brush(axis))) {
            shown = model.brush(axis);
            requestLayout();
        }
    }

    private void tell() {
        String within = text("compare.axis.within", String.valueOf(model.brushedProperty().get().size()),
                String.valueOf(model.size()));
        setAccessibleText(model.brush(axis)
                .map(now -> text("compare.axis.brushed", axis.title(), axis.textAt(now.from()), axis.textAt(now.to()),
                        within))
                .orElse(text("compare.axis", axis.title(), within)));
    }

    private static Region part(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }
}
