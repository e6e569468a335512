package dev.thaw.dataset.ingest;

import org.jspecify.annotations.Nullable;

/// A cell or row that cannot be used; becomes one line of the skip report.
///
/// Carries no stack trace: a broken file throws millions of them.
final class BadCell extends Exception {
    private final @Nullable String column;

    /// @param column the column's name, null where the whole row is meant
    /// @param reason what is wrong, with the value found
    BadCell(@Nullable String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    @Nullable
    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
