package dev.thaw.dataset.ingest;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/// A table that describes items or users, held whole: all columns text, and the line of every row.
///
/// @param table   text columns only
/// @param lines   line of the file of each row, `[table.rowCount()]`
/// @param columns the columns of the table, in order
record DescribingTable(Table table, long[] lines, List<StringColumn> columns) {
    /// Reads a file; rows that cannot be cut into cells are reported.
    static DescribingTable load(TextTable source, RowTally tally, ByteMeter meter) {
        List<StringColumn> texts = new ArrayList<>();
        source.columns().forEach(name -> texts.add(StringColumn.create(name)));
        LongArrayList lines = new LongArrayList();
        source.forEachSound(tally, meter, row -> {
            for (int column = 0; column < texts.size(); column++) {
                String text = row.text(column);
                texts.get(column).append(text == null ? "" : text);
            }
            lines.add(row.line());
        });
        Table table = Table.create(source.name(), texts.toArray(StringColumn[]::new));
        return new DescribingTable(table, lines.toLongArray(), texts);
    }

    /// Hands every row to a reader; what it finds bad is reported.
    void forEach(RowTally tally, RowVisitor visitor) {
        for (int row = 0; row < table.rowCount(); row++) {
            int current = row;
            try {
                visitor.row(column -> text(current, column));
                tally.good();
            } catch (BadCell cell) {
                tally.bad(lines[row], cell);
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

    /// The cells of a row that none of the named columns claims, by column name; blank ones are left out.
    Map<String, String> attributes(Cells row, Set<Integer> claimed) {
        Map<String, String> attributes = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String text = claimed.contains(column) ? null : row.text(column);
            if (text != null) {
                attributes.put(columns.get(column).name(), text);
            }
        }
        return attributes;
    }
}
