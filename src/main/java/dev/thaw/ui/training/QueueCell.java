package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.QueuedTraining;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A training that waits: its place, its name, what differs, when it will start; it can be dragged to another place.
final class QueueCell extends ListCell<QueuedTraining> {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");
    private static final String DRAGGED = "thaw-queue:";

    private final QueueViewModel model;
    private final Label place = new Label();
    private final Label name = new Label();
    private final Label difference = new Label();
    private final Label estimate = new Label();
    private final Button up = button(Feather.CHEVRON_UP, "runs.queue.up");
    private final Button down = button(Feather.CHEVRON_DOWN, "runs.queue.down");
    private final HBox row;

    QueueCell(QueueViewModel model) {
        this.model = model;
        place.getStyleClass().add("queue-place");
        place.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("queue-name");
        difference.getStyleClass().add("caption");
        estimate.getStyleClass().add("caption");
        VBox words = new VBox(name, difference, estimate);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cancel = button(Feather.X, "runs.queue.cancel");
        cancel.setOnAction(_ -> act(training -> model.cancel(training)));
        up.setOnAction(_ -> act(training -> model.moveBy(training, -1)));
        down.setOnAction(_ -> act(training -> model.moveBy(training, 1)));
        row = new HBox(8, place, words, new HBox(up, down, cancel));
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(DRAGGED + getIndex());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(this::over);
        setOnDragExited(_ -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::dropped);
    }

    @Override
    protected void updateItem(@Nullable QueuedTraining training, boolean empty) {
        super.updateItem(training, empty);
        if (empty || training == null) {
            setGraphic(null);
            return;
        }
        place.setText(String.valueOf(getIndex() + 1));
        name.setText(training.name());
        difference.setText(model.difference(training));
        difference.setTooltip(new Tooltip(difference.getText()));
        estimate.setText(model.estimate(training));
        boolean told = !estimate.getText().isEmpty();
        estimate.setVisible(told);
        estimate.setManaged(told);
        up.setDisable(getIndex() == 0);
        down.setDisable(getIndex() >= model.waiting().size() - 1);
        setGraphic(row);
        setAccessibleText(text("runs.queue.row", getIndex() + 1, training.name(), estimate.getText()));
    }

    private interface Command {
        void on(QueuedTraining training);
    }

    private void act(Command command) {
        QueuedTraining training = getItem();
        if (training != null) {
            command.on(training);
        }
    }

    private void over(DragEvent event) {
        if (getItem() != null && draggedPlace(event) >= 0 && event.getGestureSource() != this) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        int from = draggedPlace(event);
        if (from >= 0 && from < model.waiting().size()) {
            model.moveTo(model.waiting().get(from), getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static int draggedPlace(DragEvent event) {
        String content = Objects.requireNonNullElse(event.getDragboard().getString(), "");
        return content.startsWith(DRAGGED) ? Integer.parseInt(content.substring(DRAGGED.length())) : -1;
    }

    private static Button button(Feather icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(text(key));
        button.setTooltip(new Tooltip(text(key)));
        return button;
    }
}
