package dev.thaw.dataset.ingest;

import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ingest.EventColumns.Kind;
import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a table with a user, an item and a time out of any file, by guess and by what somebody said.
final class EventTableRecognition {
    /// The type of all events where no column names one.
    static final String CONSTANT_TYPE = "interaction";

    private final TextTable table;
    private final TableMapping mapping;
    private final List<ColumnGuess> guesses;
    private final List<String> notes = new ArrayList<>();

    private EventTableRecognition(TextTable table, TableMapping mapping) {
        this.table = table;
        this.mapping = mapping;
        boolean named = !(table.dialect() instanceof Dialect.Delimited delimited) || delimited.header();
        this.guesses = new ArrayList<>(ColumnGuesser.guess(table.sample(), named));
    }

    /// The file as a table, cut as the mapping says or as its head suggests.
    static TextTable table(TextFile file, TableMapping mapping) {
        return TextTable.in(file, DialectDetector.of(file, mapping.delimiter(), mapping.header()));
    }

    /// What each column of a table is thought to mean.
    static List<ColumnGuess> guesses(TextTable table) {
        return List.copyOf(new EventTableRecognition(table, TableMapping.NONE).guesses);
    }

    /// Whether a table has, by guess, all that a table of events needs.
    static boolean isEventTable(TextTable table) {
        List<ColumnGuess> guesses = guesses(table);
        return List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.TIME).stream()
                .allMatch(role -> guesses.stream().anyMatch(guess -> guess.role() == role));
    }

    /// The layout of a table of events.
    ///
    /// @throws BadInputException if it has no usable column for the user, the item or the time
    static SourceLayout.EventTable layout(TextTable table, TableMapping mapping, Companions companions) {
        OpenBandit.refuse(table);
        return new EventTableRecognition(table, mapping).layout(companions);
    }

    private SourceLayout.EventTable layout(Companions companions) {
        int user = required(ColumnRole.USER, mapping.user(), "the user");
        int item = required(ColumnRole.ITEM, mapping.item(), "the item");
        int time = required(ColumnRole.TIME, mapping.time(), "the time");
        Kind kind = kind();
        int category = optional(ColumnRole.CATEGORY, mapping.category());
        int title = optional(ColumnRole.TITLE, mapping.title());
        int value = optional(ColumnRole.VALUE, mapping.value());
        EventColumns columns = new EventColumns(user, item, kind, time, timeFormat(time), value, category, title);
        boolean deskdrop = table.has("timestamp", "eventType", "contentId", "personId");
        String format = deskdrop ? "Deskdrop" : "Event table";
        String reason = deskdrop
                ? "it has the columns timestamp, eventType, contentId and personId"
                : "it has a user (%s), an item (%s) and a time (%s)".formatted(name(user), name(item), name(time));
        return new SourceLayout.EventTable(table, format, reason, columns, List.copyOf(guesses), List.copyOf(notes),
                companions);
    }

    private String name(int column) {
        return table.columns().get(column);
    }

    private int required(ColumnRole role, @Nullable String stated, String what) {
        int column = stated != null ? stated(role, stated) : guessed(role);
        if (column < 0) {
            throw new BadInputException(
                    "%s has no column that could be %s among its columns %s; name it with --mapping mapping.json."
                            .formatted(table.name(), what, table.namesOfColumns()));
        }
        return column;
    }

    private int optional(ColumnRole role, @Nullable String stated) {
        return stated != null ? stated(role, stated) : mapping.equals(TableMapping.NONE) ? guessed(role) : -1;
    }

    private int guessed(ColumnRole role) {
        for (int column = 0; column < guesses.size(); column++) {
            if (guesses.get(column).role() == role) {
                return column;
            }
        }
        return -1;
    }

    private int stated(ColumnRole role, String name) {
        int column = table.column(name);
        if (column < 0) {
            throw new BadInputException("%s has no column %s, which the mapping names for the %s; its columns are %s."
                    .formatted(table.name(), name, role.label(), table.namesOfColumns()));
        }
        for (int other = 0; other < guesses.size(); other++) {
            if (guesses.get(other).role() == role) {
                guesses.set(other, new ColumnGuess(name(other), ColumnRole.UNUSED, "another column has the role"));
            }
        }
        guesses.set(column, new ColumnGuess(name(column), role, "stated"));
        return column;
    }

    private Kind kind() {
        if (mapping.type() != null) {
            return new Kind.Named(stated(ColumnRole.TYPE, mapping.type()));
        }
        if (mapping.rating() != null) {
            return new Kind.Rated(stated(ColumnRole.RATING, mapping.rating()));
        }
        if (mapping.constantType() != null) {
            return new Kind.Constant(new EventType(mapping.constantType()));
        }
        int type = guessed(ColumnRole.TYPE);
        if (type >= 0) {
            return new Kind.Named(type);
        }
        int rating = guessed(ColumnRole.RATING);
        if (rating >= 0) {
            return new Kind.Rated(rating);
        }
        notes.add("No column names the event type: every row counts as " + CONSTANT_TYPE + ".");
        return new Kind.Constant(new EventType(CONSTANT_TYPE));
    }

    private TimeFormat timeFormat(int column) {
        TimeFormat format;
        if (mapping.timeFormat() != null) {
            format = new TimeFormat(TimeFormat.EpochUnit.SECONDS, mapping.timeFormat(), TimeFormat.USUAL.zone());
        } else if (mapping.timeUnit() != null) {
            format = new TimeFormat(mapping.timeUnit(), null, TimeFormat.USUAL.zone());
        } else {
            format = guessedFormat(column);
        }
        return mapping.timeZone() == null ? format : format.in(mapping.timeZone());
    }

    private TimeFormat guessedFormat(int column) {
        List<String> values = table.sample().values(column);
        Optional<TimeFormat> guess = TimeGuess.of(values);
        if (guess.isEmpty() && TimeGuess.isAmbiguous(values)) {
            throw new BadInputException(
                    "%s, column %s: '%s' may be day/month or month/day; say which in mapping.json, as \"timeFormat\": \"d/M/yyyy\" or \"M/d/yyyy\"."
                            .formatted(table.name(), name(column), values.getFirst()));
        }
        return guess.orElse(TimeFormat.USUAL);
    }
}
