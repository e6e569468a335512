package dev.thaw.dataset.ingest;

import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import java.util.List;

/// One file of a source as a preview shows it.
///
/// @param name    the file's name
/// @param part    what part it plays
/// @param columns its columns with what they mean; empty for the events, whose columns have roles, and for what is not
///                read
/// @param rows    its first rows, bad cells marked; empty where the columns are
public record SourceFile(String name, FilePart part, List<ColumnUse> columns, List<PreviewRow> rows) {
    public SourceFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A file of which only its part is told.
    static SourceFile named(String name, FilePart part) {
        return new SourceFile(name, part, List.of(), List.of());
    }

    /// A column with what it means.
    ///
    /// @param column  the column's name
    /// @param meaning what people call it ("sign-up", "attribute", "not read")
    public record ColumnUse(String column, String meaning) {}
}
