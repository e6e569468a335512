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
        companions.impressions().ifPresent(reader::impressions);
    }

    private static TimeFormat timeFormat(TextTable table, int column) {
        return column < 0
                ? TimeFormat.USUAL
                : TimeGuess.of(table.sample().values(column)).orElse(TimeFormat.USUAL);
    }

    private void items(TextTable table) {
        int id = required(table, "item_id");
        int title = table.column("title");
        int category = table.column("category");
        int tags = table.column("tags");
        int price = table.column("price");
        int available = table.column("available_from");
        TimeReader times = new TimeReader(timeFormat(table, available));
        Set<Integer> claimed = new HashSet<>(List.of(id, title, category, tags, price, available));
        Set<String> seen = new HashSet<>();
        RowTally tally = session.tally(table.name());
        HeldTable items = HeldTable.load(table, tally, session.meter());
        items.forEach(tally, row -> {
            String item = row.required(id, "item_id");
            session.builder()
                    .item(new ItemRow(item, row.text(title), row.text(category), list(row.text(tags)),
                            row.decimal(price, "price"), times.optional(row, available, "available_from"),
                            items.attributes(row, claimed)));
            seen.add(item);
        });
        noteRepeats(table, tally, seen.size());
        session.settle(tally);
    }

    private void users(TextTable table) {
        int id = required(table, "user_id");
        int signup = table.column("signup_at");
        TimeReader times = new TimeReader(timeFormat(table, signup));
        Set<String> seen = new HashSet<>();
        RowTally tally = session.tally(table.name());
        HeldTable users = HeldTable.load(table, tally, session.meter());
        users.forEach(tally, row -> {
            String user = row.required(id, "user_id");
            session.builder().user(new UserRow(user, times.optional(row, signup, "signup_at"),
                    users.attributes(row, new HashSet<>(List.of(id, signup)))));
            seen.add(user);
        });
        noteRepeats(table, tally, seen.size());
        session.settle(tally);
    }

    private void noteRepeats(TextTable table, RowTally tally, int distinct) {
        long repeats = tally.rows() - tally.badRows() - distinct;
        if (repeats > 0) {
            session.note(String.format(Locale.ROOT,
                    "%s: %,d %s the id of an earlier row; the last description counts.", table.name(), repeats,
                    repeats == 1 ? "row repeats" : "rows repeat"));
        }
    }

    private void impressions(TextTable table) {
        int time = required(table, "timestamp");
        int item = required(table, "item_id");
        int position = required(table, "position");
        int clicked = required(table, "clicked");
        int user = table.column("user_id");
        int request = table.column("request_id");
        int propensity = table.column("propensity");
        TimeReader times = new TimeReader(timeFormat(table, time));
        RowTally tally = session.tally(table.name());
        table.forEach(tally, session.meter(), row -> {
            String shown = row.required(item, "item_id");
            long moment = times.required(row, time, "timestamp");
            session.builder().impression(row.text(user), moment, row.text(request), position(row, position),
                    shown, propensity(row, propensity), clicked(row, clicked));
        });
        session.settle(tally);
    }

    private static int position(Cells row, int column) throws BadCell {
        String text = row.required(column, "position");
        double position = row.decimal(column, "position");
        if (position < 1 || position != Math.rint(position) || position > Integer.MAX_VALUE) {
            throw new BadCell("position", "position '" + Cells.shortened(text) + "' is not a whole number from 1");
        }
        return (int) position;
    }

    private static double propensity(Cells row, int column) throws BadCell {
        double propensity = row.decimal(column, "propensity");
        if (propensity <= 0 || propensity > 1) {
            throw new BadCell("propensity", "propensity '" + row.text(column) + "' lies outside (0, 1]");
        }
        return propensity;
    }

    private static boolean clicked(Cells row, int column) throws BadCell {
        String text = row.required(column, "clicked");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default -> throw new BadCell("clicked", "clicked '" + Cells.shortened(text) + "' is neither 0 nor 1");
        };
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
