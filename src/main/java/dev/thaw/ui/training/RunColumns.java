package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ConfigurationFields;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.training.RunColumn.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns a history may have: what is known of every run, and the fields in which the runs' configurations differ.
final class RunColumns {
    static final String NAME = "name";
    static final String STATE = "state";
    /// Shown until a person chooses others.
    static final List<String> USUAL = List.of(NAME, STATE, "started", "seconds", "hit", "ndcg", "diversity");

    private final List<RunColumn> fixed = List.of(of(NAME, Kind.NAME, RunSummary::name),
            of(STATE, Kind.STATE, RunSummary::state), of("started", Kind.MOMENT, RunSummary::startedAt),
            of("seconds", Kind.SECONDS, RunSummary::seconds), figure("hit", Kind.METRIC, KeyFigures::hit),
            figure("ndcg", Kind.METRIC, KeyFigures::ndcg), figure("mrr", Kind.METRIC, KeyFigures::mrr),
            figure("diversity", Kind.METRIC, KeyFigures::diversity),
            figure("coverage", Kind.METRIC, KeyFigures::coverage),
            figure("coldest", Kind.METRIC, KeyFigures::coldest), figure("warmest", Kind.METRIC, KeyFigures::warmest),
            figure("crossover", Kind.LENGTH, KeyFigures::crossover),
            figure("pace", Kind.COUNT, KeyFigures::examplesPerSecond),
            of("tags", Kind.TAGS, run -> String.join(", ", RunTags.shown(run))),
            of("note", Kind.TEXT, RunSummary::note), of("data", Kind.TEXT, RunSummary::datasetName),
            of("seed", Kind.FIELD, run -> String.valueOf(run.configuration().seed())),
            new RunColumn("version", text("runs.column.version"), Kind.TEXT,
                    (_, figures) -> figures == null ? null : figures.thaw()),
            of("id", Kind.TEXT, RunSummary::id));
    /// Fields of each configuration, found once: a table asks for them at every scroll.
    private final Map<ExperimentConfig, Map<String, String>> fields = new HashMap<>();

    /// What is known of every run.
    List<RunColumn> fixed() {
        return fixed;
    }

    /// A column for each field in which the configurations of some runs differ, the seed apart.
    List<RunColumn> differing(List<RunSummary> runs) {
        return ConfigurationFields.differing(runs.stream().map(RunSummary::configuration).distinct().toList()).stream()
                .filter(key -> !key.equals("seed")).map(this::field).toList();
    }

    /// Whether some runs have more than one value in a column.
    boolean varies(RunColumn column, List<RunSummary> runs, Map<String, KeyFigures> figures) {
        return runs.stream().map(run -> Optional.ofNullable(column.of(run, figures.get(run.id())))).distinct().limit(2)
                .count() > 1;
    }

    private RunColumn field(String key) {
        return new RunColumn(key, key, Kind.FIELD, (run, _) -> fields
                .computeIfAbsent(run.configuration(), ConfigurationFields::of).get(key));
    }

    /// Every column by key, of those that there are now.
    static Map<String, RunColumn> byKey(Stream<RunColumn> columns) {
        Map<String, RunColumn> byKey = new HashMap<>();
        columns.forEach(column -> byKey.put(column.key(), column));
        return byKey;
    }

    private static RunColumn of(String key, Kind kind, Function<RunSummary, @Nullable Object> value) {
        return new RunColumn(key, text("runs.column." + key), kind, (run, _) -> value.apply(run));
    }

    private static RunColumn figure(String key, Kind kind, ToDoubleFunction<KeyFigures> value) {
        return new RunColumn(key, text("runs.column." + key), kind, (_, figures) -> {
            double number = figures == null ? Double.NaN : value.applyAsDouble(figures);
            return Double.isNaN(number) ? null : Double.valueOf(number);
        });
    }
}
