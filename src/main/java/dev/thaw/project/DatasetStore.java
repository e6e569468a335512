package dev.thaw.project;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImportReport;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The data of a project: compressed columns, see [DatasetColumns].
final class DatasetStore {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Database database;

    DatasetStore(Database database) {
        this.database = database;
    }

    /// Puts a data set in the place of what the project holds.
    void replace(Dataset dataset, JobContext context) {
        List<StoredColumn> columns = DatasetColumns.of(dataset, context);
        String report = json(dataset.report());
        database.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM dataset")) {
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO dataset"
                    + " (id, name, fingerprint, events, users, items, import_report) VALUES (1, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, dataset.name());
                insert.setString(2, dataset.fingerprint());
                insert.setInt(3, dataset.log().size());
                insert.setInt(4, dataset.users().size() - 1);
                insert.setInt(5, dataset.items().size() - 1);
                insert.setString(6, report);
                insert.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO dataset_column"
                    + " (dataset, table_name, column_name, encoding, row_count, content) VALUES (1, ?, ?, ?, ?, ?)")) {
                for (StoredColumn column : columns) {
                    insert.setString(1, column.table());
                    insert.setString(2, column.name());
                    insert.setString(3, column.encoding());
                    insert.setInt(4, column.rows());
                    insert.setBytes(5, column.content());
                    insert.executeUpdate();
                }
            }
        });
    }

    /// The data set, equal in every row to the one that was stored.
    ///
    /// @throws StorageException if what is stored does not have the fingerprint it was stored with
    Optional<Dataset> read() {
        return database.read(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT name, fingerprint, import_report FROM dataset");
                    ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String name = row.getString(1);
                try {
                    Dataset dataset = DatasetColumns.dataset(name, report(row.getString(3)), columns(connection));
                    if (!dataset.fingerprint().equals(row.getString(2))) {
                        throw new StorageException("The data “" + name
                                + "” in the project is damaged: its fingerprint has changed; import it again.", null);
                    }
                    return Optional.of(dataset);
                } catch (IOException | RuntimeException e) {
                    throw e instanceof StorageException known
                            ? known
                            : new StorageException("The data “" + name
                                    + "” in the project is damaged and cannot be read; import it again.", e);
                }
            }
        });
    }

    private static Map<String, StoredColumn> columns(Connection connection) throws SQLException {
        Map<String, StoredColumn> columns = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT table_name, column_name, encoding, row_count, content FROM dataset_column");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                StoredColumn column = new StoredColumn(row.getString(1), row.getString(2), row.getString(3),
                        row.getInt(4), row.getBytes(5));
                columns.put(column.table() + "." + column.name(), column);
            }
        }
        return columns;
    }

    private static String json(ImportReport report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JacksonException e) {
            throw new InternalFailure("The import report could not be written as JSON.", e);
        }
    }

    private static ImportReport report(String json) throws IOException {
        return MAPPER.readValue(json, ImportReport.class);
    }
}
