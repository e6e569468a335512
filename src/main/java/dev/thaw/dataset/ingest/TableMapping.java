package dev.thaw.dataset.ingest;

import java.nio.charset.Charset;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What somebody says of an event table; whatever is null is found out.
///
/// Columns are named as in the header; `column_3` is the third column whatever its name. The optional columns
/// (category, title, value) are read only if they are named here.
///
/// @param file         name of the event table in a folder
/// @param user         column of the user
/// @param item         column of the item
/// @param type         column of the event type
/// @param constantType the one type of all events
/// @param rating       column of stars in (0, 5]
/// @param time         column of the time
/// @param timeUnit     unit of times that are plain numbers
/// @param timeFormat   a pattern of [java.time.format.DateTimeFormatter]
/// @param timeZone     zone of times that state none; UTC if null
/// @param category     column of the item's category
/// @param title        column of the item's title
/// @param value        column of the event's magnitude
/// @param header       whether the first row names the columns
/// @param delimiter    what stands between cells
/// @param encoding     encoding of the text
public record TableMapping(@Nullable String file, @Nullable String user, @Nullable String item, @Nullable String type,
        @Nullable String constantType, @Nullable String rating, @Nullable String time,
        TimeFormat.@Nullable EpochUnit timeUnit, @Nullable String timeFormat, @Nullable ZoneId timeZone,
        @Nullable String category, @Nullable String title, @Nullable String value, @Nullable Boolean header,
        @Nullable Delimiter delimiter, @Nullable Charset encoding) {
    /// Says nothing: everything is found out.
    public static final TableMapping NONE = new TableMapping(null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null);

    /// @throws IllegalArgumentException if more than one of type, constantType and rating is given
    public TableMapping {
        int kinds = (type == null ? 0 : 1) + (constantType == null ? 0 : 1) + (rating == null ? 0 : 1);
        if (kinds > 1) {
            throw new IllegalArgumentException("type, constantType and rating exclude each other; give one of them");
        }
        if (timeUnit != null && timeFormat != null) {
            throw new IllegalArgumentException("timeUnit and timeFormat exclude each other; give one of them");
        }
    }

    /// Whether anything is said of where the event's type comes from.
    boolean saysKind() {
        return type != null || constantType != null || rating != null;
    }
}
