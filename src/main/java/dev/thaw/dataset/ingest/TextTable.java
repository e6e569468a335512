package dev.thaw.dataset.ingest;

import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A file of which it is known how it is cut into columns.
///
/// @param file    the file
/// @param dialect how its text is cut
/// @param columns the columns' names, distinct
record TextTable(TextFile file, Dialect dialect, List<String> columns) {
    /// Rows looked at to recognise columns.
    static final int SAMPLE_ROWS = 1_000;

    TextTable {
        columns = List.copyOf(columns);
    }

    /// The table in a file, cut as its head suggests.
    static TextTable in(TextFile file) {
        return in(file, DialectDetector.of(file));
    }

    /// The table in a file, cut as stated.
    static TextTable in(TextFile file, Dialect dialect) {
        return switch (dialect) {
            case Dialect.Delimited delimited -> {
                try (DelimitedRows rows = new DelimitedRows(new StringReader(file.head()), delimited, lineEnd(file),
                        file.name())) {
                    yield new TextTable(file, dialect, rows.columns());
                }
            }
            case Dialect.JsonLines lines -> new TextTable(file, lines, DialectDetector.jsonNames(file));
        };
    }

    /// The same table after a look at all of its file.
    TextTable examined(ByteMeter meter) {
        return new TextTable(file.examined(meter), dialect, columns);
    }

    String name() {
        return file.name();
    }

    /// All rows of the file.
    RowReader rows(ByteMeter meter) {
        return rows(file.open(meter));
    }

    /// Hands every row of the file to a visitor and tallies how it fared.
    void forEach(RowTally tally, ByteMeter meter, RowVisitor visitor) {
        forEachSound(tally, meter, row -> {
            try {
                visitor.row(row);
                tally.good();
            } catch (BadCell cell) {
                tally.bad(row.line(), cell);
            }
        });
    }

    /// Hands every row that could be cut into cells to somebody; the others are tallied as bad.
    void forEachSound(RowTally tally, ByteMeter meter, Consumer<TextRow> taker) {
        try (RowReader rows = rows(meter)) {
            for (TextRow row = rows.next(); row != null; row = rows.next()) {
                if (row.fault() == null) {
                    taker.accept(row);
                } else {
                    tally.bad(row.line(), null, row.fault());
                }
            }
        }
    }

    private RowReader rows(Reader reader) {
        return switch (dialect) {
            case Dialect.Delimited delimited -> {
                RowReader rows = new DelimitedRows(reader, delimited, lineEnd(file), file.name());
                yield new ClosingRows(rows, reader);
            }
            case Dialect.JsonLines lines -> new JsonLinesRows(reader, columns, file.name());
        };
    }

    private static char lineEnd(TextFile file) {
        return file.head().indexOf('\n') < 0 && file.head().indexOf('\r') >= 0 ? '\r' : '\n';
    }

    /// The number of a column, −1 if the table has none of that name; names match without regard to case, and
    /// `column_3` is the third column whatever its name.
    int column(String name) {
        int exact = columns.indexOf(name);
        for (int column = 0; exact < 0 && column < columns.size(); column++) {
            if (columns.get(column).equalsIgnoreCase(name)) {
                exact = column;
            }
        }
        if (exact < 0 && name.matches("column_[1-9]\\d{0,3}")) {
            int number = Integer.parseInt(name.substring("column_".length())) - 1;
            return number < columns.size() ? number : -1;
        }
        return exact;
    }

    /// Whether the table has all these columns.
    boolean has(String... names) {
        for (String name : names) {
            if (column(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /// The first rows as a table of text columns; rows that cannot be read are left out.
    HeldTable sample() {
        HeldTable sample = HeldTable.of(columns);
        firstRows(SAMPLE_ROWS).stream().filter(row -> row.fault() == null).forEach(sample::add);
        return sample;
    }

    /// The first rows, for people to look at.
    List<TextRow> firstRows(int most) {
        List<TextRow> found = new ArrayList<>();
        try (RowReader rows = rows(new StringReader(headOfWholeRows()))) {
            for (TextRow row = rows.next(); row != null && found.size() < most; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }

    /// The head without a last row that the look at the file cut in two.
    private String headOfWholeRows() {
        String head = file.head();
        if (file.whole()) {
            return head;
        }
        int end = head.lastIndexOf(lineEnd(file));
        return end < 0 ? head : head.substring(0, end + 1);
    }

    /// The columns' names as a message lists them.
    String namesOfColumns() {
        return columns.stream().limit(30).collect(Collectors.joining(", ")) + (columns.size() > 30 ? ", …" : "");
    }

    /// Rows that close the file below them.
    private record ClosingRows(RowReader rows, Reader reader) implements RowReader {
        @Override
        public List<String> columns() {
            return rows.columns();
        }

        @Override
        public @Nullable TextRow next() {
            return rows.next();
        }

        @Override
        public void close() {
            rows.close();
            try {
                reader.close();
            } catch (IOException e) {
                throw new StorageException("A file cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
