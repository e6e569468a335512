package dev.thaw.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// So many rows of a file cannot be used that somebody has to say whether to go on without them.
public final class BadRowsException extends BadInputException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long rows;
    private final long badRows;
    private final transient List<BadRow> listed;

    /// @param message for people, with the option by which a command goes on
    /// @param file    the file's name
    /// @param rows    of the file
    /// @param badRows those that cannot be used, at least one and fewer than all
    /// @param listed  the first of them
    public BadRowsException(String message, String file, long rows, long badRows, List<BadRow> listed) {
        super(message);
        this.file = file;
        this.rows = rows;
        this.badRows = badRows;
        this.listed = List.copyOf(listed);
    }

    public String file() {
        return file;
    }

    public long rows() {
        return rows;
    }

    public long badRows() {
        return badRows;
    }

    /// The first bad rows, in the order of the file.
    public List<BadRow> listed() {
        return listed;
    }

    /// A row that cannot be used.
    ///
    /// @param line   line of the file, from 1
    /// @param column the column's name, null where the whole row is meant
    /// @param reason what is wrong, with the value found
    public record BadRow(long line, @Nullable String column, String reason) {}
}
