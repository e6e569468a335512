package dev.thaw.report.slides;

import dev.thaw.recommend.SystemName;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of slides, from `slides.properties`.
final class SlideText {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.thaw.report.slides.slides",
            Locale.ENGLISH);

    private SlideText() {}

    /// The text of a key, with its arguments set in; numbers are passed as text.
    static String text(String key, String... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
    }

    /// What a system is called in a sentence, for people who know none of them by name.
    static String inWords(SystemName system) {
        return text("system." + system.text());
    }

    /// What a system is called at its line.
    static String atLine(SystemName system) {
        return text("line." + system.text());
    }
}
