package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Notice;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.action.Action;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows notices at the lower right of the window for a while; a click goes to the screen with more.
public final class Notices {
    private static final Duration SHOWN = Duration.seconds(6);

    private @Nullable Node owner;
    private @Nullable ShellViewModel model;

    /// Says where notices appear; before, they are dropped.
    public void showIn(Node place, ShellViewModel shell) {
        owner = place;
        model = shell;
    }

    /// Shows a notice.
    public void show(Notice notice) {
        ShellViewModel shell = model;
        if (owner == null || shell == null || owner.getScene() == null || owner.getScene().getWindow() == null
                || !owner.getScene().getWindow().isShowing()) {
            return;
        }
        boolean done = notice.kind() == Notice.Kind.DONE;
        FontIcon icon = new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE);
        icon.getStyleClass().add(done ? "success" : "danger");
        Notifications.create().owner(owner).title(notice.title()).text(notice.sentence()).graphic(icon)
                .position(Pos.BOTTOM_RIGHT).hideAfter(SHOWN)
                .action(new Action(text("notice.look"), _ -> shell.screenProperty().set(notice.screen()))).show();
    }
}
