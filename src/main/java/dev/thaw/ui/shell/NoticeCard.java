package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.FailureDetails;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.shell.NoticesViewModel.Told;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One notice with what it offers: its own choices, a look at the screen, and of a failure its details.
final class NoticeCard extends HBox {
    private final FlowPane choices = new FlowPane(4, 4);

    /// @param hide what its ✕ does, or null where it has none
    NoticeCard(ShellViewModel model, Told told, Runnable hide) {
        getStyleClass().add("notice");
        Notice notice = told.notice();
        boolean done = notice.kind() == Notice.Kind.DONE;
        getStyleClass().add(done ? "done" : "failed");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(text("notice.spoken", notice.title(), notice.sentence()));
        Label title = new Label(notice.title());
        title.getStyleClass().add("field-label");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(4, title);
        if (!notice.sentence().isBlank()) {
            Label sentence = new Label(notice.sentence());
            sentence.getStyleClass().add("muted");
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            words.getChildren().add(sentence);
        }
        for (Notice.Choice choice : notice.choices()) {
            choices.getChildren().add(button(choice.verb(), () -> model.notices().take(told, choice)));
        }
        if (model.canShow(notice.screen())) {
            choices.getChildren().add(button(text("notice.look"), () -> {
                model.notices().hide(told);
                model.show(notice.screen());
            }));
        }
        if (!done) {
            choices.getChildren()
                    .add(new FailureDetails(notice.title() + "\n" + notice.sentence(), notice.cause()).button());
        }
        told.settledProperty().subscribe(settled -> choices.getChildren().stream().limit(notice.choices().size())
                .forEach(node -> node.setDisable(settled)));
        words.getChildren().add(choices);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE), words, close(hide));
        setMinHeight(USE_PREF_SIZE);
    }

    private static Button button(String verb, Runnable work) {
        Button button = new Button(verb);
        button.getStyleClass().addAll("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> work.run());
        return button;
    }

    private static Node close(Runnable hide) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(text("notice.hide"));
        close.setTooltip(new Tooltip(text("notice.hide")));
        close.setOnAction(_ -> hide.run());
        return close;
    }
}
