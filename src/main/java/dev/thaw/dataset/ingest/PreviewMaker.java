package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.EventColumns.Kind;
import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.failure.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at a source without reading it whole.
final class PreviewMaker {
    private PreviewMaker() {}

    /// @throws BadInputException if there is no table to show; a table that lacks a column is shown with its problem
    static ImportPreview of(Path path, TableMapping mapping) {
        SourceLayout layout;
        try {
            layout = SourceRecognition.of(path, mapping);
        } catch (BadInputException problem) {
            return unusable(path, mapping, problem);
        }
        return switch (layout) {
            case SourceLayout.ThawFolder folder -> fixed(folder, folder.columns(), TableMapping.NONE);
            case SourceLayout.MovieLens folder -> fixed(folder, MovieLensReader.eventColumns(), TableMapping.NONE);
            case SourceLayout.EventTable table -> preview(table, table.columns(), table.guesses(),
                    suggested(table.events(), table.columns(), mapping));
        };
    }

    /// A table somebody can still map by hand.
    private static ImportPreview unusable(Path path, TableMapping mapping, BadInputException problem) {
        if (!Files.isRegularFile(path)) {
            throw problem;
        }
        TextTable table = EventTableRecognition.table(TextFile.at(path, mapping.encoding()), mapping);
        List<PreviewRow> rows = table.firstRows(ImportPreview.ROWS).stream()
                .map(row -> new PreviewRow(row.line(), cells(row, column -> null), row.fault())).toList();
        return new ImportPreview("Event table", "it is a table of text", List.of(table.name()), delimiter(table),
                table.file().charset(), header(table), EventTableRecognition.guesses(table), null, rows, mapping,
                problem.getMessage());
    }

    private static ImportPreview fixed(SourceLayout layout, EventColumns columns, TableMapping mapping) {
        List<String> names = layout.events().columns();
        List<ColumnGuess> guesses = IntStream.range(0, names.size())
                .mapToObj(column -> new ColumnGuess(names.get(column), columns.roleOf(column),
                        columns.roleOf(column) == ColumnRole.UNUSED
                                ? "not part of the format"
                                : "so in " + layout.format()))
                .toList();
        return preview(layout, columns, guesses, mapping);
    }

    private static ImportPreview preview(SourceLayout layout, EventColumns columns, List<ColumnGuess> guesses,
            TableMapping mapping) {
        TextTable table = layout.events();
        CellCheck check = new CellCheck(columns);
        List<PreviewRow> rows = table.firstRows(ImportPreview.ROWS).stream()
                .map(row -> new PreviewRow(row.line(), cells(row, column -> check.problem(row, column)), row.fault()))
                .toList();
        return new ImportPreview(layout.format(), layout.reason(),
                layout.tables().stream().map(TextTable::name).toList(), delimiter(table), table.file().charset(),
                header(table), guesses, columns.timeFormat(), rows, mapping, null);
    }

    private static List<PreviewCell> cells(TextRow row, ProblemFinder finder) {
        List<PreviewCell> cells = new ArrayList<>();
        for (int column = 0; column < row.cells().length; column++) {
            String text = row.text(column);
            cells.add(new PreviewCell(text == null ? "" : text, row.fault() == null ? finder.problem(column) : null));
        }
        return cells;
    }

    private static @Nullable Delimiter delimiter(TextTable table) {
        return table.dialect() instanceof Dialect.Delimited delimited ? delimited.delimiter() : null;
    }

    private static boolean header(TextTable table) {
        return table.dialect() instanceof Dialect.Delimited delimited && delimited.header();
    }

    /// The guesses as a mapping that says everything, so that correcting one column leaves the others as they are.
    private static TableMapping suggested(TextTable table, EventColumns columns, TableMapping said) {
        return new TableMapping(said.file(), name(table, columns.user()), name(table, columns.item()),
                columns.kind() instanceof Kind.Named named ? name(table, named.column()) : null,
                columns.kind() instanceof Kind.Constant constant ? constant.type().name() : null,
                columns.kind() instanceof Kind.Rated rated ? name(table, rated.column()) : null,
                name(table, columns.time()),
                columns.timeFormat().pattern() == null ? columns.timeFormat().unit() : null,
                columns.timeFormat().pattern(), columns.timeFormat().zone(), name(table, columns.category()),
                name(table, columns.title()), name(table, columns.value()),
                table.dialect() instanceof Dialect.Delimited ? header(table) : null, delimiter(table),
                table.file().charset());
    }

    private static @Nullable String name(TextTable table, int column) {
        return column < 0 ? null : table.columns().get(column);
    }

    /// Tells what is wrong with a cell.
    private interface ProblemFinder {
        @Nullable
        String problem(int column);
    }
}
