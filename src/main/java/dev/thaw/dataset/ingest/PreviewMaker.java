package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.dataset.ingest.ImportPreview.Sample;
import dev.thaw.dataset.ingest.ImportProblem.About;
import dev.thaw.failure.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at a source without reading it whole.
final class PreviewMaker {
    private final Path path;
    private final TableMapping said;

    private PreviewMaker(Path path, TableMapping said) {
        this.path = path;
        this.said = said;
    }

    /// What would be made of a source; whatever the mapping leaves open is found out.
    ///
    /// @throws BadInputException if there is no table to show; a table that lacks a column is shown with its problems
    static ImportPreview of(Path path, TableMapping mapping) {
        return new PreviewMaker(path, mapping).findOut();
    }

    /// What would be made of a source with exactly the roles that a mapping states.
    ///
    /// @throws BadInputException if there is no table to show
    static ImportPreview asStated(Path path, TableMapping mapping) {
        return new PreviewMaker(path, mapping).asStated();
    }

    private ImportPreview findOut() {
        SourceLayout layout;
        try {
            layout = SourceRecognition.of(path, said);
        } catch (BadInputException problem) {
            return unusable(problem);
        }
        return switch (layout) {
            case SourceLayout.ThawFolder folder -> fixed(folder, folder.columns(),
                    CompanionPreview.of(folder.companions()), draft(folder));
            case SourceLayout.MovieLens folder ->
                fixed(folder, MovieLensReader.eventColumns(), CompanionPreview.of(folder), null);
            case SourceLayout.EventTable table -> {
                TableMapping draft = DraftColumns.guessed(table.events(), named(table.events()));
                yield stated(table.events(), draft, table.format(), table.reason(),
                        CompanionPreview.of(table.companions()), List.of());
            }
        };
    }

    /// What a Thaw folder says, as a mapping that may be corrected.
    private static TableMapping draft(SourceLayout.ThawFolder folder) {
        TextTable events = folder.events();
        EventColumns columns = folder.columns();
        DraftColumns draft = new DraftColumns(columns, columns.timeFormat(), List.of(), List.of());
        return draft.mapping(events, TableMapping.ofFile(events.name()));
    }

    /// The mapping that was said, with the file it is about where that is one of several.
    private TableMapping named(TextTable table) {
        return said.file() == null && Files.isDirectory(path) ? said.withFile(table.name()) : said;
    }

    private ImportPreview asStated() {
        List<ImportProblem> problems = new ArrayList<>();
        TextTable table = EventTableRecognition.table(text(eventFile(), problems), said);
        OpenBandit.refuse(table);
        List<SourceFile> companions = Files.isDirectory(path)
                ? CompanionPreview.of(SourceRecognition.companionsIn(path))
                : List.of();
        return stated(table, said, "Event table", null, companions, problems);
    }

    private Path eventFile() {
        String name = said.file();
        return Files.isDirectory(path) && name != null ? path.resolve(name) : path;
    }

    /// The file's beginning; in the encoding that fits where the one that was said does not.
    private TextFile text(Path file, List<ImportProblem> problems) {
        try {
            return TextFile.at(file, said.encoding());
        } catch (BadInputException refused) {
            if (said.encoding() == null) {
                throw refused;
            }
            TextFile found = TextFile.at(file, null);
            problems.add(new ImportProblem(About.ENCODING,
                    found.name() + " is not written in " + said.encoding() + "."));
            return found;
        }
    }

    /// A table somebody can still map by hand.
    private ImportPreview unusable(BadInputException problem) {
        if (Files.isRegularFile(path)) {
            List<ImportProblem> problems = new ArrayList<>();
            TextTable table = EventTableRecognition.table(text(path, problems), said);
            OpenBandit.refuse(table);
            return stated(table, DraftColumns.guessed(table, said), "Event table", null, List.of(), problems);
        }
        if (!Files.isDirectory(path)) {
            throw problem;
        }
        TextTable table = SourceRecognition.tables(path).stream().findFirst().orElseThrow(() -> problem);
        return stated(table, DraftColumns.guessed(table, said.withFile(table.name())), "Event table", null,
                CompanionPreview.of(SourceRecognition.companionsIn(path)),
                List.of(new ImportProblem(About.FILE, "It is open which file holds the events.")));
    }

