package dev.thaw.dataset.ingest;

import org.jspecify.annotations.Nullable;

/// Reads single cells of an event table in their columns' roles.
final class CellCheck {
    private final EventColumns columns;
    private final TimeReader times;

    CellCheck(EventColumns columns) {
        this.columns = columns;
        this.times = new TimeReader(columns.timeFormat());
    }

    /// Why a cell cannot be used in its column's role, null where it can.
    @Nullable
    String problem(Cells row, int column) {
        ColumnRole role = columns.roleOf(column);
        try {
            switch (role) {
                case USER, ITEM, TYPE -> row.required(column, role.label());
                case TIME -> times.required(row, column, role.label());
                case RATING -> EventRows.stars(row, column, role.label());
                case VALUE -> row.decimal(column, role.label());
                case CATEGORY, TITLE, UNUSED -> {
                    return null;
                }
            }
            return null;
        } catch (BadCell bad) {
            return bad.reason();
        }
    }
}
