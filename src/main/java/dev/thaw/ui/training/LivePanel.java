package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.JobViewModel;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The training that is going on: progress, time left, pause and cancel, and the losses as they come.
final class LivePanel extends VBox {
    private static final double CHART_HEIGHT = 256;

    private final Label name = new Label();
    private final Label sentence = new Label();
    private final Label readings = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    LivePanel(RunsViewModel model, ObservableValue<Boolean> dark, FigureActions actions) {
        super(16);
        setId("live");
        name.getStyleClass().add("card-title");
        sentence.getStyleClass().add("muted");
        sentence.setId("live-sentence");
        readings.getStyleClass().add("caption");
        bar.setId("live-progress");
        bar.setAccessibleText(text("jobs.progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(2, name, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = new HBox(8, words, pause(model), cancel(model));
        top.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(12, top, bar, readings);
        card.getStyleClass().add("panel");
        card.setMinHeight(USE_PREF_SIZE);
        FigurePanel loss = new FigurePanel(dark, FXCollections.observableSet(), actions);
        loss.setId("live-loss");
        loss.setMinHeight(CHART_HEIGHT);
        loss.setPrefHeight(CHART_HEIGHT);
        loss.figureProperty().bind(model.lossProperty());
        getChildren().setAll(card, loss);
        model.jobProperty().subscribe(this::follow);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(model.trainingProperty());
        managedProperty().bind(visibleProperty());
    }

    private void follow(@Nullable JobViewModel job) {
        if (job != null) {
            name.setText(job.name());
            sentence.textProperty().bind(RunsViewModel.sentence(job));
            readings.textProperty().bind(RunsViewModel.readings(job));
            bar.progressProperty().bind(job.fractionProperty());
        }
    }

    private static Button pause(RunsViewModel model) {
        FontIcon icon = new FontIcon(Feather.PAUSE);
        Button pause = new Button(text("runs.pause"), icon);
        pause.setId("pause");
        pause.setMinWidth(Region.USE_PREF_SIZE);
        pause.setOnAction(_ -> model.pauseOrResume());
        model.pausedProperty().subscribe(paused -> {
            pause.setText(text(paused ? "runs.resume" : "runs.pause"));
            icon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
        });
        return pause;
    }

    private static Button cancel(RunsViewModel model) {
        Button cancel = new Button(text("runs.cancel"), new FontIcon(Feather.SQUARE));
        cancel.setId("cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        return cancel;
    }
}
