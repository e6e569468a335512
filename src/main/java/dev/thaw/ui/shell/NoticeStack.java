package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.shell.NoticesViewModel.Told;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The latest notices at the lower right, over the screen, for a while.
///
/// They are part of the window, so Tab reaches their buttons; while the mouse or the focus is on one it stays. A failure
/// stays longer, because it is read more slowly. All of them are kept in the list behind the bell.
final class NoticeStack extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final Duration FAILURE_SHOWN = Duration.seconds(12);

    private final ShellViewModel model;
    private final Map<Told, NoticeCard> cards = new HashMap<>();

    NoticeStack(ShellViewModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("notice-stack");
        setId("notice-stack");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(text("notices.title"));
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        model.notices().shown().addListener((ListChangeListener<Told>) _ -> follow());
    }

    private void follow() {
        cards.keySet().retainAll(model.notices().shown());
        getChildren().setAll(model.notices().shown().stream()
                .map(told -> cards.computeIfAbsent(told, this::card)).toList());
        setVisible(!getChildren().isEmpty());
    }

    private NoticeCard card(Told told) {
        NoticeCard card = new NoticeCard(model, told, () -> model.notices().hide(told));
        boolean failed = card.getStyleClass().contains("failed");
        PauseTransition untilGone = new PauseTransition(failed ? FAILURE_SHOWN : SHOWN);
        untilGone.setOnFinished(_ -> model.notices().hide(told));
        Runnable wait = () -> {
            if (card.isHover() || card.isFocusWithin()) {
                untilGone.stop();
            } else {
                untilGone.playFromStart();
            }
        };
        card.hoverProperty().subscribe(wait);
        card.focusWithinProperty().subscribe(wait);
        return card;
    }
}
