package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.dataset.ingest.SourceFile.ColumnUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at the files beside the events: what their columns mean, and which of their first rows cannot be used.
///
/// The rows go through the very readers of the import, into a session that is thrown away.
final class CompanionPreview {
    private static final String ATTRIBUTE = "attribute";
    private static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("item_id", "item"),
            Map.entry("user_id", "user"), Map.entry("title", "title"), Map.entry("category", "category"),
            Map.entry("tags", "tags"), Map.entry("price", "price"), Map.entry("available_from", "available from"),
            Map.entry("signup_at", "sign-up"), Map.entry("timestamp", "time"), Map.entry("request_id", "request"),
            Map.entry("position", "position"), Map.entry("propensity", "propensity"), Map.entry("clicked", "clicked"));

    private CompanionPreview() {}

    /// The files of Thaw's layout that stand beside the events.
    static List<SourceFile> of(Companions companions) {
        List<SourceFile> files = new ArrayList<>();
        companions.items().ifPresent(table -> files.add(thaw(FilePart.ITEMS, table)));
        companions.users().ifPresent(table -> files.add(thaw(FilePart.USERS, table)));
        companions.impressions().ifPresent(table -> files.add(thaw(FilePart.IMPRESSIONS, table)));
        return files;
    }

    /// The files of a MovieLens folder beside the ratings.
    static List<SourceFile> of(SourceLayout.MovieLens folder) {
        List<SourceFile> files = new ArrayList<>();
        folder.movies().ifPresent(table -> files.add(movieLens(FilePart.ITEMS, table, folder)));
        folder.users().ifPresent(table -> files.add(movieLens(FilePart.USERS, table, folder)));
        folder.tags().ifPresent(table -> files.add(movieLens(FilePart.TAGS, table, folder)));
        return files;
    }

    private static SourceFile thaw(FilePart part, TextTable table) {
        List<ColumnUse> uses = table.columns().stream().map(name -> new ColumnUse(name, thawMeaning(part, name)))
                .toList();
        return new SourceFile(table.name(), part, uses,
                rows(table, CompanionReader.visitor(part, table, scratch())));
    }

    private static String thawMeaning(FilePart part, String name) {
        String known = MEANINGS.get(name.toLowerCase(Locale.ROOT));
        boolean ofPart = switch (part) {
            case ITEMS -> !List.of("user", "sign-up", "time", "request", "position", "propensity", "clicked")
                    .contains(String.valueOf(known));
            case USERS -> List.of("user", "sign-up").contains(String.valueOf(known));
            case IMPRESSIONS -> true;
            case EVENTS, TAGS, UNREAD -> false;
        };
        return known != null && ofPart ? known : part == FilePart.IMPRESSIONS ? "not read" : ATTRIBUTE;
    }

    private static SourceFile movieLens(FilePart part, TextTable table, SourceLayout.MovieLens folder) {
        List<ColumnUse> uses = IntStream.range(0, table.columns().size())
                .mapToObj(column -> new ColumnUse(table.columns().get(column),
                        movieLensMeaning(part, column, folder.generation())))
                .toList();
        return new SourceFile(table.name(), part, uses,
                rows(table, MovieLensReader.visitor(part, folder, scratch())));
    }

    private static String movieLensMeaning(FilePart part, int column, MovieLensGeneration generation) {
        List<String> meanings = switch (part) {
            case ITEMS -> generation == MovieLensGeneration.HUNDRED_THOUSAND
                    ? List.of("item", "title and year", "release date", "not read", "not read")
                    : List.of("item", "title and year", "category and tags");
            case USERS -> List.of("user");
            case TAGS -> List.of("not read", "item", "tag", "time");
            case EVENTS, IMPRESSIONS, UNREAD -> List.of();
        };
        if (column < meanings.size()) {
            return meanings.get(column);
        }
        List<String> attributes = MovieLensReader.userAttributes(generation);
        if (part == FilePart.USERS && column <= attributes.size()) {
            return attributes.get(column - 1).replace('_', ' ');
        }
        return part == FilePart.ITEMS && generation == MovieLensGeneration.HUNDRED_THOUSAND ? "genre" : "not read";
    }

    private static ImportSession scratch() {
        return new ImportSession(true, ByteMeter.unobserved());
    }

    private static List<PreviewRow> rows(TextTable table, RowVisitor visitor) {
        return table.firstRows(ImportPreview.ROWS).stream().map(row -> row(table, row, visitor)).toList();
    }

    private static PreviewRow row(TextTable table, TextRow row, RowVisitor visitor) {
        if (row.fault() != null) {
            return new PreviewRow(row.line(), cells(row, -1, null), row.fault());
        }
        try {
            visitor.row(row);
            return new PreviewRow(row.line(), cells(row, -1, null), null);
        } catch (BadCell bad) {
            String name = bad.column();
            int column = name == null ? -1 : table.column(name);
            return new PreviewRow(row.line(), cells(row, column, bad.reason()), column < 0 ? bad.reason() : null);
        }
    }

    private static List<PreviewCell> cells(TextRow row, int badColumn, @Nullable String reason) {
        return IntStream.range(0, row.cells().length).mapToObj(column -> {
            String text = row.text(column);
            return new PreviewCell(text == null ? "" : text, column == badColumn ? reason : null, null);
        }).toList();
    }
}
