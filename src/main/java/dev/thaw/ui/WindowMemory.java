package dev.thaw.ui;

import dev.thaw.ui.shell.Settings.WindowPlace;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Puts a window where it stood the last time, if that place is still on a screen, and remembers where it stands.
final class WindowMemory {
    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 680;
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;
    /// So much of the title bar must be on a screen for the window to be within reach.
    private static final double REACHABLE = 120;

    private final Stage stage;
    private final @Nullable WindowPlace before;
    private @Nullable WindowPlace unmaximized;

    WindowMemory(Stage stage, @Nullable WindowPlace before) {
        this.stage = stage;
        this.before = before;
    }

    double width() {
        return before == null ? Math.min(FIRST_WIDTH, visible().getWidth()) : before.width();
    }

    double height() {
        return before == null ? Math.min(FIRST_HEIGHT, visible().getHeight()) : before.height();
    }

    void restore() {
        if (before != null && isReachable(before)) {
            stage.setX(before.x());
            stage.setY(before.y());
            stage.setWidth(before.width());
            stage.setHeight(before.height());
        }
        stage.xProperty().subscribe(this::note);
        stage.yProperty().subscribe(this::note);
        stage.widthProperty().subscribe(this::note);
        stage.heightProperty().subscribe(this::note);
        if (before != null) {
            stage.setMaximized(before.maximized());
        }
    }

    /// Where the window stands, or would stand if it were not maximised.
    @Nullable
    WindowPlace place() {
        WindowPlace last = unmaximized;
        return last == null
                ? before
                : new WindowPlace(last.x(), last.y(), last.width(), last.height(), stage.isMaximized());
    }

    private void note() {
        if (!stage.isMaximized() && !stage.isIconified() && stage.isShowing() && stage.getWidth() > 0) {
            unmaximized = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private static boolean isReachable(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x() + place.width() / 2 - REACHABLE / 2, place.y(), REACHABLE,
                REACHABLE / 2).isEmpty();
    }

    private static Rectangle2D visible() {
        return Screen.getPrimary().getVisualBounds();
    }
}
