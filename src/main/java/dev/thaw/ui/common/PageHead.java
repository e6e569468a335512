package dev.thaw.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The top of a screen: its name, one sentence that says what is seen, and its actions at the right.
public final class PageHead extends HBox {
    public PageHead(String title, ObservableValue<String> sentence, Node... actions) {
        getStyleClass().add("page-head");
        Label name = new Label(title);
        name.getStyleClass().add("page-title");
        Label subtitle = new Label();
        subtitle.getStyleClass().add("page-subtitle");
        subtitle.textProperty().bind(sentence);
        VBox titles = new VBox(4, name, subtitle);
        titles.setAlignment(Pos.CENTER_LEFT);
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        getChildren().add(titles);
        getChildren().addAll(actions);
    }
}
