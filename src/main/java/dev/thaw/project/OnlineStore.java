package dev.thaw.project;

import dev.thaw.experiment.OnlineJson;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldTruth;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The online tests of a project, and the world they are played in.
final class OnlineStore {
    private final Database database;

    OnlineStore(Database database) {
        this.database = database;
    }

    /// The world whose log the data of that fingerprint is, if somebody said.
    Optional<WorldSettings> world(String fingerprint) {
        Optional<String> settings = database.read(connection -> {
            if (isOlder(connection)) {
                return Optional.empty();
            }
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT settings FROM world WHERE dataset_fingerprint = ?")) {
                select.setString(1, fingerprint);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
        return settings.map(json -> WorldTruth.settings(json, "the world of this project"));
    }

    void saveWorld(String fingerprint, WorldSettings world) {
        database.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR REPLACE INTO world (id, dataset_fingerprint, settings) VALUES (1, ?, ?)")) {
                insert.setString(1, fingerprint);
                insert.setString(2, WorldTruth.settingsJson(world));
                insert.executeUpdate();
            }
        });
    }

    /// The tests' ids, the latest first.
    List<String> ids() {
        return database.read(connection -> {
            List<String> ids = new ArrayList<>();
            if (!isOlder(connection)) {
                try (PreparedStatement select = connection
                        .prepareStatement("SELECT id FROM online_test ORDER BY id DESC");
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                }
            }
            return ids;
        });
    }

    void save(OnlineRun run) {
        database.write(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT OR REPLACE INTO online_test (id, result) VALUES (?, ?)")) {
                insert.setString(1, run.id());
                insert.setString(2, OnlineJson.compact(run));
                insert.executeUpdate();
            }
        });
    }

    /// @throws BadInputException if there is no such test
    OnlineRun read(String id) {
        List<String> known = ids();
        if (!known.contains(id)) {
            throw new BadInputException("The project has no online test " + id + "; "
                    + (known.isEmpty() ? "it has none yet." : NearestName.hint(id, known)));
        }
        String json = database.read(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT result FROM online_test WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
        return OnlineJson.read(json, "online test " + id);
    }

    /// Whether the project is open read-only in the shape of a version that knew no online tests.
    private static boolean isOlder(Connection connection) throws SQLException {
        return Schema.version(connection) < Schema.WITH_ONLINE_TESTS;
    }
}
