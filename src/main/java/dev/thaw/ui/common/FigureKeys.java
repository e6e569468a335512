package dev.thaw.ui.common;

import dev.thaw.figure.Figure;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What the keys mean in a chart: arrows go along its axis and from series to series, Space hides the series or shows it,
/// with Shift it alone, Enter looks behind, Escape leaves.
final class FigureKeys {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    /// Steps along the axis at once, with Shift.
    private static final int FAR = 7;

    /// What a key asked for.
    enum Asked {
        MOVED, CHOSEN, COPY, LOOK_BEHIND, LEAVE, NOTHING
    }

    private FigureKeys() {}

    /// Does what a key asks of the cursor and of the series; tells what it was.
    static Asked press(KeyEvent pressed, FigureCursor cursor, Figure figure, ShownSeries shown) {
        if (COPY.match(pressed)) {
            return Asked.COPY;
        }
        int far = pressed.isShiftDown() ? FAR : 1;
        switch (pressed.getCode()) {
            case LEFT -> cursor.along(-far);
            case RIGHT -> cursor.along(far);
            case HOME -> cursor.toEnd(false);
            case END -> cursor.toEnd(true);
            case UP -> cursor.across(-1);
            case DOWN -> cursor.across(1);
            case SPACE -> {
                cursor.series().ifPresent(label -> choose(label, pressed.isShiftDown(), figure, shown));
                return Asked.CHOSEN;
            }
            case ENTER -> {
                return Asked.LOOK_BEHIND;
            }
            case ESCAPE -> {
                return Asked.LEAVE;
            }
            default -> {
                return Asked.NOTHING;
            }
        }
        return Asked.MOVED;
    }

    private static void choose(String label, boolean alone, Figure figure, ShownSeries shown) {
        if (alone) {
            shown.only(label, figure.labels());
        } else {
            shown.toggle(label);
        }
    }
}
