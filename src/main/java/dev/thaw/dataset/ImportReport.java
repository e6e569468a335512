package dev.thaw.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import read and what it left out, row by row.
///
/// @param format   the recognised format, as people would call it ("MovieLens latest")
/// @param reason   why it was recognised as that
/// @param rowsRead data rows found in the event file(s)
/// @param skipped  rows left out, with reasons, in the order of the files (at most [#MOST_LISTED] are listed)
/// @param skippedRows how many rows of any file were left out in all
/// @param notes    what stands in for what is missing ("no sign-up dates: the first event stands in")
public record ImportReport(String format, String reason, long rowsRead, List<SkippedRow> skipped, long skippedRows,
        List<String> notes) {
    /// More skipped rows than this are counted but not listed, so that a broken file cannot fill the memory.
    public static final int MOST_LISTED = 10_000;

    public ImportReport {
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /// A report of data that was not read from a file.
    public static ImportReport none(String format) {
        return new ImportReport(format, "made in memory", 0, List.of(), 0, List.of());
    }

    /// One row that was left out.
    ///
    /// @param file   file name
    /// @param line   line in the file, from 1
    /// @param column column name, or null where the whole row is meant
    /// @param reason what is wrong, with the value found
    public record SkippedRow(String file, long line, @Nullable String column, String reason) {}
}
