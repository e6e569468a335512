package dev.thaw.project;

import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.KeyFigures;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.rerank.Reranking;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The runs of a project.
final class RunStore {
    private static final String COLUMNS = "id, name, note, state, message, started_at, seconds, dataset_name,"
            + " dataset_fingerprint, configuration";

    private final Database database;

    RunStore(Database database) {
        this.database = database;
    }

    /// All runs, the latest first.
    List<RunSummary> list() {
        return database.read(connection -> {
            List<RunSummary> runs = new ArrayList<>();
            Map<String, List<String>> tags = tags(connection);
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT " + COLUMNS + " FROM run ORDER BY started_at DESC, id DESC");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    runs.add(summary(rows, tags.getOrDefault(rows.getString("id"), List.of())));
                }
            }
            return runs;
        });
    }

    void save(FinishedRun run, String log) {
        KeyFigures figures = KeyFigures.of(run.result());
        String result = ResultJson.compact(run.result());
        HybridWeights weights = run.weights();
        byte[] packed = weights == null ? null : deflate(weights.toBytes());
        byte[] people = run.values().users() == 0 ? null : PeopleBlob.write(run.values());
        database.write(connection -> {
            insert(connection, RunSummary.of(run));
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO run_result (run, result) VALUES (?, ?)")) {
                insert.setString(1, run.result().run());
                insert.setString(2, result);
                insert.executeUpdate();
            }
            RunExtras.keep(connection, run.result().run(), figures);
            RunExtras.keepLog(connection, run.result().run(), log);
            if (packed != null) {
                try (PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO run_weights (run, content) VALUES (?, ?)")) {
                    insert.setString(1, run.result().run());
                    insert.setBytes(2, packed);
                    insert.executeUpdate();
                }
            }
            if (people != null) {
                try (PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO run_people (run, content) VALUES (?, ?)")) {
                    insert.setString(1, run.result().run());
                    insert.setBytes(2, people);
                    insert.executeUpdate();
                }
            }
        });
    }

    /// Keeps a run that did not finish, so that the history tells of it.
    void save(RunSummary run, String log) {
        database.write(connection -> {
            insert(connection, run);
            RunExtras.keepLog(connection, run.id(), log);
        });
    }

    /// Keeps the key figures of a run that was stored before they were.
    void keepFigures(String id, KeyFigures figures) {
        database.write(connection -> RunExtras.keep(connection, id, figures));
    }

    /// Takes over name, note and tags.
    void update(RunSummary run) {
        database.write(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE run SET name = ?, note = ? WHERE id = ?")) {
                update.setString(1, run.name());
                update.setString(2, run.note());
                update.setString(3, run.id());
                update.executeUpdate();
            }
            delete(connection, "DELETE FROM run_tag WHERE run = ?", run.id());
            insertTags(connection, run);
        });
    }

    void delete(List<String> ids) {
        database.write(connection -> {
            for (String id : ids) {
                delete(connection, "DELETE FROM run WHERE id = ?", id);
            }
        });
    }

    /// @throws BadInputException if there is no such run, or it has no result
    RunResult result(String id) {
        return ResultJson.read(json(id), "run " + id);
    }

    private String json(String id) {
        return content("run_result", "result", id, ResultSet::getString)
                .orElseThrow(() -> new BadInputException(
                        "Run " + id + " did not finish and has no result; choose another."));
    }

    /// What a comparison needs of a run's result.
    ///
    /// @throws BadInputException if there is no such run, or it has no result
    ComparedRun compared(String id) {
        return ComparedRun.read(json(id), "run " + id);
    }

    /// What every cohort user got; empty if the run keeps none, or the project is of a schema before it.
    ///
    /// @throws BadInputException if there is no such run
    Optional<UserValues> people(String id) {
        // a project that is only read is not brought to the newest schema
        boolean known = database.read(connection -> Schema.version(connection) >= Schema.WITH_PEOPLE);
        return known
                ? content("run_people", "content", id, ResultSet::getBytes).map(packed -> PeopleBlob.read(id, packed))
                : Optional.empty();
    }

    /// @throws BadInputException if there is no such run
    Optional<HybridWeights> weights(String id) {
        return content("run_weights", "content", id, ResultSet::getBytes)
                .map(packed -> HybridWeights.fromBytes(inflate(id, packed)));
    }

    /// The re-ranking that was kept for a run; empty if none was, or the project is of a schema before it.
    ///
    /// @throws BadInputException if there is no such run
    Optional<Reranking> reranking(String id) {
        // a project that is only read is not brought to the newest schema
        boolean known = database.read(connection -> Schema.version(connection) >= Schema.WITH_CHOICES);
        return known
                ? content("run_choice", "rerank_lambda", id, ResultSet::getDouble).map(Reranking::new)
                : Optional.empty();
    }

    /// Keeps a re-ranking for a run; null forgets it.
    ///
    /// @throws BadInputException if there is no such run
    void keep(String id, @Nullable Reranking reranking) {
        requireRun(id);
        database.write(connection -> {
            delete(connection, "DELETE FROM run_choice WHERE run = ?", id);
            if (reranking != null) {
                try (PreparedStatement insert = connection
                        .prepareStatement("INSERT INTO run_choice (run, rerank_lambda) VALUES (?, ?)")) {
                    insert.setString(1, id);
                    insert.setDouble(2, reranking.lambda());
                    insert.executeUpdate();
                }
            }
        });
    }

    @FunctionalInterface
    private interface Getter<T> {
        T get(ResultSet row, int column) throws SQLException;
    }

    private <T> Optional<T> content(String table, String column, String id, Getter<T> getter) {
        requireRun(id);
        return database.read(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT " + column + " FROM " + table + " WHERE run = ?")) {
                select.setString(1, id);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(getter.get(rows, 1)) : Optional.empty();
                }
            }
        });
    }

    private void requireRun(String id) {
        List<String> known = ids();
        if (!known.contains(id)) {
            throw new BadInputException("The project has no run " + id + "; "
                    + (known.isEmpty() ? "it has no runs yet." : NearestName.hint(id, known)));
        }
    }

    private List<String> ids() {
        return database.read(connection -> {
            List<String> ids = new ArrayList<>();
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT id FROM run ORDER BY started_at DESC, id DESC");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        });
    }

    private static void insert(Connection connection, RunSummary run) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO run (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, run.id());
            insert.setString(2, run.name());
            insert.setString(3, run.note());
            insert.setString(4, run.state().text());
            insert.setString(5, run.message());
            insert.setString(6, run.startedAt().toString());
            insert.setDouble(7, run.seconds());
            insert.setString(8, run.datasetName());
            insert.setString(9, run.fingerprint());
            insert.setString(10, ExperimentJson.write(run.configuration()));
            insert.executeUpdate();
        }
        insertTags(connection, run);
    }

    private static void insertTags(Connection connection, RunSummary run) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO run_tag (run, tag) VALUES (?, ?)")) {
            for (String tag : run.tags()) {
                insert.setString(1, run.id());
                insert.setString(2, tag);
                insert.executeUpdate();
            }
        }
    }

    private static void delete(Connection connection, String sql, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /// All tags by run, asked for once: a question for each run is what makes a long list slow.
    private static Map<String, List<String>> tags(Connection connection) throws SQLException {
        Map<String, List<String>> tags = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT run, tag FROM run_tag");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tags.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
        }
        return tags;
    }

    private static RunSummary summary(ResultSet row, List<String> tags) throws SQLException {
        return new RunSummary(row.getString("id"), row.getString("name"), row.getString("note"), tags,
                RunState.of(row.getString("state")), row.getString("message"),
                Instant.parse(row.getString("started_at")), row.getDouble("seconds"), row.getString("dataset_name"),
                row.getString("dataset_fingerprint"), ExperimentJson.parse(row.getString("configuration"),
                        "the configuration of run " + row.getString("id"), ExperimentConfig.DEFAULT));
    }

    private static byte[] deflate(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] inflate(String id, byte[] packed) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return inflater.readAllBytes();
        } catch (IOException e) {
            throw new StorageException("The weights of run " + id + " are damaged; train again.", e);
        }
    }
}
