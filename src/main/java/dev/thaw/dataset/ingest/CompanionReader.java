package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.failure.BadInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what Thaw's layout tells beside the events: `items.csv`, `users.csv`, `impressions.csv`.
final class CompanionReader {
    private final ImportSession session;

    private CompanionReader(ImportSession session) {
        this.session = session;
    }

    static void read(Companions companions, ImportSession session) {
        CompanionReader reader = new CompanionReader(session);
        companions.items().ifPresent(reader::items);
        companions.users().ifPresent(reader::users);
        companions.impressions().ifPresent(table -> ImpressionRows.read(table, ImpressionColumns.ofThaw(table),
                companions.items().isPresent(), session));
    }

    private static TimeFormat timeFormat(TextTable table, int column) {
        return column < 0
                ? TimeFormat.USUAL
                : TimeGuess.of(table.sample().values(column)).orElse(TimeFormat.USUAL);
    }

    /// Takes over single rows of one of the files, as reading it whole does; for a look at its beginning.
    static RowVisitor visitor(FilePart part, TextTable table, ImportSession session) {
        CompanionReader reader = new CompanionReader(session);
        return switch (part) {
            case ITEMS -> reader.itemVisitor(table, new HashSet<>());
            case USERS -> reader.userVisitor(table, new HashSet<>());
            case IMPRESSIONS -> ImpressionRows.visitor(table, ImpressionColumns.ofThaw(table), session);
            case EVENTS, TAGS, UNREAD -> throw new IllegalArgumentException(part + " is no companion of this layout");
        };
    }

    private void items(TextTable table) {
        Set<String> seen = new HashSet<>();
        RowTally tally = session.tally(table.name());
        HeldTable.load(table, tally, session.meter()).forEach(tally, itemVisitor(table, seen));
        noteRepeats(table, tally, seen.size());
        session.settle(tally);
    }

    private RowVisitor itemVisitor(TextTable table, Set<String> seen) {
        int id = required(table, "item_id");
        int title = table.column("title");
        int category = table.column("category");
        int tags = table.column("tags");
        int price = table.column("price");
        int available = table.column("available_from");
        TimeReader times = new TimeReader(timeFormat(table, available));
        Set<Integer> claimed = new HashSet<>(List.of(id, title, category, tags, price, available));
        return row -> {
            String item = row.required(id, "item_id");
            session.builder()
                    .item(new ItemRow(item, row.text(title), row.text(category), list(row.text(tags)),
                            row.decimal(price, "price"), times.optional(row, available, "available_from"),
                            row.attributes(table.columns(), claimed)));
            seen.add(item);
        };
    }

    private void users(TextTable table) {
        Set<String> seen = new HashSet<>();
        RowTally tally = session.tally(table.name());
        HeldTable.load(table, tally, session.meter()).forEach(tally, userVisitor(table, seen));
        noteRepeats(table, tally, seen.size());
        session.settle(tally);
    }

    private RowVisitor userVisitor(TextTable table, Set<String> seen) {
        int id = required(table, "user_id");
        int signup = table.column("signup_at");
        TimeReader times = new TimeReader(timeFormat(table, signup));
        Set<Integer> claimed = new HashSet<>(List.of(id, signup));
        return row -> {
            String user = row.required(id, "user_id");
            session.builder().user(new UserRow(user, times.optional(row, signup, "signup_at"),
                    row.attributes(table.columns(), claimed)));
            seen.add(user);
        };
    }

    private void noteRepeats(TextTable table, RowTally tally, int distinct) {
        long repeats = tally.rows() - tally.badRows() - distinct;
        if (repeats > 0) {
            session.note(String.format(Locale.ROOT,
                    "%s: %,d %s the id of an earlier row; the last description counts.", table.name(), repeats,
                    repeats == 1 ? "row repeats" : "rows repeat"));
        }
    }

    private static int required(TextTable table, String name) {
        int column = table.column(name);
        if (column < 0) {
            throw new BadInputException(
                    table.name() + " has no column " + name + "; its columns are " + table.namesOfColumns() + ".");
        }
        return column;
    }

    private static List<String> list(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }
}
