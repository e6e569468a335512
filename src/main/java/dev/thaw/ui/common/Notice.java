package dev.thaw.ui.common;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a person should hear of once, without being stopped.
///
/// @param kind     how it is shown
/// @param title    what happened
/// @param sentence the rest: numbers, or what to do
/// @param screen   where to look further
/// @param choices  what can be done about it at once, at most [#MOST_CHOICES]; a look at the screen is always offered
/// @param cause    of a failure, for its details; null where nothing more is known
public record Notice(Kind kind, String title, String sentence, ScreenName screen, List<Choice> choices,
        @Nullable Throwable cause) {
    /// More than two buttons are a dialog, and a notice is none.
    public static final int MOST_CHOICES = 2;

    /// How a notice is shown.
    public enum Kind {
        DONE, FAILED
    }

    /// Something that can be done about what happened.
    ///
    /// @param verb what the button says: "Undo"
    /// @param work what it does, on the interface's thread and once at most
    public record Choice(String verb, Runnable work) {}

    public Notice {
        choices = List.copyOf(choices);
        if (choices.size() > MOST_CHOICES) {
            throw new IllegalArgumentException(
                    "choices has " + choices.size() + "; a notice has at most " + MOST_CHOICES);
        }
    }

    /// A notice that offers a look at a screen and nothing else.
    public Notice(Kind kind, String title, String sentence, ScreenName screen) {
        this(kind, title, sentence, screen, List.of(), null);
    }

    /// This notice with one more thing to do about it.
    public Notice offering(String verb, Runnable work) {
        List<Choice> more = new ArrayList<>(choices);
        more.add(new Choice(verb, work));
        return new Notice(kind, title, sentence, screen, more, cause);
    }

    /// This notice with what was behind it, for whoever asks for details.
    public Notice causedBy(Throwable reason) {
        return new Notice(kind, title, sentence, screen, choices, reason);
    }
}
