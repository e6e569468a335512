package dev.thaw.dataset.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which files make up a source, and what part each plays.
sealed interface SourceLayout {
    /// What people call the format.
    String format();

    /// Why the source was recognised as that.
    String reason();

    /// The table of events, which every source has.
    TextTable events();

    /// All files that will be read, the events first.
    List<TextTable> tables();

    /// The same layout with every file looked at to its end, see [TextFile#examined(ByteMeter)].
    SourceLayout examined(ByteMeter meter);

    private static List<TextTable> present(TextTable events, List<TextTable> others) {
        return Stream.concat(Stream.of(events), others.stream()).toList();
    }

    /// `events.csv` and its optional companions.
    record ThawFolder(TextTable events, Companions companions) implements SourceLayout {
        /// Columns by which the layout is recognised.
        static final List<String> EVENT_COLUMNS = List.of("user_id", "item_id", "event_type", "timestamp");

        @Override
        public String format() {
            return "Thaw folder";
        }

        @Override
        public String reason() {
            return events.name() + " has the columns " + String.join(", ", EVENT_COLUMNS);
        }

        /// What the columns of `events.csv` mean.
        EventColumns columns() {
            int time = events.column("timestamp");
            return new EventColumns(events.column("user_id"), events.column("item_id"),
                    new EventColumns.Kind.Named(events.column("event_type")), time,
                    TimeGuess.of(events.sample().values(time)).orElse(TimeFormat.USUAL), events.column("value"), -1,
                    -1);
        }

        @Override
        public List<TextTable> tables() {
            return present(events, companions.tables());
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new ThawFolder(events.examined(meter), companions.examined(meter));
        }
    }

    /// A folder as GroupLens publishes it; only the ratings are required.
    ///
    /// @param generation how its files are laid out
    /// @param events     the ratings
    record MovieLens(MovieLensGeneration generation, TextTable events, Optional<TextTable> movies,
            Optional<TextTable> users, Optional<TextTable> tags) implements SourceLayout {
        @Override
        public String format() {
            return generation.label();
        }

        @Override
        public String reason() {
            return events.name() + " is laid out as in " + generation.label();
        }

        @Override
        public List<TextTable> tables() {
            return present(events, Stream.of(movies, users, tags).flatMap(Optional::stream).toList());
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new MovieLens(generation, events.examined(meter), movies.map(table -> table.examined(meter)),
                    users.map(table -> table.examined(meter)), tags.map(table -> table.examined(meter)));
        }
    }

    /// One table of events with columns mapped by guess or by somebody; in a folder, with its companions.
    ///
    /// @param columns what each column means, as numbers
    /// @param guesses what each column means, with reasons, one entry a column
    /// @param notes   what a reader of the report must know of the mapping
    record EventTable(TextTable events, String format, String reason, EventColumns columns, List<ColumnGuess> guesses,
            List<String> notes, Companions companions) implements SourceLayout {
        @Override
        public List<TextTable> tables() {
            return present(events, companions.tables());
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new EventTable(events.examined(meter), format, reason, columns, guesses, notes,
                    companions.examined(meter));
        }
    }
}
