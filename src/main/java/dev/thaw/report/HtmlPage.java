package dev.thaw.report;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML that is well-formed by construction: every text and attribute is escaped, every element that was begun
/// is ended.
final class HtmlPage {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Begins an element.
    ///
    /// @param attributes names and values in turn
    HtmlPage begin(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /// Ends the element begun last.
    HtmlPage end() {
        text.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /// An element without content and without end: `meta`.
    HtmlPage single(String element, String... attributes) {
        tag(element, attributes);
        text.append('\n');
        return this;
    }

    /// An element that holds a text.
    HtmlPage element(String element, String content, String... attributes) {
        tag(element, attributes);
        text.append(escape(content)).append("</").append(element).append(">\n");
        return this;
    }

    /// A heading.
    ///
    /// @param level 1 for the page's own, 2 below it …
    HtmlPage heading(int level, String content, String... attributes) {
        return element("h" + level, content, attributes);
    }

    /// Begins a table that scrolls inside its own frame, which the keyboard reaches.
    ///
    /// @param name what a screen reader calls it
    HtmlPage beginTable(String name) {
        return begin("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name).begin("table");
    }

    /// Ends a table begun by [#beginTable].
    HtmlPage endTable() {
        return end().end();
    }

    /// A text.
    HtmlPage text(String content) {
        text.append(escape(content));
        return this;
    }

    /// What is HTML already: a figure, a style sheet.
    HtmlPage raw(String html) {
        text.append(html).append('\n');
        return this;
    }

    /// The page.
    ///
    /// @throws IllegalStateException if an element was not ended
    String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("the page ends inside <" + open.peek() + ">");
        }
        return text.toString();
    }

    /// A text as HTML shows it, in an element or in a quoted attribute.
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private void tag(String element, String... attributes) {
        text.append('<').append(element);
        for (int k = 0; k + 1 < attributes.length; k += 2) {
            text.append(' ').append(attributes[k]).append("=\"").append(escape(attributes[k + 1])).append('"');
        }
        text.append('>');
    }
}
