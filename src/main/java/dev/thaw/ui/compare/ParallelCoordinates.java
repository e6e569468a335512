package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/// Entries as lines over parallel axes, brushed by mouse and keyboard (Inselberg, "The plane with parallel coordinates",
/// The Visual Computer 1, 1985).
///
/// JFreeChart draws none. Axes are nodes, so that each can have the focus and be spoken of; lines are pixels of a picture,
/// because there may be hundreds.
final class ParallelCoordinates extends Pane {
    private static final double LEAST_GAP = 92;

    private final ParallelModel model;
    private final Runnable chosen;
    private final ParallelLines lines;
    private final List<ParallelAxisNode> axes = new ArrayList<>();
    private Consumer<Integer> hovered = _ -> {};

    /// @param chosen hears when a brush was let go
    ParallelCoordinates(ParallelModel model, Runnable chosen) {
        this.model = model;
        this.chosen = chosen;
        this.lines = new ParallelLines(model);
        setId("parallel");
        getStyleClass().add("parallel");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(text("compare.parallel"));
        getChildren().add(lines);
        model.axes().addListener((ListChangeListener<ParallelAxis>) _ -> fill());
        model.brushedProperty().subscribe((_, _) -> lines.drawBrushed());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(lines.nearest(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(ParallelLines.NONE));
        fill();
    }

    /// Hears which entry is under the mouse, −1 for none.
    void onHover(Consumer<Integer> listener) {
        hovered = listener;
    }

    /// Takes over how the lines are coloured.
    void colour(List<Color> ramp, int[] groups, Color context, Color ink) {
        lines.colour(ramp, groups, context, ink);
    }

    @Override
    protected double computeMinWidth(double height) {
        return model.axes().size() * LEAST_GAP;
    }

    @Override
    protected void layoutChildren() {
        double gap = gap();
        double[] places = new double[axes.size()];
        for (int k = 0; k < places.length; k++) {
            places[k] = place(k, gap);
            axes.get(k).resizeRelocate(places[k] - gap / 2, 0, gap, getHeight());
        }
        lines.resizeRelocate(0, 0, getWidth(), getHeight());
        lines.lay(places, ParallelAxisNode.HEAD,
                Math.max(1, getHeight() - ParallelAxisNode.HEAD - ParallelAxisNode.FOOT));
    }

    private double gap() {
        return axes.isEmpty() ? getWidth() : getWidth() / axes.size();
    }

    private static double place(int axis, double gap) {
        return gap * (axis + 0.5);
    }

    private void hover(int entry) {
        lines.highlight(entry);
        hovered.accept(entry);
    }

    /// Nodes for the axes as they stand now; the axis that had the focus keeps it.
    private void fill() {
        String focused = axes.stream().filter(ParallelAxisNode::isFocused).map(node -> node.axis().key()).findFirst()
                .orElse("");
        axes.clear();
        for (ParallelAxis axis : model.axes()) {
            ParallelAxisNode node = new ParallelAxisNode(model, axis, chosen);
            letMove(node);
            axes.add(node);
        }
        getChildren().setAll(axes);
        getChildren().addFirst(lines);
        lines.changed();
        axes.stream().filter(node -> node.axis().key().equals(focused)).forEach(ParallelAxisNode::requestFocus);
        requestLayout();
    }

    /// The name of an axis is dragged to where the axis shall stand.
    private void letMove(ParallelAxisNode node) {
        node.handle().addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> {
            node.requestFocus();
            node.toFront();
        });
        node.handle().addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            node.setTranslateX(x - node.getLayoutX() - node.getWidth() / 2);
        });
        node.handle().addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
            node.setTranslateX(0);
            model.move(node.axis(), (int) Math.floor(x / gap()));
        });
    }
}
