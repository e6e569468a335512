package dev.thaw.dataset.ingest;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;

/// A table held in memory: Tablesaw's text columns, and the line of every row.
///
/// For samples and for tables that describe items or users. Tablesaw's own `Table` is left out on purpose: its first
/// use searches the whole class path for file formats, two seconds of processor time that no import needs.
///
/// @param columns text columns of equal length; a blank cell is an empty text
/// @param lines   line of the file of each row
record HeldTable(List<StringColumn> columns, LongArrayList lines) {
    /// An empty table with these columns.
    static HeldTable of(List<String> names) {
        return new HeldTable(names.stream().map(StringColumn::create).toList(), new LongArrayList());
    }

    /// All rows of a file; those that cannot be cut into cells are reported.
    static HeldTable load(TextTable source, RowTally tally, ByteMeter meter) {
        HeldTable table = of(source.columns());
        source.forEachSound(tally, meter, table::add);
        return table;
    }

    void add(TextRow row) {
        for (int column = 0; column < columns.size(); column++) {
            String text = row.text(column);
            columns.get(column).append(text == null ? "" : text);
        }
        lines.add(row.line());
    }

    int width() {
        return columns.size();
    }

    int rows() {
        return lines.size();
    }

    String name(int column) {
        return columns.get(column).name();
    }

    StringColumn column(int column) {
        return columns.get(column);
    }

    /// The values of a column that are not blank.
    List<String> values(int column) {
        List<String> values = new ArrayList<>(rows());
        columns.get(column).forEach(text -> {
            if (!text.isEmpty()) {
                values.add(text);
            }
        });
        return values;
    }

    /// Hands every row to a reader; what it finds bad is reported.
    void forEach(RowTally tally, RowVisitor visitor) {
        for (int row = 0; row < rows(); row++) {
            int current = row;
            try {
                visitor.row(column -> text(current, column));
                tally.good();
            } catch (BadCell cell) {
                tally.bad(lines.getLong(row), cell);
            }
        }
    }

    private @Nullable String text(int row, int column) {
        if (column < 0) {
            return null;
        }
        String text = columns.get(column).get(row);
        return text.isEmpty() ? null : text;
    }
}
