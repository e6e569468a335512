package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every action by name: type a part of it, Enter does it, Escape leaves.
final class CommandPalette extends StackPane {
    private final ShellViewModel model;
    private final FilteredList<Action> actions = new FilteredList<>(
            FXCollections.observableArrayList(List.of(Action.values())));
    private final TextField typed = new TextField();
    private final ListView<Action> list = new ListView<>(actions);

    CommandPalette(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("palette-layer");
        typed.setId("palette-typed");
        typed.setPromptText(text("palette.prompt"));
        typed.setAccessibleText(text("palette.prompt"));
        list.setAccessibleText(text("palette.list"));
        list.setCellFactory(_ -> new ActionCell());
        list.setFocusTraversable(false);
        VBox box = new VBox(8, typed, list);
        box.getStyleClass().addAll("panel", "palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        visibleProperty().bind(model.paletteShownProperty());
        managedProperty().bind(visibleProperty());
        typed.textProperty().subscribe(this::filter);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        list.setOnMouseClicked(_ -> perform());
        model.paletteShownProperty().subscribe(shown -> {
            if (shown) {
                typed.clear();
                filter("");
                typed.requestFocus();
            }
        });
    }

    private void filter(String part) {
        String wanted = part.strip().toLowerCase(Locale.ROOT);
        actions.setPredicate(action -> action != Action.SHOW_PALETTE
                && action.title().toLowerCase(Locale.ROOT).contains(wanted));
        list.getSelectionModel().selectFirst();
    }

    private void press(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> close();
            case KeyCode.ENTER -> perform();
            case KeyCode.DOWN -> list.getSelectionModel().selectNext();
            case KeyCode.UP -> list.getSelectionModel().selectPrevious();
            default -> known = false;
        }
        if (known) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
            event.consume();
        }
    }

    private void perform() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null && model.obstacleProperty(action).get().isEmpty()) {
            close();
            model.perform(action);
        }
    }

    private void close() {
        model.paletteShownProperty().set(false);
    }

    private final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            if (empty || action == null) {
                setGraphic(null);
                return;
            }
            String obstacle = model.obstacleProperty(action).get();
            Label title = new Label(action.title(), new FontIcon(action.icon()));
            title.setGraphicTextGap(12);
            Label right = new Label(obstacle.isEmpty() ? keys(action) : obstacle);
            right.getStyleClass().add("caption");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(12, title, gap, right);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setOpacity(obstacle.isEmpty() ? 1 : 0.55);
            setGraphic(line);
        }

        private static String keys(Action action) {
            return action.keys().isEmpty() ? "" : KeyCombination.valueOf(action.keys()).getDisplayText();
        }
    }
}
