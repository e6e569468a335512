package dev.thaw.report.slides;

import dev.thaw.language.Texts;
import dev.thaw.recommend.SystemName;

/// The words of slides, from `slides.properties`.
final class SlideText {
    private static final Texts TEXTS = new Texts("/dev/thaw/report/slides/slides");

    private SlideText() {}

    /// The text of a key, with its arguments set in; numbers are passed as text.
    static String text(String key, String... arguments) {
        return TEXTS.text(key, (Object[]) arguments);
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
