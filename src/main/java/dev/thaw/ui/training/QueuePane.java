package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.common.QueuedTraining;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The trainings that wait, the next one first. Dragging, Alt with an arrow key and the buttons of a row change their
/// order; Delete cancels one.
final class QueuePane extends VBox {
    private final QueueViewModel model;
    private final ListView<QueuedTraining> list;

    QueuePane(QueueViewModel model, LiveViewModel live) {
        this.model = model;
        this.list = new ListView<>(model.waiting());
        setId("queue");
        list.setId("queue-list");
        list.getStyleClass().add("queue-list");
        list.setAccessibleText(text("runs.queue"));
        list.setCellFactory(_ -> new QueueCell(model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Label none = new Label(text("runs.queue.none"));
        none.getStyleClass().add("muted");
        none.getStyleClass().add("queue-none");
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox body = new VBox(8, offer(), list);
        VBox.setVgrow(body, Priority.ALWAYS);
        Panel panel = new Panel(text("runs.queue"), body).tight().withActions(holdButton(), cancelAllButton());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        // times and differences depend on the training that runs
        live.drawingsProperty().subscribe(_ -> list.refresh());
        model.heldProperty().subscribe(_ -> list.refresh());
    }

    private void pressed(KeyEvent event) {
        QueuedTraining chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.moveBy(chosen, event.getCode() == KeyCode.UP ? -1 : 1);
            list.getSelectionModel().select(chosen);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            model.cancel(chosen);
            event.consume();
        }
    }

    private ToggleButton holdButton() {
        ToggleButton hold = new ToggleButton(text("runs.queue.hold"), new FontIcon(Feather.PAUSE_CIRCLE));
        hold.getStyleClass().addAll("flat", "small");
        hold.setId("queue-hold");
        hold.setMinWidth(Region.USE_PREF_SIZE);
        hold.setTooltip(new Tooltip(text("runs.queue.hold.help")));
        hold.selectedProperty().bindBidirectional(model.heldProperty());
        return hold;
    }

    private Button cancelAllButton() {
        Button cancel = new Button(null, new FontIcon(Feather.X_SQUARE));
        cancel.getStyleClass().addAll("button-icon", "flat");
        cancel.setId("queue-cancel-all");
        cancel.setAccessibleText(text("runs.queue.cancelAll"));
        cancel.setTooltip(new Tooltip(text("runs.queue.cancelAll")));
        cancel.setOnAction(_ -> model.cancelAll());
        cancel.disableProperty().bind(Bindings.isEmpty(model.waiting()));
        return cancel;
    }

    /// What waited when the project was closed.
    private VBox offer() {
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Button take = new Button(text("runs.queue.takeUp"));
        take.setId("queue-take-up");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> model.takeUp());
        Button forget = new Button(text("runs.queue.forget"));
        forget.getStyleClass().add("flat");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setOnAction(_ -> model.forget());
        HBox choice = new HBox(8, take, forget);
        choice.setAlignment(Pos.CENTER_LEFT);
        VBox offer = new VBox(8, sentence, choice);
        offer.getStyleClass().addAll("callout", "queue-offer");
        Runnable tell = () -> {
            boolean any = !model.offered().isEmpty();
            offer.setVisible(any);
            offer.setManaged(any);
            sentence.setText(text("runs.queue.offered", model.offered().size(),
                    model.offered().stream().map(ExperimentConfig::name).collect(Collectors.joining(", "))));
        };
        model.offered().addListener((ListChangeListener<ExperimentConfig>) _ -> tell.run());
        tell.run();
        return offer;
    }
}
