package dev.thaw.ui.common;

import java.util.List;

/// The keys that a screen hears beside the shortcuts of actions, for the sheet that lists them.
///
/// @param title what they stand under: the screen's name
/// @param keys  in the order they are listed
public record ScreenKeys(String title, List<Use> keys) {
    /// One key and what it does.
    ///
    /// @param keys as `KeyCombination` reads them, such as `Shift+Left`; several are separated by a blank
    /// @param does what happens, in words
    public record Use(String keys, String does) {}

    public ScreenKeys {
        keys = List.copyOf(keys);
    }
}
