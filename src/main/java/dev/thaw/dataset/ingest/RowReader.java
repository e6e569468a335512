package dev.thaw.dataset.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one after the other.
interface RowReader extends AutoCloseable {
    /// The columns' names: of the header, or `column_1`, `column_2`, … where there is none.
    List<String> columns();

    /// The next row that is not blank; null at the end.
    ///
    /// @throws dev.thaw.failure.BadInputException  if the file cannot be read on: cut off, damaged, over a limit
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    @Nullable
    TextRow next();

    @Override
    void close();
}
