package dev.thaw.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the words of the report mean, for readers who were not there.
public final class Glossary {
    private Glossary() {}

    static void write(HtmlPage page) {
        page.begin("section", "id", "words");
        page.heading(2, "What the words mean");
        FactTable.write(page, words());
        page.end();
    }

    /// The explanations of the words that a text uses: `Hit@3: share of decisions …`.
    public static List<String> explaining(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().entrySet().stream().filter(word -> lower.contains(word.getKey().toLowerCase(Locale.ROOT)))
                .map(word -> word.getKey() + ": " + word.getValue()).toList();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        dev.thaw.figure.Glossary.entries().forEach(entry -> words.put(entry.term(), entry.definition()));
        return words;
    }
}