    private ImportPreview fixed(SourceLayout layout, EventColumns columns, List<SourceFile> companions,
            @Nullable TableMapping draft) {
        List<String> names = layout.events().columns();
        List<ColumnGuess> guesses = IntStream.range(0, names.size())
                .mapToObj(column -> new ColumnGuess(names.get(column), columns.roleOf(column),
                        columns.roleOf(column) == ColumnRole.UNUSED
                                ? "not part of the format"
                                : "so in " + layout.format()))
                .toList();
        return preview(layout.events(), layout.format(), layout.reason(), companions,
                new DraftColumns(columns, columns.timeFormat(), guesses, List.of()), TableMapping.NONE, draft,
                List.of());
    }

    private ImportPreview stated(TextTable table, TableMapping mapping, String format, @Nullable String reason,
            List<SourceFile> companions, List<ImportProblem> further) {
        DraftColumns draft = DraftColumns.of(table, mapping);
        TableMapping whole = draft.mapping(table, mapping);
        String why = reason != null
                ? reason
                : draft.problems().isEmpty()
                        ? "it has a user (%s), an item (%s) and a time (%s)".formatted(whole.user(), whole.item(),
                                whole.time())
                        : "it is a table of text";
        return preview(table, format, why, companions, draft, whole, whole, further);
    }

    private ImportPreview preview(TextTable table, String format, String reason, List<SourceFile> companions,
            DraftColumns draft, TableMapping mapping, @Nullable TableMapping corrected, List<ImportProblem> further) {
        CellCheck check = new CellCheck(draft.columns());
        List<PreviewRow> looked = table.firstRows(Integer.MAX_VALUE).stream().map(row -> row(row, check)).toList();
        List<PreviewRow> bad = looked.stream().filter(PreviewRow::isBad).toList();
        List<ImportProblem> problems = new ArrayList<>(further);
        problems.addAll(draft.problems());
        if (draft.problems().isEmpty() && bad.size() == looked.size()) {
            problems.add(new ImportProblem(About.ROWS, looked.isEmpty()
                    ? "There are no rows."
                    : "None of the " + looked.size() + " rows that were looked at can be used."));
        }
        return new ImportPreview(format, reason, files(table, companions),
                table.dialect() instanceof Dialect.Delimited cut ? cut.delimiter() : null,
                mapping.encoding() == null ? table.file().charset() : mapping.encoding(),
                table.dialect() instanceof Dialect.Delimited cut && cut.header(), draft.guesses(), draft.timeFormat(),
                looked.subList(0, Math.min(ImportPreview.ROWS, looked.size())),
                new Sample(looked.size(), bad.size(), bad.subList(0, Math.min(ImportPreview.ROWS, bad.size())),
                        table.file().whole()),
                mapping, corrected, problems);
    }

    private static PreviewRow row(TextRow row, CellCheck check) {
        List<PreviewCell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().length; column++) {
            String text = row.text(column);
            cells.add(row.fault() == null
                    ? check.cell(row, column)
                    : new PreviewCell(text == null ? "" : text, null, null));
        }
        return new PreviewRow(row.line(), cells, row.fault());
    }

    /// The event file, its companions, and what else lies in the folder.
    private List<SourceFile> files(TextTable events, List<SourceFile> companions) {
        List<SourceFile> files = new ArrayList<>();
        files.add(SourceFile.named(events.name(), FilePart.EVENTS));
        companions.stream().filter(file -> !file.name().equals(events.name())).forEach(files::add);
        if (Files.isDirectory(path)) {
            Set<String> read = files.stream().map(SourceFile::name).collect(Collectors.toSet());
            SourceRecognition.tableFiles(path).stream().map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !read.contains(name))
                    .forEach(name -> files.add(SourceFile.named(name, FilePart.UNREAD)));
        }
        return files;
    }
}
