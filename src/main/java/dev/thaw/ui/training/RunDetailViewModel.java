package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ConfigurationFields;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunAgain;
import dev.thaw.experiment.RunResult;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The chosen runs: everything that is known of one, and what can be done to one or several.
public final class RunDetailViewModel {
    private final Workspace workspace;
    private final HistoryViewModel history;
    private final FileChoosers choosers;
    private final Consumer<ExperimentConfig> configure;
    private final ReadOnlyObjectWrapper<@Nullable RunSummary> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper("");

    /// A field of the run's configuration.
    ///
    /// @param key     dotted path
    /// @param value   as people read it
    /// @param usually the default where the value differs from it, else null
    record Field(String key, String value, @Nullable String usually) {}

    RunDetailViewModel(Workspace workspace, HistoryViewModel history, FileChoosers choosers,
            Consumer<ExperimentConfig> configure) {
        this.workspace = workspace;
        this.history = history;
        this.choosers = choosers;
        this.configure = configure;
        history.chosenProperty().subscribe(runs -> look(runs.size() == 1 ? runs.getFirst() : null));
    }

    /// The run that is looked at; null if none or several are chosen.
    public ReadOnlyObjectProperty<@Nullable RunSummary> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// What it found out; null while that is read, or where it found nothing.
    public ReadOnlyObjectProperty<@Nullable RunResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What was noted while it was trained; empty where nothing was.
    public ReadOnlyStringProperty logProperty() {
        return log.getReadOnlyProperty();
    }

    /// The chosen runs.
    public ReadOnlyObjectProperty<List<RunSummary>> chosenProperty() {
        return history.chosenProperty();
    }

    /// Tags that other runs have, to be offered.
    public List<String> knownTags() {
        return history.tags();
    }

    /// Why runs cannot be changed; empty if they can.
    public String readOnlyReason() {
        OpenProject open = workspace.project();
        return open == null ? "" : open.readOnlyReason().orElse("");
    }

    /// Why nothing can be trained; empty if it can.
    public String trainingObstacle() {
        return workspace.dataset().isEmpty() ? text("obstacle.noData") : readOnlyReason();
    }

    public void rename(RunSummary renamed, String name) {
        if (!name.isBlank() && !name.strip().equals(renamed.name())) {
            workspace.update(renamed.described(name.strip(), renamed.note(), renamed.tags()));
        }
    }

    public void note(RunSummary noted, String note) {
        if (!note.equals(noted.note())) {
            workspace.update(noted.described(noted.name(), note, noted.tags()));
        }
    }

    public void tag(RunSummary tagged, List<String> tags) {
        RunSummary now = RunTags.tagged(tagged, tags);
        if (!now.equals(tagged)) {
            workspace.update(now);
        }
    }

    /// Puts the chosen runs aside, or takes them back if all of them are aside.
    public void archive() {
        List<RunSummary> runs = chosenProperty().get();
        boolean back = runs.stream().allMatch(RunTags::isArchived);
        runs.forEach(each -> workspace.update(RunTags.archived(each, !back)));
    }

    /// Deletes the chosen runs; that can be undone.
    public void delete() {
        if (readOnlyReason().isEmpty()) {
            workspace.delete(chosenProperty().get());
        }
    }

    /// Queues the chosen runs' configurations once more.
    public void trainAgain() {
        if (trainingObstacle().isEmpty()) {
            workspace.train(chosenProperty().get().stream().map(RunSummary::configuration).toList());
        }
    }

    /// Takes the run's configuration to Configure.
    public void configure() {
        RunSummary current = run.get();
        if (current != null) {
            configure.accept(current.configuration());
        }
    }

    /// Lets Insights show the run.
    ///
    /// @return whether it has anything to show
    public boolean lookAt() {
        RunSummary current = run.get();
        if (current == null || current.state() != RunState.FINISHED) {
            return false;
        }
        workspace.selectedRunProperty().set(current.id());
        return true;
    }

    /// Asks for a folder and writes what `thaw run` leaves there.
    public void export() {
        RunSummary current = run.get();
        if (current != null && current.state() == RunState.FINISHED) {
            choosers.exportFolder().ifPresent(folder -> workspace.exportRun(current, folder));
        }
    }

    /// A line that does the run again from the command line.
    public String commandLine() {
        RunSummary current = run.get();
        return current == null ? "" : RunAgain.line(current.configuration());
    }

    /// The run's configuration; what differs from the defaults is marked.
    List<Field> fields(RunSummary of) {
        Map<String, String> usual = ConfigurationFields.of(ExperimentConfig.DEFAULT);
        return ConfigurationFields.of(of.configuration()).entrySet().stream()
                .map(field -> new Field(field.getKey(), field.getValue(),
                        field.getValue().equals(usual.get(field.getKey()))
                                ? null
                                : usual.getOrDefault(field.getKey(), text("runs.none"))))
                .toList();
    }

    /// Where and with what it was run, by name.
    Map<String, String> provenance(RunSummary of) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(text("runs.column.id"), of.id());
        facts.put(text("runs.column.started"), Formats.moment(of.startedAt()));
        facts.put(text("runs.column.seconds"), seconds(of.seconds()));
        facts.put(text("runs.column.data"), of.datasetName());
        facts.put(text("runs.fingerprint"), of.fingerprint());
        facts.put(text("runs.column.seed"), String.valueOf(of.configuration().seed()));
        RunResult found = result.get();
        if (found != null) {
            Provenance provenance = found.provenance();
            facts.put(text("runs.software"), text("runs.software.list", provenance.thaw(), provenance.tensorflow(),
                    provenance.java()));
            facts.put(text("runs.machine"), provenance.os() + ", " + provenance.cpu());
        }
        return facts;
    }

    static String seconds(double seconds) {
        return Formats.duration(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /// Seconds, below ten with the digits that tell them apart.
    static String shortly(double seconds) {
        return seconds < 10 ? text("runs.seconds", Formats.readable(seconds)) : seconds(seconds);
    }

    private void look(@Nullable RunSummary now) {
        RunSummary before = run.get();
        boolean sameRun = before != null && now != null && before.id().equals(now.id());
        run.set(now);
        if (sameRun) {
            return;
        }
        result.set(null);
        log.set("");
        if (now == null) {
            return;
        }
        workspace.runList().readLog(now, read -> {
            if (isLookedAt(now)) {
                log.set(read);
            }
        });
        if (now.state() == RunState.FINISHED) {
            RunResult shown = workspace.resultProperty().get();
            if (shown != null && shown.run().equals(now.id())) {
                result.set(shown);
                return;
            }
            workspace.readResult(now, read -> {
                if (isLookedAt(now)) {
                    result.set(read);
                }
            });
        }
    }

    private boolean isLookedAt(RunSummary wanted) {
        RunSummary current = run.get();
        return current != null && Objects.equals(current.id(), wanted.id());
    }
}
