package dev.thaw.ui.newcomer;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Goes through a real newcomer's first events: where one stands, what they chose next, a step back and on.
final class ReplayPanel extends VBox {
    /// @param days days since sign-up at the step
    ReplayPanel(ReplayViewModel model, ObservableValue<Number> days) {
        Label place = new Label();
        place.getStyleClass().add("field-label");
        place.textProperty().bind(Bindings.createStringBinding(() -> {
            NewcomerReplay of = model.chosenProperty().get();
            return of == null
                    ? ""
                    : text("newcomer.replay.step", Formats.count(model.stepProperty().get() + 1L),
                            Formats.count(of.steps()), Formats.count(Math.round(days.getValue().doubleValue())));
        }, model.chosenProperty(), model.stepProperty(), days));
        Label outcome = new Label();
        outcome.setId("newcomer-replay-outcome");
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        Button back = button("newcomer.replay.back", Feather.CHEVRON_LEFT, model::back);
        back.disableProperty().bind(Bindings.lessThan(model.stepProperty(), 1));
        Button forward = button("newcomer.replay.forward", Feather.CHEVRON_RIGHT, model::forward);
        forward.setId("newcomer-replay-forward");
        forward.disableProperty().bind(Bindings.createBooleanBinding(() -> {
            NewcomerReplay of = model.chosenProperty().get();
            return of == null || model.stepProperty().get() + 1 >= of.steps();
        }, model.chosenProperty(), model.stepProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, back, forward, gap, button("newcomer.replay.leave", Feather.X, model::leave));
        buttons.setAlignment(Pos.CENTER_LEFT);
        Panel panel = new Panel(text("newcomer.replay.title"), place, outcome, buttons);
        panel.setMinHeight(USE_PREF_SIZE);
        getChildren().add(panel);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(model.chosenProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(text(key), new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
