package dev.thaw.dataset.ingest;

import java.util.Locale;

/// Streams the rows of a table of shown slots into a session.
///
/// Strict, because one wrong propensity can outweigh the rest of the log: what is no chance, no position or no click is
/// a bad row, and so is an item that the catalogue does not have where there is one.
final class ImpressionRows {
    private final TextTable table;
    private final ImpressionColumns columns;
    private final ImportSession session;
    private final boolean closedCatalog;
    private final TimeReader times;

    private ImpressionRows(TextTable table, ImpressionColumns columns, boolean closedCatalog, ImportSession session) {
        this.table = table;
        this.columns = columns;
        this.session = session;
        this.closedCatalog = closedCatalog;
        this.times = new TimeReader(
                TimeGuess.of(table.sample().values(columns.time())).orElse(TimeFormat.USUAL));
    }

    /// Reads all rows; bad ones are reported.
    ///
    /// @param closedCatalog whether the items are described, so that one nobody has heard of is an error of the row
    /// @return how the rows fared, settled
    /// @throws dev.thaw.failure.BadInputException if the file cannot be read, or too many of its rows are bad
    static RowTally read(TextTable table, ImpressionColumns columns, boolean closedCatalog, ImportSession session) {
        RowTally tally = session.tally(table.name());
        table.forEach(tally, session.meter(), new ImpressionRows(table, columns, closedCatalog, session)::slot);
        session.settle(tally);
        return tally;
    }

    /// Takes over single rows, as reading the table whole does; for a look at its beginning.
    static RowVisitor visitor(TextTable table, ImpressionColumns columns, ImportSession session) {
        return new ImpressionRows(table, columns, false, session)::slot;
    }

    private void slot(Cells row) throws BadCell {
        String item = row.required(columns.item(), name(columns.item()));
        if (closedCatalog && !session.builder().knowsItem(item)) {
            throw new BadCell(name(columns.item()),
                    "item '" + Cells.shortened(item) + "' is neither described nor in any event");
        }
        long moment = times.required(row, columns.time(), name(columns.time()));
        session.builder().impression(row.text(columns.user()), moment, row.text(columns.request()), position(row), item,
                propensity(row), clicked(row));
    }

    private int position(Cells row) throws BadCell {
        String name = name(columns.position());
        String text = row.required(columns.position(), name);
        double position = row.decimal(columns.position(), name);
        if (position < 1 || position != Math.rint(position) || position > Integer.MAX_VALUE) {
            throw new BadCell(name, "position '" + Cells.shortened(text) + "' is not a whole number from 1");
        }
        return (int) position;
    }

    /// `NaN` where the log did not keep it.
    private double propensity(Cells row) throws BadCell {
        if (columns.propensity() < 0) {
            return Double.NaN;
        }
        String name = name(columns.propensity());
        double propensity = row.decimal(columns.propensity(), name);
        if (propensity <= 0 || propensity > 1) {
            throw new BadCell(name,
                    "propensity '" + row.text(columns.propensity()) + "' lies outside (0, 1]");
        }
        return propensity;
    }

    private boolean clicked(Cells row) throws BadCell {
        String name = name(columns.clicked());
        String text = row.required(columns.clicked(), name);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default -> throw new BadCell(name, name + " '" + Cells.shortened(text) + "' is neither 0 nor 1");
        };
    }

    private String name(int column) {
        return table.columns().get(column);
    }
}
