package dev.thaw.dataset.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row whose cells are read strictly: blank is not zero, and what is no number is a [BadCell].
interface Cells {
    /// A cell without surrounding blanks, null where there is nothing.
    ///
    /// @param column column number from 0; −1 for a column the table does not have
    @Nullable
    String text(int column);

    /// A cell that must not be blank.
    ///
    /// @param name the column's name, for the report
    default String required(int column, String name) throws BadCell {
        String text = text(column);
        if (text == null) {
            throw new BadCell(name, name + " is blank");
        }
        return text;
    }

    /// A decimal number, `NaN` where the cell is blank.
    default double decimal(int column, String name) throws BadCell {
        String text = text(column);
        if (text == null) {
            return Double.NaN;
        }
        if (!isDecimal(text)) {
            throw new BadCell(name, name + " '" + shortened(text) + "' is not a number");
        }
        return Double.parseDouble(text);
    }

    /// The cells that none of the claimed columns holds, by column name; blank ones are left out.
    ///
    /// @param names the columns' names
    default Map<String, String> attributes(List<String> names, Set<Integer> claimed) {
        Map<String, String> attributes = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String text = claimed.contains(column) ? null : text(column);
            if (text != null) {
                attributes.put(names.get(column), text);
            }
        }
        return attributes;
    }

    /// Whether a text is a plain finite decimal number: no `NaN`, no hexadecimal, no thousands separators.
    static boolean isDecimal(String text) {
        int digits = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-')) {
                return false;
            }
        }
        if (digits == 0) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /// A value as it is quoted in a message: long ones are cut.
    static String shortened(String text) {
        String line = text.replace('\r', ' ').replace('\n', ' ');
        return line.length() <= 60 ? line : line.substring(0, 57) + "…";
    }

    /// A text without surrounding blanks, null where nothing is left.
    static @Nullable String stripped(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int last = text.length() - 1;
        if (last >= 0 && text.charAt(0) > ' ' && text.charAt(0) < 0x80 && text.charAt(last) > ' '
                && text.charAt(last) < 0x80) {
            return text;
        }
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
