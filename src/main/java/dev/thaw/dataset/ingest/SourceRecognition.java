package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what a file or a folder is, from its names and its content.
final class SourceRecognition {
    private static final List<String> TABLE_ENDINGS = List.of(".csv", ".tsv", ".txt", ".dat", ".data", ".jsonl",
            ".ndjson", ".json", ".log");

    private final Path path;
    private final TableMapping mapping;

    private SourceRecognition(Path path, TableMapping mapping) {
        this.path = path;
        this.mapping = mapping;
    }

    /// The layout of what lies at a path.
    ///
    /// @param mapping what somebody said of it; [TableMapping#NONE] to find everything out
    /// @throws BadInputException if there is nothing, or nothing that holds events
    static SourceLayout of(Path path, TableMapping mapping) {
        if (!Files.exists(path)) {
            throw new BadInputException("There is no file or folder " + path + ".");
        }
        if (!Files.isReadable(path)) {
            throw new BadInputException(path + " may not be read: check its permissions.");
        }
        SourceRecognition recognition = new SourceRecognition(path, mapping);
        return Files.isDirectory(path) ? recognition.folder() : recognition.file(path, Companions.NONE);
    }

    private SourceLayout file(Path file, Companions companions) {
        if (mapping.equals(TableMapping.NONE)) {
            Optional<SourceLayout> movieLens = ratingsAlone(file);
            if (movieLens.isPresent()) {
                return movieLens.get();
            }
        }
        return EventTableRecognition.layout(mappedTable(file), mapping, companions);
    }

    private TextTable mappedTable(Path file) {
        return EventTableRecognition.table(TextFile.at(file, mapping.encoding()), mapping);
    }

    private Optional<SourceLayout> ratingsAlone(Path file) {
        for (MovieLensGeneration generation : MovieLensGeneration.values()) {
            String name = file.getFileName().toString();
            if (name.equals(generation.ratings()) || name.equals(generation.ratings() + ".gz")) {
                return movieLens(generation, file, false);
            }
        }
        return Optional.empty();
    }

