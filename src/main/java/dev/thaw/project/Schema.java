package dev.thaw.project;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The shape of a project file and how older shapes become the newest.
///
/// SQLite's header carries both marks: `application_id` says that the file is a Thaw project, `user_version` which
/// schema it has.
final class Schema {
    /// `THAW` in ASCII.
    static final int APPLICATION_ID = 0x54_48_41_57;

    /// One script for each version; script k takes a file from schema k to schema k + 1.
    private static final List<String> MIGRATIONS = List.of("schema-1.sql", "schema-2.sql", "schema-3.sql",
            "schema-4.sql");

    /// The first schema that knows what was decided about a run.
    static final int WITH_CHOICES = 2;
    /// From here on a project holds online tests and the world of its data.
    static final int WITH_ONLINE_TESTS = 2;

    /// From here on runs have key figures and a log beside them, and trainings that wait are kept.
    static final int WITH_RUN_EXTRAS = 3;

    /// From here on a run keeps what every person of its cohort got.
    static final int WITH_PEOPLE = 4;

    /// The schema this version of Thaw writes.
    static final int VERSION = MIGRATIONS.size();

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 100;
    private static final int USER_VERSION_OFFSET = 60;
    private static final int APPLICATION_ID_OFFSET = 68;

    private Schema() {}

    /// Makes sure a file is a Thaw project this version can read, before SQLite touches it.
    ///
    /// @throws BadInputException if it is not
    static void requireProject(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a folder; expected a Thaw project, a .thaw file.");
        }
        if (!Files.exists(file)) {
            throw new BadInputException("There is no project at " + file + "; give the path of a .thaw file.");
        }
        byte[] start = new byte[HEADER_BYTES];
        int length;
        try (InputStream input = Files.newInputStream(file)) {
            length = input.readNBytes(start, 0, HEADER_BYTES);
        } catch (IOException e) {
            throw new StorageException("The project " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
        ByteBuffer header = ByteBuffer.wrap(start);
        boolean database = length == HEADER_BYTES && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        if (!database || header.getInt(APPLICATION_ID_OFFSET) != APPLICATION_ID) {
            throw new BadInputException(file + " is not a Thaw project"
                    + (length == 0 ? ": it is empty" : database ? ": it is a database of another program" : "")
                    + "; expected a .thaw file.");
        }
        requireKnown(file, header.getInt(USER_VERSION_OFFSET));
    }

    /// Brings an open project to the newest schema; one transaction, so that a kill leaves the old or the new.
    static void migrate(Path file, Connection connection) throws SQLException {
        int version = version(connection);
        requireKnown(file, version);
        if (version == VERSION) {
            return;
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String script : MIGRATIONS.subList(version, VERSION)) {
                statement.executeUpdate(script(script));
            }
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static void requireKnown(Path file, int version) {
        if (version > VERSION) {
            throw new BadInputException(file + " was written by a newer Thaw (schema " + version
                    + ", this version reads up to " + VERSION + "); update Thaw to open it.");
        }
    }

    private static String script(String name) {
        try (InputStream input = Schema.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new InternalFailure("The schema script " + name + " is missing from this installation.", null);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InternalFailure("The schema script " + name + " could not be read.", e);
        }
    }
}
