package dev.thaw.ui.common;

/// Something a person should hear of once, without being stopped.
///
/// @param kind     how it is shown
/// @param title    what happened
/// @param sentence the rest: numbers, or what to do
/// @param screen   where to look further
public record Notice(Kind kind, String title, String sentence, ScreenName screen) {
    /// How a notice is shown.
    public enum Kind {
        DONE, FAILED
    }
}
