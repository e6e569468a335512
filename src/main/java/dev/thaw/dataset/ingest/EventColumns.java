package dev.thaw.dataset.ingest;

import dev.thaw.dataset.EventType;

/// Which column of an event table means what; −1 for a column the table does not have.
///
/// @param user       who
/// @param item       what it was done to
/// @param kind       where the event's type comes from
/// @param time       when
/// @param timeFormat how times are written
/// @param value      the event's magnitude; a rating is its own
/// @param category   the item's category
/// @param title      the item's title
record EventColumns(int user, int item, Kind kind, int time, TimeFormat timeFormat, int value, int category,
        int title) {

    /// What a column means.
    ColumnRole roleOf(int column) {
        if (column == user) {
            return ColumnRole.USER;
        }
        if (column == item) {
            return ColumnRole.ITEM;
        }
        if (column == time) {
            return ColumnRole.TIME;
        }
        if (kind instanceof Kind.Named named && named.column() == column) {
            return ColumnRole.TYPE;
        }
        if (kind instanceof Kind.Rated rated && rated.column() == column) {
            return ColumnRole.RATING;
        }
        if (column == value) {
            return ColumnRole.VALUE;
        }
        if (column == category) {
            return ColumnRole.CATEGORY;
        }
        return column == title ? ColumnRole.TITLE : ColumnRole.UNUSED;
    }

    /// Where the type of an event comes from.
    sealed interface Kind {
        /// A column names it.
        record Named(int column) implements Kind {}

        /// A column gives stars in (0, 5].
        record Rated(int column) implements Kind {}

        /// All events are of one type.
        record Constant(EventType type) implements Kind {}
    }
}
