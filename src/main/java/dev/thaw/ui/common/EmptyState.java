package dev.thaw.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a place without content shows: an icon, what is missing, what it is for, and one action at most.
public final class EmptyState extends VBox {
    private static final double READABLE_WIDTH = 420;

    public EmptyState(Ikon icon, String title, String sentence, Node... action) {
        getStyleClass().add("empty-state");
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        Label explanation = new Label(sentence);
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        explanation.setMaxWidth(READABLE_WIDTH);
        explanation.setAlignment(Pos.CENTER);
        explanation.setTextAlignment(TextAlignment.CENTER);
        explanation.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(icon), name, explanation);
        getChildren().addAll(action);
    }
}
