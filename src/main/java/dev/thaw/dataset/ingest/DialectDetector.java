package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds out how a file's text is cut, from its first rows.
final class DialectDetector {
    private static final int ROWS = 200;
    private static final int JSON_LINES = 1_000;

    private DialectDetector() {}

    /// The dialect a file's head suggests.
    ///
    /// @throws BadInputException if the head cannot be cut into at least two columns
    static Dialect of(TextFile file) {
        return of(file, null, null);
    }

    /// The dialect a file's head suggests where not all of it is stated.
    ///
    /// @param delimiter the delimiter where somebody said it
    /// @param header    whether there is a header where somebody said it
    static Dialect of(TextFile file, @Nullable Delimiter delimiter, @Nullable Boolean header) {
        String start = file.head().stripLeading();
        if (delimiter == null && start.startsWith("{")) {
            return new Dialect.JsonLines();
        }
        if (delimiter == null && start.startsWith("[")) {
            throw new BadInputException(file.name()
                    + " is one JSON array; one JSON object a line (JSON Lines) is expected, or a CSV or TSV file.");
        }
        Delimiter found = delimiter != null ? delimiter : delimiter(file).orElseGet(() -> ofOneColumn(file));
        boolean quoted = found != Delimiter.DOUBLE_COLON;
        boolean named = header != null ? header : HeaderDetector.hasHeader(rows(file, found));
        return new Dialect.Delimited(found, quoted, named);
    }

    /// A list of ids under a usual name is a table too; any delimiter fits it.
    private static Delimiter ofOneColumn(TextFile file) {
        if (!UsualNames.isUsual(file.head().lines().findFirst().orElse(""))) {
            throw new BadInputException(file.name()
                    + " has only one column; cells between commas, semicolons, tabs, | or :: are expected.");
        }
        return Delimiter.COMMA;
    }

    /// The delimiter that cuts the most rows into the same number of cells; among equals the one that cuts finer.
    private static Optional<Delimiter> delimiter(TextFile file) {
        Delimiter best = null;
        double bestScore = 0;
        for (Delimiter candidate : Delimiter.values()) {
            List<TextRow> rows = rows(file, candidate);
            int width = rows.isEmpty() ? 0 : commonWidth(rows);
            if (width < 2) {
                continue;
            }
            long alike = rows.stream().filter(row -> row.cells().length == width).count();
            double consistency = (double) alike / rows.size();
            boolean headAgrees = rows.getFirst().cells().length == width;
            double score = consistency * (headAgrees ? 1 : 0.5) + 0.001 * Math.min(width, 100)
                    + (candidate == Delimiter.DOUBLE_COLON ? 0.2 : 0);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int commonWidth(List<TextRow> rows) {
        int[] counts = new int[DelimitedRows.MOST_COLUMNS + 1];
        int common = 0;
        for (TextRow row : rows) {
            int width = row.cells().length;
            counts[width]++;
            if (counts[width] > counts[common] || counts[width] == counts[common] && width > common) {
                common = width;
            }
        }
        return common;
    }

    private static List<TextRow> rows(TextFile file, Delimiter delimiter) {
        Dialect.Delimited dialect = new Dialect.Delimited(delimiter, delimiter != Delimiter.DOUBLE_COLON, false);
        List<TextRow> rows = new TextTable(file, dialect, List.of()).firstRows(ROWS + 1);
        return file.whole() || rows.size() <= 1 || rows.size() > ROWS ? rows : rows.subList(0, rows.size() - 1);
    }

    /// The dotted names in a JSON Lines file's first lines, in the order of their first appearance.
    static List<String> jsonNames(TextFile file) {
        Set<String> names = new LinkedHashSet<>();
        List<String> lines = new ArrayList<>(file.head().lines().limit(JSON_LINES).toList());
        if (!file.whole() && lines.size() > 1) {
            lines.removeLast();
        }
        for (String line : lines) {
            try {
                JsonLinesRows.visit(line, (name, value) -> names.add(name));
            } catch (IOException e) {
                continue; // told with its line when the rows are read
            }
        }
        if (names.isEmpty()) {
            throw new BadInputException(file.name() + " looks like JSON but no line of its beginning is a JSON object; "
                    + "one object a line (JSON Lines) is expected.");
        }
        return List.copyOf(names);
    }
}
