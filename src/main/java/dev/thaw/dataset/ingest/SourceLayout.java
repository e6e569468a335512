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

    private static List<TextTable> present(TextTable events, List<Optional<TextTable>> others) {
        return Stream.concat(Stream.of(events), others.stream().flatMap(Optional::stream)).toList();
    }

    /// `events.csv` and its optional companions.
    record ThawFolder(TextTable events, Optional<TextTable> items, Optional<TextTable> users,
            Optional<TextTable> impressions) implements SourceLayout {
        @Override
        public String format() {
            return "Thaw folder";
        }

        @Override
        public String reason() {
            return events.name() + " has the columns " + String.join(", ", ThawFolderReader.EVENT_COLUMNS);
        }

        @Override
        public List<TextTable> tables() {
            return present(events, List.of(items, users, impressions));
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new ThawFolder(events.examined(meter), items.map(table -> table.examined(meter)),
                    users.map(table -> table.examined(meter)), impressions.map(table -> table.examined(meter)));
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
            return present(events, List.of(movies, users, tags));
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new MovieLens(generation, events.examined(meter), movies.map(table -> table.examined(meter)),
                    users.map(table -> table.examined(meter)), tags.map(table -> table.examined(meter)));
        }
    }

    /// One table of events with columns mapped by guess or by somebody.
    ///
    /// @param columns what each column means, as numbers
    /// @param guesses what each column means, with reasons, one entry a column
    /// @param notes   what a reader of the report must know of the mapping
    record EventTable(TextTable events, String format, String reason, EventColumns columns, List<ColumnGuess> guesses,
            List<String> notes) implements SourceLayout {
        @Override
        public List<TextTable> tables() {
            return List.of(events);
        }

        @Override
        public SourceLayout examined(ByteMeter meter) {
            return new EventTable(events.examined(meter), format, reason, columns, guesses, notes);
        }
    }
}
