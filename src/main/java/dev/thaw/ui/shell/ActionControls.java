package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons, menu items and shortcuts of actions. What cannot be done is disabled and says why.
final class ActionControls {
    private final ShellViewModel model;

    ActionControls(ShellViewModel model) {
        this.model = model;
    }

    /// A button with the action's name.
    Node button(Action action, String... styleClasses) {
        Button button = new Button(null, new FontIcon(action.icon()));
        button.textProperty().bind(model.titleProperty(action));
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return wired(button, action);
    }

    /// A button with the action's icon only; its name is in the tooltip.
    Node iconButton(Action action) {
        Button button = new Button(null, new FontIcon(action.icon()));
        button.getStyleClass().addAll("button-icon", "flat");
        return wired(button, action);
    }

    /// All actions as menu items, in groups.
    List<MenuItem> menu() {
        List<MenuItem> items = new ArrayList<>();
        Action.Group group = Action.Group.FILE;
        for (Action action : Action.values()) {
            if (action.group() != group) {
                group = action.group();
                items.add(new SeparatorMenuItem());
            }
            MenuItem item = new MenuItem(action.title(), new FontIcon(action.icon()));
            if (!action.keys().isEmpty()) {
                item.setAccelerator(KeyCombination.valueOf(action.keys()));
            }
            ObservableValue<String> obstacle = model.obstacleProperty(action);
            item.textProperty().bind(model.titleProperty(action).flatMap(title -> obstacle.map(
                    reason -> reason.isEmpty() ? title : text("action.withReason", title, reason))));
            item.disableProperty().bind(obstacle.map(reason -> !reason.isEmpty()));
            item.setOnAction(_ -> model.perform(action));
            items.add(item);
        }
        return items;
    }

    /// Makes the shortcuts work everywhere in a scene, in text fields too.
    void listenIn(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            for (Action action : Action.values()) {
                if (action.allKeys().stream().anyMatch(keys -> KeyCombination.valueOf(keys).match(event))) {
                    event.consume();
                    if (model.obstacleProperty(action).get().isEmpty()) {
                        model.perform(action);
                        return;
                    }
                }
            }
        });
    }

    /// A disabled button hears no mouse, so the tooltip with the reason hangs on a pane around it.
    private Node wired(Button button, Action action) {
        button.setId(action.name().toLowerCase(Locale.ROOT));
        button.accessibleTextProperty().bind(model.titleProperty(action));
        button.setOnAction(_ -> model.perform(action));
        ObservableValue<String> obstacle = model.obstacleProperty(action);
        button.disableProperty().bind(obstacle.map(reason -> !reason.isEmpty()));
        button.accessibleHelpProperty().bind(obstacle);
        StackPane around = new StackPane(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        around.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(obstacle.map(reason -> reason.isEmpty() ? withKeys(action) : reason));
        Tooltip.install(around, tooltip);
        return around;
    }

    static String withKeys(Action action) {
        return action.keys().isEmpty()
                ? action.title()
                : text("action.withKeys", action.title(), KeyCombination.valueOf(action.keys()).getDisplayText());
    }
}
