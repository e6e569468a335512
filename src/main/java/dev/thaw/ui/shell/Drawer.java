package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Panel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A card at the right edge that stays while one works; Escape or its button closes it.
class Drawer extends VBox {
    private final Panel panel;

    /// @param id      of the node
    /// @param shown   whether the drawer is open
    /// @param content what it holds
    /// @param actions what stands at its head, before the button that closes it
    Drawer(String id, String title, BooleanProperty shown, Node content, Node... actions) {
        getStyleClass().add("drawer");
        setId(id);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(text("drawer.close", title));
        close.setTooltip(new Tooltip(text("drawer.close", title)));
        close.setOnAction(_ -> shown.set(false));
        VBox.setVgrow(content, Priority.ALWAYS);
        panel = new Panel(title, content).withActions(actions).withActions(close);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        shown.subscribe((_, open) -> {
            if (open) {
                close.requestFocus();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                shown.set(false);
                event.consume();
            }
        });
    }

    /// The card, to be dressed further.
    Panel panel() {
        return panel;
    }
}
