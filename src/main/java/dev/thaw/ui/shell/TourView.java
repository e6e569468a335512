package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.shell.TourViewModel.Step;
import javafx.animation.AnimationTimer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The tour's bubble beside the control it speaks of, and a ring around that. Everything else stays usable.
final class TourView extends Pane {
    private static final double GAP = 12;
    private static final Bounds NOWHERE = new BoundingBox(0, 0, -1, -1);

    private final TourViewModel model;
    private final Region ring = new Region();
    private final VBox bubble = new VBox();
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Button back = new Button(text("tour.back"));
    private final Button next = new Button();
    private Bounds pointedAt = NOWHERE;
    private final AnimationTimer following = new AnimationTimer() {
        @Override
        public void handle(long now) {
            Bounds found = target();
            if (!found.equals(pointedAt)) {
                pointedAt = found;
                requestLayout();
            }
        }
    };

    TourView(ShellViewModel shell) {
        model = shell.tour();
        setPickOnBounds(false);
        setId("tour");
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        fillBubble();
        getChildren().setAll(ring, bubble);
        setVisible(false);
        model.stepProperty().subscribe(this::show);
    }

    private void fillBubble() {
        bubble.getStyleClass().add("tour-bubble");
        bubble.setId("tour-bubble");
        bubble.setAccessibleRole(AccessibleRole.DIALOG);
        number.getStyleClass().add("caption");
        title.getStyleClass().add("card-title");
        for (Label words : new Label[]{title, sentence}) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        Button leave = new Button(text("tour.leave"));
        leave.setId("tour-leave");
        leave.getStyleClass().add("flat");
        leave.setOnAction(_ -> model.end());
        back.setId("tour-back");
        back.setOnAction(_ -> model.back());
        next.setId("tour-next");
        next.getStyleClass().add("accent");
        next.setOnAction(_ -> model.next());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, leave, gap, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getChildren().forEach(node -> ((Region) node).setMinWidth(USE_PREF_SIZE));
        gap.setMinWidth(0);
        bubble.getChildren().setAll(number, title, sentence, buttons);
        bubble.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case KeyCode.ESCAPE -> model.end();
                case KeyCode.RIGHT -> model.next();
                case KeyCode.LEFT -> model.back();
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    private void show(@Nullable Step step) {
        setVisible(step != null);
        if (step == null) {
            following.stop();
            return;
        }
        boolean last = step.number() == TourViewModel.STEPS.size();
        number.setText(text("tour.number", step.number(), TourViewModel.STEPS.size()));
        title.setText(step.title());
        sentence.setText(step.sentence());
        bubble.setAccessibleText(step.title() + ". " + step.sentence());
        back.setDisable(step.number() == 1);
        next.setText(text(last ? "tour.done" : "tour.next"));
        pointedAt = NOWHERE;
        following.start();
        requestLayout();
        next.requestFocus();
    }

    /// Where the control stands that the step points at; nowhere while it is not to be seen.
    private Bounds target() {
        Step step = model.stepProperty().get();
        if (step == null || getScene() == null) {
            return NOWHERE;
        }
        for (String selector : step.points()) {
            Node node = getScene().lookup(selector);
            if (node != null && isSeen(node)) {
                return sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            }
        }
        return NOWHERE;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getBoundsInLocal().getWidth() > 0;
    }

    @Override
    protected void layoutChildren() {
        double width = bubble.prefWidth(-1);
        double height = bubble.prefHeight(width);
        boolean pointing = pointedAt.getWidth() > 0;
        ring.setVisible(pointing);
        double x = (getWidth() - width) / 2;
        double y = getHeight() - height - 6 * GAP;
        if (pointing) {
            ring.resizeRelocate(pointedAt.getMinX() - 4, pointedAt.getMinY() - 4, pointedAt.getWidth() + 8,
                    pointedAt.getHeight() + 8);
            if (pointedAt.getMaxX() + GAP + width <= getWidth()) {
                x = pointedAt.getMaxX() + GAP;
                y = pointedAt.getMinY();
            } else if (pointedAt.getMaxY() + GAP + height <= getHeight()) {
                x = pointedAt.getMinX();
                y = pointedAt.getMaxY() + GAP;
            } else {
                x = pointedAt.getMinX() - GAP - width >= 0 ? pointedAt.getMinX() - GAP - width : pointedAt.getMinX();
                y = pointedAt.getMinX() - GAP - width >= 0 ? pointedAt.getMinY() : pointedAt.getMinY() - GAP - height;
            }
        }
        bubble.resizeRelocate(Math.clamp(x, GAP, Math.max(GAP, getWidth() - width - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)), width, height);
    }
}
