package dev.thaw.report;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the words of the report mean, for readers who were not there.
final class Glossary {
    private Glossary() {}

    static void write(HtmlPage page) {
        page.begin("section", "id", "words");
        page.element("h2", "What the words mean");
        FactTable.write(page, words());
        page.end();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        dev.thaw.figure.Glossary.entries().forEach(entry -> words.put(entry.term(), entry.definition()));
        return words;
    }
}
