package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What somebody who is asked for help wants to know of a failure: the sentence, what was behind it, versions and the
/// last lines of the log.
///
/// Nobody is shown this; whoever needs it copies it.
///
/// @param sentence what the person was told
/// @param cause    what was behind it, or null where nothing more is known
public record FailureDetails(String sentence, @Nullable Throwable cause) {
    private static final int LOG_LINES = 40;

    /// All of it as text.
    ///
    /// @param log the log whose end belongs to it
    public String whole(SessionLog log) {
        StringBuilder all = new StringBuilder(sentence).append('\n');
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            all.append("  ").append(reason.getClass().getName()).append(": ").append(reason.getMessage()).append('\n');
            StackTraceElement[] trace = reason.getStackTrace();
            if (trace.length > 0) {
                all.append("    at ").append(trace[0]).append('\n');
            }
        }
        all.append('\n').append(Versions.lines(Versions.quick())).append("\n\n");
        return all.append(log.path()).append('\n').append(log.lastLines(LOG_LINES)).append('\n').toString();
    }

    /// A button that puts all of it into the clipboard.
    public Button button() {
        Button copy = new Button(text("details.copy"), new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll("flat", "small", "copy-details");
        copy.setMinWidth(Button.USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(text("details.copy.help")));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(whole(SessionLog.ofThisProgram()));
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(text("details.copied"));
        });
        return copy;
    }
}
