package dev.thaw.dataset.ingest;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import would make of a file or a folder, for somebody to confirm or correct.
///
/// @param format     the recognised format
/// @param reason     why it was recognised as that
/// @param files      names of all files that would be read, the events first
/// @param delimiter  what stands between the cells of the event file; null for JSON Lines
/// @param encoding   encoding of the event file, as far as its beginning tells
/// @param header     whether the first row of the event file names the columns
/// @param columns    the columns of the event file with their guessed roles
/// @param timeFormat how the times are written; null while no column is the time
/// @param rows       the first rows of the event file, bad cells marked
/// @param mapping    the guesses as a mapping to be corrected; says nothing where the format is fixed
/// @param problem    why this could not be imported as it stands, null where it could
public record ImportPreview(String format, String reason, List<String> files, @Nullable Delimiter delimiter,
        Charset encoding, boolean header, List<ColumnGuess> columns, @Nullable TimeFormat timeFormat,
        List<PreviewRow> rows, TableMapping mapping, @Nullable String problem) {
    /// Rows shown.
    public static final int ROWS = 50;

    public ImportPreview {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One row of the event file.
    ///
    /// @param line    line of the file on which it begins
    /// @param cells   one entry a column, as far as the row has them
    /// @param problem what is wrong with the row as a whole, null where nothing is
    public record PreviewRow(long line, List<PreviewCell> cells, @Nullable String problem) {
        public PreviewRow {
            cells = List.copyOf(cells);
        }
    }

    /// One cell.
    ///
    /// @param text    as the file has it, empty where it is blank
    /// @param problem why it cannot be used in its column's role, null where it can
    public record PreviewCell(String text, @Nullable String problem) {}
}
