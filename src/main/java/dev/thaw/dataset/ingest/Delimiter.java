package dev.thaw.dataset.ingest;

import java.util.Arrays;
import java.util.Optional;

/// What stands between the cells of a row.
public enum Delimiter {
    COMMA(",", "comma"), SEMICOLON(";", "semicolon"), TAB("\t", "tab"), PIPE("|", "bar"), DOUBLE_COLON("::",
            "double colon");

    private final String text;
    private final String label;

    Delimiter(String text, String label) {
        this.text = text;
        this.label = label;
    }

    /// The characters themselves.
    public String text() {
        return text;
    }

    /// What people call it.
    public String label() {
        return label;
    }

    /// The delimiter written as its characters, its label, its name or `\t`.
    public static Optional<Delimiter> named(String name) {
        return Arrays.stream(values()).filter(delimiter -> delimiter.text.equals(name)
                || delimiter.label.equalsIgnoreCase(name) || delimiter.name().equalsIgnoreCase(name)
                || delimiter == TAB && name.equals("\\t")).findFirst();
    }
}
