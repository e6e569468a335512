package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenName;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens at the left edge.
final class Rail extends VBox {
    private static final List<Action> SCREENS = List.of(Action.SHOW_DATA, Action.SHOW_CONFIGURE, Action.SHOW_RUNS,
            Action.SHOW_INSIGHTS, Action.SHOW_NEWCOMER, Action.SHOW_ONLINE, Action.SHOW_COMPARE, Action.SHOW_PRESENT);

    Rail(ShellViewModel model) {
        getStyleClass().add("rail");
        for (Action action : SCREENS) {
            ScreenName screen = ScreenName.valueOf(action.name().substring("SHOW_".length()));
            ToggleButton button = new ToggleButton(text("screen." + screen.text()), new FontIcon(action.icon()));
            button.setId("rail-" + screen.text());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(action.title());
            button.disableProperty().bind(model.obstacleProperty(action).map(reason -> !reason.isEmpty()));
            button.setOnAction(_ -> {
                model.perform(action);
                button.setSelected(model.screenProperty().get() == screen);
            });
            model.screenProperty().subscribe(shown -> button.setSelected(shown == screen));
            StackPane around = new StackPane(button);
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(model.obstacleProperty(action)
                    .map(reason -> reason.isEmpty() ? ActionControls.withKeys(action) : reason));
            Tooltip.install(around, tooltip);
            getChildren().add(around);
        }
    }
}
