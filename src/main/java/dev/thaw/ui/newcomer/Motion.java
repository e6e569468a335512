package dev.thaw.ui.newcomer;

import dev.thaw.ui.newcomer.Recommended.Change;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// Lets rows of a list slide from where they stood, each change once.
final class Motion {
    private static final Duration SLIDE = Duration.millis(260);
    /// The cell of a row is filled several times in one pass of layout; what comes later is the same list again.
    private static final long SETTLED_NANOS = 400_000_000L;

    private int revision = -1;
    private long since;

    /// Whether this person asked the system for as little motion as possible.
    static boolean isReduced() {
        return Platform.getPreferences().isReducedMotion();
    }

    /// Shows how a row came to its place.
    ///
    /// @param row    the row
    /// @param rank   its place now, from 1
    /// @param change how it moved
    /// @param height height of a row, pixels
    void show(Node row, int rank, Change change, double height) {
        long now = System.nanoTime();
        if (change.revision() != revision) {
            revision = change.revision();
            since = now;
        }
        if (isReduced() || now - since > SETTLED_NANOS) {
            settle(row);
        } else if (change.isNew()) {
            FadeTransition fade = new FadeTransition(SLIDE, row);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        } else if (change.from() != rank) {
            TranslateTransition slide = new TranslateTransition(SLIDE, row);
            slide.setFromY((change.from() - rank) * height);
            slide.setToY(0);
            slide.setInterpolator(Interpolator.EASE_BOTH);
            slide.play();
        }
    }

    /// Puts a row where it belongs.
    static void settle(Node row) {
        row.setTranslateY(0);
        row.setOpacity(1);
    }
}
