package dev.thaw.project;

import dev.thaw.experiment.KeyFigures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is kept beside a run since schema 3: its key figures and its log.
///
/// A project that is only read is not brought to the newest schema; of an older one these are empty.
final class RunExtras {
    private static final String FIGURES = "hit_at_3, ndcg_at_10, mrr_at_10, diversity, coverage, content_weight_cold,"
            + " content_weight_warm, crossover, examples_per_second, thaw";

    private final Database database;

    RunExtras(Database database) {
        this.database = database;
    }

    /// The key figures that are stored, by run id.
    Map<String, KeyFigures> figures() {
        return database.read(connection -> {
            Map<String, KeyFigures> figures = new HashMap<>();
            if (isThere(connection)) {
                try (PreparedStatement select = connection
                        .prepareStatement("SELECT run, " + FIGURES + " FROM run_figures");
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        figures.put(rows.getString("run"), figures(rows));
                    }
                }
            }
            return figures;
        });
    }

    static void keep(Connection connection, String run, KeyFigures figures) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO run_figures (run, "
                + FIGURES + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, run);
            int column = 2;
            for (double number : List.of(figures.hit(), figures.ndcg(), figures.mrr(), figures.diversity(),
                    figures.coverage(), figures.coldest(), figures.warmest(), figures.crossover())) {
                insert.setObject(column++, Double.isFinite(number) ? number : null);
            }
            double pace = figures.examplesPerSecond();
            insert.setObject(column++, Double.isFinite(pace) ? pace : null);
            insert.setString(column, figures.thaw());
            insert.executeUpdate();
        }
    }

    /// What was noted while a run was trained, if anything was.
    Optional<String> log(String run) {
        return database.read(connection -> {
            if (!isThere(connection)) {
                return Optional.empty();
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT log FROM run_log WHERE run = ?")) {
                select.setString(1, run);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    static void keepLog(Connection connection, String run, String log) throws SQLException {
        if (log.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT OR REPLACE INTO run_log (run, log) VALUES (?, ?)")) {
            insert.setString(1, run);
            insert.setString(2, log);
            insert.executeUpdate();
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        return Schema.version(connection) >= Schema.WITH_RUN_EXTRAS;
    }

    private static KeyFigures figures(ResultSet row) throws SQLException {
        return new KeyFigures(number(row, "hit_at_3"), number(row, "ndcg_at_10"), number(row, "mrr_at_10"),
                number(row, "diversity"), number(row, "coverage"), number(row, "content_weight_cold"),
                number(row, "content_weight_warm"), number(row, "crossover"),
                number(row, "examples_per_second"), row.getString("thaw"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
