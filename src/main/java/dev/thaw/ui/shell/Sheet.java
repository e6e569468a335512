package dev.thaw.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card over the screen for something short. Escape, a click beside it, or the focus going elsewhere closes it, and
/// the focus returns to where it was.
class Sheet extends StackPane {
    private final VBox box = new VBox(8);
    private final BooleanProperty shown;
    private @Nullable Node before;

    /// @param id    of the card
    /// @param name  how it is spoken
    /// @param shown whether it is open
    Sheet(String id, String name, BooleanProperty shown) {
        this.shown = shown;
        getStyleClass().add("palette-layer");
        box.setId(id);
        box.getStyleClass().addAll("panel", "palette");
        box.setAccessibleRole(AccessibleRole.DIALOG);
        box.setAccessibleText(name);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().setAll(box);
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        sceneProperty().subscribe(this::watchFocus);
        shown.subscribe((_, open) -> opened(open));
    }

    /// Fills the card; the first of the nodes gets the focus.
    final void fill(Node first, Node... rest) {
        List<Node> content = new ArrayList<>(List.of(first));
        content.addAll(List.of(rest));
        box.getChildren().setAll(content);
    }

    /// The card, to be dressed further.
    final VBox box() {
        return box;
    }

    final void close() {
        shown.set(false);
    }

    private void opened(boolean open) {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        if (open) {
            before = scene.getFocusOwner();
            box.getChildren().getFirst().requestFocus();
        } else if (before != null && isInside(scene.getFocusOwner())) {
            before.requestFocus();
        }
    }

    private void watchFocus(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe((left, owner) -> {
                if (shown.get() && isInside(left) && owner != null && !isInside(owner)) {
                    close();
                }
            });
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }
}
