package dev.thaw.dataset.ingest;

import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ingest.EventColumns.Kind;
import dev.thaw.dataset.ingest.ImportProblem.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The roles of a table's columns while somebody decides them: some may still be missing.
///
/// @param columns    what each column means as far as it is decided
/// @param timeFormat how times are written; null while there is no time, or its values leave it open
/// @param guesses    one entry a column: its role, and why it has it
/// @param problems   what is still missing
record DraftColumns(EventColumns columns, @Nullable TimeFormat timeFormat, List<ColumnGuess> guesses,
        List<ImportProblem> problems) {

    /// The roles a mapping states; nothing but the way times are written is guessed.
    static DraftColumns of(TextTable table, TableMapping mapping) {
        List<ImportProblem> problems = new ArrayList<>();
        int user = required(table, mapping.user(), About.USER, problems);
        int item = required(table, mapping.item(), About.ITEM, problems);
        int time = required(table, mapping.time(), About.TIME, problems);
        TimeFormat format = time < 0 ? null : timeFormat(table, time, mapping, problems);
        EventColumns columns = new EventColumns(user, item, kind(table, mapping), time,
                format == null ? TimeFormat.USUAL : format, column(table, mapping.value()),
                column(table, mapping.category()), column(table, mapping.title()));
        return new DraftColumns(columns, format, reasoned(table, columns), problems);
    }

    /// A table's guessed roles as a mapping; what is said already stays.
    static TableMapping guessed(TextTable table, TableMapping said) {
        TableMapping draft = new TableMapping(said.file(), null, null, null, EventTableRecognition.CONSTANT_TYPE, null,
                null, null, null, said.timeZone(), null, null, null, said.header(), said.delimiter(), said.encoding());
        for (ColumnGuess guess : EventTableRecognition.guesses(table)) {
            draft = draft.with(guess.column(), guess.role());
        }
        draft = with(draft, said.user(), ColumnRole.USER);
        draft = with(draft, said.item(), ColumnRole.ITEM);
        draft = with(draft, said.type(), ColumnRole.TYPE);
        draft = with(draft, said.rating(), ColumnRole.RATING);
        draft = with(draft, said.time(), ColumnRole.TIME);
        draft = with(draft, said.category(), ColumnRole.CATEGORY);
        draft = with(draft, said.title(), ColumnRole.TITLE);
        draft = with(draft, said.value(), ColumnRole.VALUE);
        draft = said.constantType() == null ? draft : draft.withConstantType(said.constantType());
        return said.timeUnit() == null && said.timeFormat() == null
                ? draft
                : draft.withTimeFormat(said.timeUnit(), said.timeFormat());
    }

    private static TableMapping with(TableMapping draft, @Nullable String column, ColumnRole role) {
        return column == null ? draft : draft.with(column, role);
    }

    private static int required(TextTable table, @Nullable String name, About about, List<ImportProblem> problems) {
        int column = column(table, name);
        if (column < 0) {
            String role = ColumnRole.valueOf(about.name()).label();
            problems.add(new ImportProblem(about, name == null
                    ? "No column is the " + role + "."
                    : "There is no column " + name + ", which the mapping names for the " + role + "."));
        }
        return column;
    }

    private static int column(TextTable table, @Nullable String name) {
        return name == null ? -1 : table.column(name);
    }

    private static Kind kind(TextTable table, TableMapping mapping) {
        int type = column(table, mapping.type());
        int rating = column(table, mapping.rating());
        if (type >= 0) {
            return new Kind.Named(type);
        }
        return rating >= 0
                ? new Kind.Rated(rating)
                : new Kind.Constant(new EventType(Objects.requireNonNullElse(mapping.constantType(),
                        EventTableRecognition.CONSTANT_TYPE)));
    }

    private static @Nullable TimeFormat timeFormat(TextTable table, int column, TableMapping mapping,
            List<ImportProblem> problems) {
        TimeFormat format;
        if (mapping.timeFormat() != null) {
            if (!isPattern(mapping.timeFormat())) {
                problems.add(new ImportProblem(About.TIME_FORMAT, "'" + Cells.shortened(mapping.timeFormat())
                        + "' is no pattern of times such as dd.MM.yyyy HH:mm."));
                return null;
            }
            format = new TimeFormat(TimeFormat.EpochUnit.SECONDS, mapping.timeFormat(), TimeFormat.USUAL.zone());
        } else if (mapping.timeUnit() != null) {
            format = new TimeFormat(mapping.timeUnit(), null, TimeFormat.USUAL.zone());
        } else {
            List<String> values = table.sample().values(column);
            Optional<TimeFormat> guess = TimeGuess.of(values);
            if (guess.isEmpty() && TimeGuess.isAmbiguous(values)) {
                problems.add(new ImportProblem(About.TIME_FORMAT,
                        "'" + Cells.shortened(values.getFirst()) + "' may be day/month or month/day."));
                return null;
            }
            format = guess.orElse(TimeFormat.USUAL);
        }
        return mapping.timeZone() == null ? format : format.in(mapping.timeZone());
    }

    private static boolean isPattern(String text) {
        try {
            TimeReader.formatter(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The roles with the reasons of the guesses they agree with.
    private static List<ColumnGuess> reasoned(TextTable table, EventColumns columns) {
        List<ColumnGuess> guesses = EventTableRecognition.guesses(table);
        List<ColumnGuess> reasoned = new ArrayList<>();
        for (int column = 0; column < guesses.size(); column++) {
            ColumnGuess guess = guesses.get(column);
            ColumnRole role = columns.roleOf(column);
            reasoned.add(guess.role() == role ? guess : new ColumnGuess(guess.column(), role, "chosen"));
        }
        return reasoned;
    }

    /// The mapping that says all of this, so that correcting one column leaves the others as they are. An encoding that
    /// nobody said is left open: the beginning of a file does not tell it for the rest.
    TableMapping mapping(TextTable table, TableMapping said) {
        TimeFormat format = timeFormat;
        return new TableMapping(said.file(), name(table, columns.user()), name(table, columns.item()),
                columns.kind() instanceof Kind.Named named ? name(table, named.column()) : null,
                columns.kind() instanceof Kind.Constant constant ? constant.type().name() : null,
                columns.kind() instanceof Kind.Rated rated ? name(table, rated.column()) : null,
                name(table, columns.time()),
                format == null ? said.timeUnit() : format.pattern() != null ? null : format.unit(),
                format == null ? said.timeFormat() : format.pattern(), format == null ? said.timeZone() : format.zone(),
                name(table, columns.category()), name(table, columns.title()), name(table, columns.value()),
                table.dialect() instanceof Dialect.Delimited cut ? cut.header() : null,
                table.dialect() instanceof Dialect.Delimited cut ? cut.delimiter() : null,
                said.encoding());
    }

    private static @Nullable String name(TextTable table, int column) {
        return column < 0 ? null : table.columns().get(column);
    }
}
