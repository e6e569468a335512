package dev.thaw.dataset.ingest;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
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

    /// The same with a column in a role: the column that had the role before, and what this one meant before, are given
    /// up. A new time is written in a way that is yet to be found out; without a column for the type all events are of
    /// one type.
    public TableMapping with(String column, ColumnRole role) {
        String named = role == ColumnRole.TYPE ? column : role == ColumnRole.RATING ? null : without(type, column);
        String rated = role == ColumnRole.RATING ? column : role == ColumnRole.TYPE ? null : without(rating, column);
        String constant = named != null || rated != null
                ? null
                : constantType == null ? EventTableRecognition.CONSTANT_TYPE : constantType;
        String moment = role == ColumnRole.TIME ? column : without(time, column);
        boolean sameTime = moment != null && moment.equals(time);
        return new TableMapping(file, role == ColumnRole.USER ? column : without(user, column),
                role == ColumnRole.ITEM ? column : without(item, column), named, constant, rated, moment,
                sameTime ? timeUnit : null, sameTime ? timeFormat : null, timeZone,
                role == ColumnRole.CATEGORY ? column : without(category, column),
                role == ColumnRole.TITLE ? column : without(title, column),
                role == ColumnRole.VALUE ? column : without(value, column), header, delimiter, encoding);
    }

    private static @Nullable String without(@Nullable String known, String column) {
        return column.equals(known) ? null : known;
    }

    /// The same with one type for all events.
    public TableMapping withConstantType(String name) {
        return new TableMapping(file, user, item, null, name, null, time, timeUnit, timeFormat, timeZone, category,
                title, value, header, delimiter, encoding);
    }

    /// The same with times written in another way.
    ///
    /// @param unit    unit of plain numbers, or null
    /// @param pattern pattern of other texts, or null; both null: to be found out
    public TableMapping withTimeFormat(TimeFormat.@Nullable EpochUnit unit, @Nullable String pattern) {
        return new TableMapping(file, user, item, type, constantType, rating, time, unit, pattern, timeZone, category,
                title, value, header, delimiter, encoding);
    }

    /// The same with another zone for times that state none.
    public TableMapping withTimeZone(ZoneId zone) {
        return new TableMapping(file, user, item, type, constantType, rating, time, timeUnit, timeFormat, zone,
                category, title, value, header, delimiter, encoding);
    }

    /// The same with or without names in the first row; columns are named by their numbers, which stay the same.
    ///
    /// @param columns the columns' names at the moment
    public TableMapping withHeader(boolean named, List<String> columns) {
        TableMapping numbered = numbered(columns);
        return new TableMapping(file, numbered.user, numbered.item, numbered.type, constantType, numbered.rating,
                numbered.time, timeUnit, timeFormat, timeZone, numbered.category, numbered.title, numbered.value, named,
                delimiter, encoding);
    }

    /// The same in another encoding; columns are named by their numbers, which stay the same.
    ///
    /// @param columns the columns' names at the moment
    public TableMapping withEncoding(Charset charset, List<String> columns) {
        TableMapping numbered = numbered(columns);
        return new TableMapping(file, numbered.user, numbered.item, numbered.type, constantType, numbered.rating,
                numbered.time, timeUnit, timeFormat, timeZone, numbered.category, numbered.title, numbered.value,
                header, delimiter, charset);
    }

    /// Another delimiter, which makes other columns: what they mean is to be found out.
    public TableMapping withDelimiter(Delimiter other) {
        return new TableMapping(file, null, null, null, null, null, null, null, null, timeZone, null, null, null, null,
                other, encoding);
    }

    /// Another file of the events, of which everything is to be found out.
    public static TableMapping ofFile(String name) {
        return new TableMapping(name, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    /// The same about a file of a folder.
    TableMapping withFile(String name) {
        return new TableMapping(name, user, item, type, constantType, rating, time, timeUnit, timeFormat, timeZone,
                category, title, value, header, delimiter, encoding);
    }

    private TableMapping numbered(List<String> columns) {
        return new TableMapping(file, number(user, columns), number(item, columns), number(type, columns), constantType,
                number(rating, columns), number(time, columns), timeUnit, timeFormat, timeZone,
                number(category, columns), number(title, columns), number(value, columns), header, delimiter, encoding);
    }

    private static @Nullable String number(@Nullable String name, List<String> columns) {
        int column = name == null ? -1 : columns.indexOf(name);
        return column < 0 ? name : "column_" + (column + 1);
    }
}
