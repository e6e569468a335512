package dev.thaw.dataset.ingest;

import org.jspecify.annotations.Nullable;

/// One row of a file, still text.
///
/// @param line  line of the file on which the row begins, from 1
/// @param cells one entry a column; null or blank where there is nothing
/// @param fault why the row as a whole cannot be read, null where it can
record TextRow(long line, @Nullable String[] cells, @Nullable String fault) implements Cells {
    @Override
    public @Nullable String text(int column) {
        return column < 0 || column >= cells.length ? null : Cells.stripped(cells[column]);
    }
}
