package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.PageHead;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The Runs screen's nodes: the live training with the queue behind it above, the history with the chosen run's details
/// below.
public final class RunsView extends BorderPane {
    private static final double QUEUE_WIDTH = 348;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    /// @param train        a button that trains
    /// @param showInsights goes to the Insights screen
    public RunsView(RunsViewModel model, Node train, Runnable showInsights) {
        getStyleClass().add("page");
        setTop(new PageHead(text("runs.title"), new ReadOnlyStringWrapper(text("runs.sentence")), train));
        RunCommands commands = new RunCommands(model.detail(), showInsights);
        Node history = history(model, commands);
        VBox.setVgrow(history, Priority.ALWAYS);
        VBox body = new VBox(16, work(model), history);
        body.getStyleClass().add("page-body");
        setCenter(body);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event) && !model.deletedProperty().get().isEmpty()) {
                model.undoDeletion();
                event.consume();
            }
        });
    }

    /// What is going on; nothing while nothing is, and nothing waits.
    private static Node work(RunsViewModel model) {
        LivePanel live = new LivePanel(model.live());
        QueuePane queue = new QueuePane(model.queue(), model.live());
        queue.setMinWidth(QUEUE_WIDTH);
        queue.setPrefWidth(QUEUE_WIDTH);
        queue.setMinHeight(0);
        queue.setPrefHeight(0);
        HBox.setHgrow(live, Priority.ALWAYS);
        HBox work = new HBox(16, live, queue);
        work.setFillHeight(true);
        ObservableBooleanValue shown = model.live().shownProperty();
        ObservableBooleanValue any = Bindings.createBooleanBinding(
                () -> shown.get() || !model.queue().waiting().isEmpty() || !model.queue().offered().isEmpty(), shown,
                model.queue().waiting(), model.queue().offered());
        live.visibleProperty().bind(shown);
        live.managedProperty().bind(shown);
        work.visibleProperty().bind(any);
        work.managedProperty().bind(any);
        work.setMinHeight(USE_PREF_SIZE);
        return work;
    }

    private static Node history(RunsViewModel model, RunCommands commands) {
        SplitPane split = new SplitPane(new HistoryPane(model, commands),
                new RunDetailPane(model.detail(), commands));
        split.setId("runs-split");
        split.getStyleClass().add("runs-split");
        split.setDividerPositions(model.dividerProperty().get());
        split.getDividers().getFirst().positionProperty().bindBidirectional(model.dividerProperty());
        split.setMinHeight(0);
        return split;
    }
}