    private SourceLayout folder() {
        String stated = mapping.file();
        if (stated != null) {
            return file(named(stated).orElseThrow(() -> new BadInputException(
                    "The folder " + path + " has no file " + stated + ", which the mapping names.")), companions());
        }
        if (mapping.equals(TableMapping.NONE)) {
            Optional<SourceLayout> known = thawFolder().or(this::movieLensFolder);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return onlyTable();
    }

    private Optional<SourceLayout> thawFolder() {
        return named("events.csv").map(this::table).filter(SourceRecognition::isThaw)
                .map(events -> new SourceLayout.ThawFolder(events,
                        new Companions(owned("items.csv", "item_id"), owned("users.csv", "user_id"),
                                owned("impressions.csv", "item_id"))));
    }

    /// A further file of a Thaw folder, which must be what its name says.
    private Optional<TextTable> owned(String name, String id) {
        Optional<TextTable> found = named(name).map(this::table);
        found.filter(table -> !table.has(id)).ifPresent(table -> {
            throw new BadInputException(
                    table.name() + " has no column " + id + "; its columns are " + table.namesOfColumns() + ".");
        });
        return found;
    }

    /// What of Thaw's other files lies beside a foreign table of events, told by name and id column.
    private Companions companions() {
        return new Companions(borrowed("items.csv", "item_id"), borrowed("users.csv", "user_id"),
                borrowed("impressions.csv", "item_id"));
    }

    /// What of Thaw's other files lies in a folder.
    static Companions companionsIn(Path folder) {
        return new SourceRecognition(folder, TableMapping.NONE).companions();
    }

    /// The tables in a folder, those that could hold the events first.
    ///
    /// @throws BadInputException if there is a log of shown slots among them
    static List<TextTable> tables(Path folder) {
        SourceRecognition recognition = new SourceRecognition(folder, TableMapping.NONE);
        return tableFiles(folder).stream().map(recognition::tableIfAny).flatMap(Optional::stream)
                .sorted(Comparator.comparing(table -> !EventTableRecognition.isEventTable(table))).toList();
    }

    private Optional<TextTable> borrowed(String name, String id) {
        return named(name).flatMap(this::tableIfAny).filter(table -> table.has(id));
    }

    private static boolean isThaw(TextTable table) {
        return table.has(SourceLayout.ThawFolder.EVENT_COLUMNS.toArray(String[]::new));
    }

    private Optional<SourceLayout> movieLensFolder() {
        for (MovieLensGeneration generation : MovieLensGeneration.values()) {
            Optional<SourceLayout> found = named(generation.ratings())
                    .flatMap(ratings -> movieLens(generation, ratings, true));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<SourceLayout> movieLens(MovieLensGeneration generation, Path ratings, boolean whole) {
        TextTable table = TextTable.in(TextFile.at(ratings, null), generation.ratingsDialect());
        if (!generation.rates(table.columns())) {
            return Optional.empty();
        }
        return Optional.of(new SourceLayout.MovieLens(generation, table, other(generation, generation.movies(), whole),
                other(generation, generation.users(), whole), other(generation, generation.tags(), whole)));
    }

    private Optional<TextTable> other(MovieLensGeneration generation, String name, boolean whole) {
        return whole && !name.isEmpty()
                ? named(name).map(file -> TextTable.in(TextFile.at(file, null), generation.othersDialect()))
                : Optional.empty();
    }

    private SourceLayout onlyTable() {
        List<Path> files = tableFiles(path);
        Optional<Path> telling = files.size() == 1 ? Optional.of(files.getFirst()) : named("events.csv");
        if (telling.isPresent()) {
            return EventTableRecognition.layout(mappedTable(telling.get()), mapping, companions());
        }
        List<TextTable> candidates = files.stream().map(this::tableIfAny).flatMap(Optional::stream)
                .filter(EventTableRecognition::isEventTable).toList();
        if (candidates.size() == 1) {
            return EventTableRecognition.layout(candidates.getFirst(), mapping, companions());
        }
        if (candidates.isEmpty()) {
            throw withoutEvents(files);
        }
        throw new BadInputException(
                "The folder %s has several files that could hold the events (%s); open one of them, or name it as \"file\" in mapping.json."
                        .formatted(path, candidates.stream().map(TextTable::name).collect(Collectors.joining(", "))));
    }

    private BadInputException withoutEvents(List<Path> files) {
        for (Path folder : folders(path)) {
            for (Path inner : Stream.concat(Stream.of(folder), folders(folder).stream()).toList()) {
                tableFiles(inner).stream().limit(3).map(this::table).forEach(OpenBandit::refuse);
            }
        }
        String found = files.isEmpty()
                ? "no table at all"
                : "no table with a user, an item and a time (" + files.stream().limit(10)
                        .map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")) + ")";
        return new BadInputException(
                "The folder %s has no events: it holds %s; expected are events.csv, the ratings of MovieLens or one table of events."
                        .formatted(path, found));
    }

    /// The table in one of several files, nothing where the file is none.
    private Optional<TextTable> tableIfAny(Path file) {
        TextTable table;
        try {
            table = mappedTable(file);
        } catch (BadInputException noTable) {
            return Optional.empty();
        }
        OpenBandit.refuse(table);
        return Optional.of(table);
    }

    private TextTable table(Path file) {
        return TextTable.in(TextFile.at(file, null));
    }

    /// A file of the folder by its name, packed or not.
    private Optional<Path> named(String name) {
        return Stream.of(name, name + ".gz").map(path::resolve).filter(Files::isRegularFile).findFirst();
    }

    /// The files of a folder that may be tables, by their names.
    static List<Path> tableFiles(Path folder) {
        return list(folder).stream().filter(Files::isRegularFile).filter(SourceRecognition::mayBeTable).toList();
    }

    private static List<Path> folders(Path folder) {
        return list(folder).stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new StorageException("The folder " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Whether a file's name is that of a table; descriptions that come with data are none.
    private static boolean mayBeTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return TABLE_ENDINGS.stream().anyMatch(plain::endsWith) && !plain.startsWith("readme")
                && !plain.startsWith("license") && !name.startsWith(".");
    }
}
