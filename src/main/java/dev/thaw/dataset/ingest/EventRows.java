package dev.thaw.dataset.ingest;

import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ingest.EventColumns.Kind;
import dev.thaw.failure.BadInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Streams the rows of an event table into a session.
final class EventRows {
    /// Spellings of event types a file may have; more are no types.
    static final int MOST_TYPES = 1_000;

    private final TextTable table;
    private final EventColumns columns;
    private final ImportSession session;
    private final TimeReader times;
    private final Map<String, EventType> types = new HashMap<>();
    private final Map<Double, EventType> ratings = new HashMap<>();
    private final DescribedItems described = new DescribedItems();

    private EventRows(TextTable table, EventColumns columns, ImportSession session) {
        this.table = table;
        this.columns = columns;
        this.session = session;
        this.times = new TimeReader(columns.timeFormat());
    }

    /// Reads all rows; bad ones are reported.
    ///
    /// @throws dev.thaw.failure.BadInputException if the file cannot be read, or too many of its rows are bad
    static void read(TextTable table, EventColumns columns, ImportSession session) {
        new EventRows(table, columns, session).read();
    }

    private void read() {
        RowTally tally = session.tally(table.name());
        table.forEach(tally, session.meter(), this::event);
        session.settleEvents(tally);
        noteUnread();
        described.describe(session.builder());
    }

    private void noteUnread() {
        List<String> unread = IntStream.range(0, table.columns().size())
                .filter(column -> columns.roleOf(column) == ColumnRole.UNUSED).mapToObj(table.columns()::get).toList();
        if (!unread.isEmpty()) {
            session.note("Not read of " + table.name() + ": " + (unread.size() == 1 ? "column " : "columns ")
                    + unread.stream().limit(20).collect(Collectors.joining(", ")) + (unread.size() > 20 ? ", …" : "")
                    + ".");
        }
    }

    private void event(Cells row) throws BadCell {
        List<String> names = table.columns();
        String user = row.required(columns.user(), names.get(columns.user()));
        String item = row.required(columns.item(), names.get(columns.item()));
        long time = times.required(row, columns.time(), names.get(columns.time()));
        double value = columns.value() < 0 ? Double.NaN : row.decimal(columns.value(), names.get(columns.value()));
        EventType type = switch (columns.kind()) {
            case Kind.Constant constant -> constant.type();
            case Kind.Named named -> type(row.required(named.column(), names.get(named.column())));
            case Kind.Rated rated -> {
                double stars = stars(row, rated.column(), names.get(rated.column()));
                value = columns.value() < 0 ? stars : value;
                yield ratings.computeIfAbsent(stars, EventType::ofRating);
            }
        };
        session.checkRoom(table);
        session.builder().event(user, item, type, time, (float) value);
        described.see(item, time, row.text(columns.category()), row.text(columns.title()));
    }

    private EventType type(String text) {
        EventType type = types.computeIfAbsent(text, EventType::new);
        if (types.size() > MOST_TYPES) {
            throw new BadInputException(String.format(Locale.ROOT,
                    "%s has more than %,d different event types, such as %s: the column of the type is probably another one.",
                    table.name(), MOST_TYPES, Cells.shortened(text)));
        }
        return type;
    }

    /// The stars in a cell, in (0, 5].
    static double stars(Cells row, int column, String name) throws BadCell {
        String text = row.required(column, name);
        double stars = row.decimal(column, name);
        if (!(stars > 0 && stars <= 5)) {
            throw new BadCell(name, "rating '" + text + "' lies outside (0, 5]");
        }
        return stars;
    }
}
