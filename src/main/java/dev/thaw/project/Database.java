package dev.thaw.project;

import dev.thaw.failure.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/// The connection to a project's SQLite file, for one caller at a time.
final class Database implements AutoCloseable {
    private static final int BUSY_MILLIS = 5000;

    private final Path file;
    private final Connection connection;
    private final boolean writable;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Path file, Connection connection, boolean writable) {
        this.file = file;
        this.connection = connection;
        this.writable = writable;
    }

    /// Work on the connection that yields something.
    @FunctionalInterface
    interface Query<R> {
        R on(Connection connection) throws SQLException;
    }

    /// Work on the connection that changes something.
    @FunctionalInterface
    interface Change {
        void on(Connection connection) throws SQLException;
    }

    /// Opens a project for writing and brings it to the newest schema.
    ///
    /// From the first change on, changes go to a write-ahead log until it is closed; before that the file stays as it
    /// is, byte for byte.
    static Database openWritable(Path file) {
        try {
            Connection connection = connect(file, "", false);
            try {
                Schema.migrate(file, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return new Database(file, connection, true);
        } catch (SQLException e) {
            throw failure(file, "opened", e);
        }
    }

    /// Makes a new project in one plain file.
    static void create(Path file) {
        try (Connection connection = connect(file, "", false)) {
            Schema.migrate(file, connection);
        } catch (SQLException e) {
            throw failure(file, "created", e);
        }
    }

    /// Opens a project without ever writing to it or beside it.
    ///
    /// While somebody else writes, SQLite needs its shared-memory file; where that cannot be (read-only media), nobody
    /// can be writing either and the file is opened as immutable.
    static Database openReadOnly(Path file) {
        try {
            try {
                return readable(file, "?mode=ro");
            } catch (SQLException _) {
                return readable(file, "?mode=ro&immutable=1");
            }
        } catch (SQLException e) {
            throw failure(file, "opened", e);
        }
    }

    boolean isWritable() {
        return writable;
    }

    /// Asks something.
    <R> R read(Query<R> query) {
        lock.lock();
        try {
            return query.on(connection);
        } catch (SQLException e) {
            throw failure(file, "read", e);
        } finally {
            lock.unlock();
        }
    }

    /// Changes something, wholly or not at all.
    void write(Change change) {
        if (!writable) {
            throw new StorageException("The project " + file + " is open read-only; save a copy to change it.", null);
        }
        lock.lock();
        try {
            execute(connection, "PRAGMA journal_mode = WAL");
            connection.setAutoCommit(false);
            try {
                change.on(connection);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(file, "written", e);
        } finally {
            lock.unlock();
        }
    }

    /// Writes everything into one file and closes the connection.
    @Override
    public void close() {
        lock.lock();
        try (connection) {
            if (writable && !connection.isClosed() && usesLog()) {
                execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
                execute(connection, "PRAGMA journal_mode = DELETE");
            }
        } catch (SQLException e) {
            // a reader is still there: the log stays beside the file and is taken in at the next opening
            if ((e.getErrorCode() & 0xFF) != SQLiteErrorCode.SQLITE_BUSY.code
                    && (e.getErrorCode() & 0xFF) != SQLiteErrorCode.SQLITE_LOCKED.code) {
                throw failure(file, "closed", e);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean usesLog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA journal_mode")) {
            return row.getString(1).equals("wal");
        }
    }

    private static Database readable(Path file, String options) throws SQLException {
        Connection connection = connect(file, options, true);
        try {
            Schema.version(connection);
            execute(connection, "SELECT count(*) FROM run");
            return new Database(file, connection, false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection connect(Path file, String options, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setReadOnly(readOnly);
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri() + options);
        // a project may come by mail: nothing its schema says may run functions with side effects
        execute(connection, "PRAGMA trusted_schema = OFF");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }

    private static StorageException failure(Path file, String attempt, SQLException cause) {
        String reason = switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xFF)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> "it or its folder cannot be written";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "it is damaged";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program is using it";
            default -> String.valueOf(cause.getMessage());
        };
        return new StorageException("The project " + file + " could not be " + attempt + ": " + reason + ".", cause);
    }
}
