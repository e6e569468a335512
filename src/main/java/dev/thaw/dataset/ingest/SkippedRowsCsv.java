package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the rows an import left out as CSV: `file,line,column,reason`.
public final class SkippedRowsCsv {
    private SkippedRowsCsv() {}

    /// @throws StorageException if the file cannot be written
    public static void write(List<SkippedRow> rows, Path path) {
        StringBuilder text = new StringBuilder("file,line,column,reason\n");
        for (SkippedRow row : rows) {
            String column = row.column();
            text.append(quoted(row.file())).append(',').append(row.line()).append(',')
                    .append(column == null ? "" : quoted(column)).append(',').append(quoted(row.reason())).append('\n');
        }
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new StorageException("The list of left-out rows cannot be written to " + path + ": " + e.getMessage(),
                    e);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
