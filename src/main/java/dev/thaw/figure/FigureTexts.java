package dev.thaw.figure;

import dev.thaw.language.Texts;
import java.util.List;

/// The texts of figures and findings, from `figures.properties`.
public final class FigureTexts {
    private static final Texts TEXTS = new Texts("/dev/thaw/figure/figures");

    private FigureTexts() {}

    /// The text of a key, with its arguments set in.
    ///
    /// @param arguments for `{0}`, `{1}` …; numbers as [Numbers] writes them
    /// @throws java.util.MissingResourceException if there is no such key, which a test excludes
    public static String text(String key, Object... arguments) {
        return TEXTS.text(key, arguments);
    }

    /// Words in a row: `random`, `random and EASE`, `random, EASE and content`.
    public static String listed(List<String> words) {
        return TEXTS.listed("list.and", words);
    }
}
