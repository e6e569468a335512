package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Formats;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Below the picture of what variety costs: the λ that is tried, what it changes in plain words, and the button that
/// keeps it.
final class TradeoffPane extends VBox {
    private static final double STEP = 0.1;
    private static final double WIDEST_SLIDER = 280;

    private final TradeoffViewModel model;

    TradeoffPane(TradeoffViewModel model) {
        super(4);
        this.model = model;
        getStyleClass().add("figure-foot");
        setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, caption("insights.tradeoff.variety"), slider(), caption("insights.tradeoff.relevance"),
                value(), gap, undo(), keep());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("figure-foot-row");
        getChildren().setAll(row, line(model.sentence(), "figure-reading"), line(model.kept(), "caption"));
    }

    private static Label caption(String key) {
        Label caption = new Label(text(key));
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private Node slider() {
        Slider slider = new Slider(0, 1, model.lambdaProperty().get());
        slider.setId("tradeoff-lambda");
        slider.setAccessibleText(text("insights.tradeoff.slider"));
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(STEP);
        slider.setMaxWidth(WIDEST_SLIDER);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((_, wanted) -> model.attempt(wanted.doubleValue()));
        // while it is dragged the thumb follows the hand, not the nearest step
        model.lambdaProperty().subscribe(tried -> {
            if (!slider.isValueChanging()) {
                slider.setValue(tried.doubleValue());
            }
        });
        return slider;
    }

    private Node value() {
        Label value = new Label();
        value.setMinWidth(USE_PREF_SIZE);
        value.textProperty().bind(
                model.lambdaProperty().map(tried -> text("insights.tradeoff.lambda", Formats.plain(
                        tried.doubleValue()))));
        return value;
    }

    /// A disabled button hears no mouse, so the tooltip with the reason hangs on a pane around it.
    private Node keep() {
        Button keep = new Button(text("insights.tradeoff.keep"));
        keep.setId("keep-lambda");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(_ -> model.keep());
        ObservableValue<String> obstacle = model.obstacle();
        keep.disableProperty().bind(obstacle.map(reason -> !reason.isEmpty()));
        keep.accessibleHelpProperty().bind(obstacle);
        Tooltip reason = new Tooltip();
        reason.textProperty().bind(obstacle.map(why -> why.isEmpty() ? text("insights.tradeoff.keep.help") : why));
        StackPane around = new StackPane(keep);
        around.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(around, reason);
        return around;
    }

    private Node undo() {
        Button undo = new Button(text("insights.tradeoff.undo"));
        undo.setId("undo-lambda");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.getStyleClass().add("flat");
        undo.setOnAction(_ -> model.undo());
        undo.visibleProperty().bind(model.canUndo());
        undo.managedProperty().bind(undo.visibleProperty());
        return undo;
    }

    private static Node line(ObservableValue<String> words, String style) {
        Label line = new Label();
        line.textProperty().bind(words);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().add(style);
        return line;
    }
}
