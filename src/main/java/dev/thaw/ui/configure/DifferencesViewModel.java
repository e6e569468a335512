package dev.thaw.ui.configure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.experiment.ConfigDifference;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// In what the runs that would be trained differ from the latest finished run.
public final class DifferencesViewModel {
    private static final String EVENTS = "events.";

    private final ConfigureViewModel configure;
    private final ObservableList<RunSummary> runs;
    private final ReadOnlyObjectWrapper<@Nullable RunSummary> last = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Change> changes = FXCollections.observableArrayList();

    /// One key that is no longer as it was.
    ///
    /// @param key    dotted path
    /// @param before what the last run had
    /// @param after  what the runs to come have, each value once
    public record Change(String key, JsonNode before, List<JsonNode> after) {}

    /// @param runs the project's, the latest first
    public DifferencesViewModel(ConfigureViewModel configure, ObservableList<RunSummary> runs) {
        this.configure = configure;
        this.runs = runs;
        configure.runsProperty().subscribe((_, _) -> compare());
        configure.datasetProperty().subscribe((_, _) -> compare());
        runs.addListener((ListChangeListener<RunSummary>) _ -> compare());
        compare();
    }

    /// The run that is compared with; null where none is finished.
    public ReadOnlyObjectProperty<@Nullable RunSummary> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// In the order of the file's keys; of the event weights only those of types in the data.
    public ObservableList<Change> changes() {
        return changes;
    }

    /// Gives a key the value it had in the last run.
    public void takeBack(Change change) {
        configure.take(change.key(), change.before());
    }

    private void compare() {
        RunSummary latest = runs.stream().filter(run -> run.state() == RunState.FINISHED).findFirst().orElse(null);
        List<Change> found = new ArrayList<>();
        if (latest != null) {
            List<ExperimentConfig> configs = new ArrayList<>();
            configs.add(latest.configuration());
            configs.addAll(configure.runsProperty().get());
            for (ConfigDifference difference : ConfigDifference.among(configs)) {
                if (matters(difference.key())) {
                    List<JsonNode> after = difference.values().subList(1, difference.values().size());
                    found.add(new Change(difference.key(), difference.before(), after.stream().distinct().toList()));
                }
            }
        }
        last.set(latest);
        if (!changes.equals(found)) {
            changes.setAll(found);
        }
    }

    private boolean matters(String key) {
        Dataset dataset = configure.datasetProperty().get();
        return dataset == null || !key.startsWith(EVENTS)
                || dataset.eventTypes().contains(new EventType(key.substring(EVENTS.length())));
    }
}
