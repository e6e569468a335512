package dev.thaw.dataset.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whether the first row names the columns.
final class HeaderDetector {
    private HeaderDetector() {}

    /// A first row is a header if a cell of it is a usual name for a column, or if it has no number, date or blank
    /// while later rows have numbers.
    ///
    /// @param rows the first rows, the one in question among them
    static boolean hasHeader(List<TextRow> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        boolean plain = true;
        boolean usual = false;
        for (String cell : rows.getFirst().cells()) {
            String text = Cells.stripped(cell);
            plain &= text != null && isName(text);
            usual |= text != null && UsualNames.isUsual(text);
        }
        if (usual) {
            return true;
        }
        return plain && rows.stream().skip(1).anyMatch(HeaderDetector::hasNumber);
    }

    private static boolean isName(String text) {
        return !startsWithDigit(text) && !Cells.isDecimal(text) && text.length() <= 64;
    }

    private static boolean startsWithDigit(String text) {
        return Character.isDigit(text.charAt(0));
    }

    private static boolean hasNumber(TextRow row) {
        for (@Nullable
        String cell : row.cells()) {
            String text = Cells.stripped(cell);
            if (text != null && (Cells.isDecimal(text) || startsWithDigit(text))) {
                return true;
            }
        }
        return false;
    }
}
