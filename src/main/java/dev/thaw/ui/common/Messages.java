package dev.thaw.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the workbench, from `messages.properties`.
public final class Messages {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.thaw.ui.messages", Locale.ENGLISH);

    private Messages() {}

    /// The text of a key, with its arguments set in.
    ///
    /// @param arguments for `{0}`, `{1}` … as [MessageFormat] has them; ids and years are passed as text
    /// @throws java.util.MissingResourceException if there is no such key, which a test excludes
    public static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }

    /// Whether there is a text of that key.
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
