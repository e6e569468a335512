package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.Panel;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The page of a log of shown slots: its facts in sentences, and the comparison with another policy's log.
public final class ShownLogPane extends VBox {
    private static final double CHART_HEIGHT = 340;

    private final ShownLogViewModel model;
    private final VBox facts = new VBox(8);
    private final VBox trouble = new VBox();
    private final FigurePanel chart;

    /// @param dark whether the theme is dark
    public ShownLogPane(ShownLogViewModel model, ObservableValue<Boolean> dark, FigureActions actions) {
        super(16);
        this.model = model;
        Button compare = new Button(text("data.shown.compare"));
        compare.setId("compare-logs");
        compare.getStyleClass().add("accent");
        compare.setOnAction(_ -> model.compare());
        chart = new FigurePanel(dark, FXCollections.observableSet(), actions);
        chart.setPrefHeight(CHART_HEIGHT);
        chart.setMinHeight(CHART_HEIGHT);
        chart.figureProperty().bind(model.figureProperty());
        chart.visibleProperty().bind(model.figureProperty().isNotNull());
        chart.managedProperty().bind(chart.visibleProperty());
        getChildren().addAll(new Callout(Callout.Kind.NOTE, text("data.shown.sentence")), trouble,
                new Panel(text("data.shown"), facts).withActions(compare), chart);
        model.sentences().addListener((ListChangeListener<String>) _ -> fill());
        model.failureProperty().subscribe(this::warn);
        fill();
    }

    /// What the page shows.
    public ShownLogViewModel model() {
        return model;
    }

    private void fill() {
        facts.getChildren().setAll(model.sentences().stream().map(ShownLogPane::line).toList());
    }

    private void warn(String failure) {
        trouble.getChildren().clear();
        trouble.setManaged(!failure.isEmpty());
        if (!failure.isEmpty()) {
            trouble.getChildren().add(new Callout(Callout.Kind.FAILURE, failure));
        }
    }

    private static Label line(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
