package dev.thaw.ui.configure;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that opens what most people never need.
final class Fold extends VBox {
    private final ToggleButton line;

    Fold(String title, String sentence, Node content) {
        super(16);
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        line = new ToggleButton(title, arrow);
        line.setId("fold");
        line.getStyleClass().addAll("flat", "fold");
        Label explained = new Label(sentence);
        explained.getStyleClass().add("caption");
        HBox head = new HBox(8, line, explained);
        head.setAlignment(Pos.CENTER_LEFT);
        line.selectedProperty().subscribe(
                open -> arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        content.visibleProperty().bind(line.selectedProperty());
        content.managedProperty().bind(line.selectedProperty());
        getChildren().addAll(head, content);
    }

    BooleanProperty openProperty() {
        return line.selectedProperty();
    }
}
