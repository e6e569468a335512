package dev.thaw.dataset.ingest;

/// Takes one row of a table.
interface RowVisitor {
    /// @throws BadCell if the row cannot be used; it is reported and the next one follows
    void row(Cells row) throws BadCell;
}
