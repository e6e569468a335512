package dev.thaw.dataset.ingest;

import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads single cells of an event table in their columns' roles.
final class CellCheck {
    private final EventColumns columns;
    private final TimeReader times;

    CellCheck(EventColumns columns) {
        this.columns = columns;
        this.times = new TimeReader(columns.timeFormat());
    }

    /// A cell with what it is taken for, or why it cannot be used in its column's role.
    PreviewCell cell(Cells row, int column) {
        String text = row.text(column);
        try {
            return new PreviewCell(text == null ? "" : text, null, meaning(row, column));
        } catch (BadCell bad) {
            return new PreviewCell(text == null ? "" : text, bad.reason(), null);
        }
    }

    private @Nullable String meaning(Cells row, int column) throws BadCell {
        ColumnRole role = columns.roleOf(column);
        return switch (role) {
            case USER, ITEM, TYPE -> {
                row.required(column, role.label());
                yield null;
            }
            case TIME -> Instant.ofEpochMilli(times.required(row, column, role.label())).toString();
            case RATING -> EventType.ofRating(EventRows.stars(row, column, role.label())).name();
            case VALUE -> {
                row.decimal(column, role.label());
                yield null;
            }
            case CATEGORY, TITLE, UNUSED -> null;
        };
    }
}
