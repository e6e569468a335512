package dev.thaw.ui.common;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A card: a title, maybe a sentence under it, maybe actions at its right, and what it holds.
public final class Panel extends VBox {
    private final HBox head = new HBox();
    private final VBox titles = new VBox(2);

    public Panel(String title, Node... content) {
        getStyleClass().add("panel");
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        titles.getChildren().add(name);
        titles.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(titles, Priority.ALWAYS);
        head.getStyleClass().add("panel-head");
        head.getChildren().add(titles);
        getChildren().add(head);
        getChildren().addAll(content);
        setAccessibleText(title);
    }

    /// Adds a sentence under the title.
    public Panel subtitled(String subtitle) {
        return subtitled(new ReadOnlyStringWrapper(subtitle));
    }

    /// Adds a sentence under the title that may change.
    public Panel subtitled(ObservableValue<String> subtitle) {
        Label sentence = new Label();
        sentence.textProperty().bind(subtitle);
        sentence.getStyleClass().add("card-subtitle");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        titles.getChildren().add(sentence);
        return this;
    }

    /// Adds controls at the right of the title.
    public Panel withActions(Node... actions) {
        head.getChildren().addAll(actions);
        return this;
    }

    /// Lets the content reach the card's edges, for tables.
    public Panel tight() {
        getStyleClass().add("tight");
        return this;
    }
}
