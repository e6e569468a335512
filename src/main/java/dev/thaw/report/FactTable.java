package dev.thaw.report;

import java.util.Map;

/// A table of two columns: what, and its value.
final class FactTable {
    private FactTable() {}

    static void write(HtmlPage page, Map<String, String> facts) {
        page.begin("table", "class", "facts").begin("tbody");
        facts.forEach((name, value) -> {
            page.begin("tr").element("th", name, "scope", "row").element("td", value).end();
        });
        page.end().end();
    }
}
