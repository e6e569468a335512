package dev.thaw.project;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The configurations that wait to be trained, in their order.
final class WaitingStore {
    private final Database database;

    WaitingStore(Database database) {
        this.database = database;
    }

    List<ExperimentConfig> read() {
        return database.read(connection -> {
            List<ExperimentConfig> waiting = new ArrayList<>();
            // a project that is only read is not brought to the newest schema
            if (Schema.version(connection) >= Schema.WITH_RUN_EXTRAS) {
                try (PreparedStatement select = connection
                        .prepareStatement("SELECT configuration FROM waiting ORDER BY position");
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        waiting.add(ExperimentJson.parse(rows.getString(1), "a configuration that waits",
                                ExperimentConfig.DEFAULT));
                    }
                }
            }
            return waiting;
        });
    }

    void keep(List<ExperimentConfig> waiting) {
        database.write(connection -> {
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate("DELETE FROM waiting");
            }
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO waiting (position, configuration) VALUES (?, ?)")) {
                for (int position = 0; position < waiting.size(); position++) {
                    insert.setInt(1, position);
                    insert.setString(2, ExperimentJson.write(waiting.get(position)));
                    insert.executeUpdate();
                }
            }
        });
    }
}
