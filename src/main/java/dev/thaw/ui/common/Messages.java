package dev.thaw.ui.common;

import dev.thaw.language.Texts;

/// The texts of the workbench, from `messages.properties`.
public final class Messages {
    private static final Texts TEXTS = new Texts("/dev/thaw/ui/messages");

    private Messages() {}

    /// The text of a key, with its arguments set in.
    ///
    /// @param arguments for `{0}`, `{1}` … as [java.text.MessageFormat] has them; ids and years are passed as text
    /// @throws java.util.MissingResourceException if there is no such key, which a test excludes
    public static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /// Whether there is a text of that key.
    public static boolean has(String key) {
        return TEXTS.has(key);
    }
}
