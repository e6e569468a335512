package dev.thaw.ui.common;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sentence that stands out: a note, a warning or a failure.
public final class Callout extends HBox {
    private final Label sentence = new Label();

    /// How urgent it is.
    public enum Kind {
        NOTE(Feather.INFO, "note"), WARNING(Feather.ALERT_TRIANGLE, "warning"),
        FAILURE(Feather.ALERT_CIRCLE, "failure");

        private final Feather icon;
        private final String styleClass;

        Kind(Feather icon, String styleClass) {
            this.icon = icon;
            this.styleClass = styleClass;
        }
    }

    public Callout(Kind kind, String text) {
        getStyleClass().addAll("callout", kind.styleClass);
        sentence.setText(text);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(kind.icon), sentence);
        if (kind == Kind.FAILURE) {
            getChildren().add(new FailureDetails(text, null).button());
        }
    }

    /// A failure whose details tell what was behind it.
    ///
    /// @param cause what went wrong; its message is the sentence
    public static Callout failure(Throwable cause) {
        String sentence = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        Callout told = new Callout(Kind.FAILURE, sentence);
        told.getChildren().set(told.getChildren().size() - 1, new FailureDetails(sentence, cause).button());
        return told;
    }
}
