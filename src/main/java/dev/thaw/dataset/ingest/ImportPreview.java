package dev.thaw.dataset.ingest;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import would make of a file or a folder, for somebody to confirm or correct.
///
/// Only the files' beginnings are looked at, so it takes as long for a gigabyte as for a kilobyte.
///
/// @param format     the recognised format
/// @param reason     why it was recognised as that
/// @param files      the files of the source with the parts they play, the events first; those that would not be read
///                   last
/// @param delimiter  what stands between the cells of the event file; null for JSON Lines
/// @param encoding   encoding of the event file, as far as its beginning tells
/// @param header     whether the first row of the event file names the columns
/// @param columns    the columns of the event file with their roles
/// @param timeFormat how the times are written; null while no column is the time, or the values leave it open
/// @param rows       the first rows of the event file, bad cells marked
/// @param sample     how the rows that were looked at fare
/// @param mapping    what to import with if nothing is corrected; says nothing where the format is fixed
/// @param draft      everything that can be said, to be corrected; null where the format leaves nothing to correct
/// @param problems   why this could not be imported as it stands; empty where it could
public record ImportPreview(String format, String reason, List<SourceFile> files, @Nullable Delimiter delimiter,
        Charset encoding, boolean header, List<ColumnGuess> columns, @Nullable TimeFormat timeFormat,
        List<PreviewRow> rows, Sample sample, TableMapping mapping, @Nullable TableMapping draft,
        List<ImportProblem> problems) {
    /// Rows shown.
    public static final int ROWS = 100;

    public ImportPreview {
        files = List.copyOf(files);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// How the rows at the beginning of the event file fare.
    ///
    /// @param rows    looked at
    /// @param badRows those that would be left out
    /// @param bad     the first of them, at most [#ROWS]
    /// @param whole   whether these are all rows of the file
    public record Sample(int rows, int badRows, List<PreviewRow> bad, boolean whole) {
        public Sample {
            bad = List.copyOf(bad);
        }

        /// Whether so many rows are bad that an import would stop and ask.
        public boolean isTooBad() {
            return badRows > RowTally.TOLERATED * rows;
        }
    }

    /// One row of a file.
    ///
    /// @param line    line of the file on which it begins
    /// @param cells   one entry a column, as far as the row has them
    /// @param problem what is wrong with the row as a whole, null where nothing is
    public record PreviewRow(long line, List<PreviewCell> cells, @Nullable String problem) {
        public PreviewRow {
            cells = List.copyOf(cells);
        }

        /// Whether the row would be left out.
        public boolean isBad() {
            return problem != null || cells.stream().anyMatch(cell -> cell.problem() != null);
        }
    }

    /// One cell.
    ///
    /// @param text    as the file has it, empty where it is blank
    /// @param problem why it cannot be used in its column's role, null where it can
    /// @param meaning what it is taken for where that is not its text: the moment of a time in ISO 8601, the event type
    ///                of a rating; null elsewhere
    public record PreviewCell(String text, @Nullable String problem, @Nullable String meaning) {}
}
