package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.KeyFigures;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The Runs screen's state: the training that is going on with its live losses, and the project's runs.
public final class RunsViewModel {
    private final Workspace workspace;
    private final FilteredList<RunSummary> shown;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RunSummary> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Figure> loss = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final LossHistory history = new LossHistory();
    private Subscription following = Subscription.EMPTY;

    public RunsViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.shown = new FilteredList<>(workspace.runs());
        filter.subscribe(this::applyFilter);
        drawLoss();
        workspace.trainingProperty().subscribe(this::follow);
    }

    /// The runs that match the filter, the latest first.
    public ObservableList<RunSummary> runs() {
        return shown;
    }

    public ObservableMap<String, KeyFigures> keyFigures() {
        return workspace.keyFigures();
    }

    /// A part of a run's name, tag, note or state.
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable RunSummary> selectedProperty() {
        return selected;
    }

    /// The training that was started last, over or not.
    public ReadOnlyObjectProperty<@Nullable JobViewModel> jobProperty() {
        return workspace.trainingProperty();
    }

    /// Whether a training waits, runs or is paused.
    public ReadOnlyBooleanProperty trainingProperty() {
        return training.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// The live losses.
    public ReadOnlyObjectProperty<Figure> lossProperty() {
        return loss.getReadOnlyProperty();
    }

    public void pauseOrResume() {
        JobViewModel job = workspace.trainingProperty().get();
        if (job != null) {
            if (paused.get()) {
                job.resume();
            } else {
                job.pause();
            }
        }
    }

    public void cancel() {
        JobViewModel job = workspace.trainingProperty().get();
        if (job != null) {
            job.cancel();
        }
    }

    /// Lets Insights show a run.
    public void lookAt(RunSummary run) {
        workspace.selectedRunProperty().set(run.id());
    }

    public void delete(RunSummary run) {
        workspace.delete(run);
    }

    /// Gives a run another name and note.
    public void describe(RunSummary run, String name, String note) {
        if (!name.isBlank() && (!name.equals(run.name()) || !note.equals(run.note()))) {
            workspace.update(new RunSummary(run.id(), name, note, run.tags(), run.state(), run.message(),
                    run.startedAt(), run.seconds(), run.datasetName(), run.fingerprint(), run.configuration()));
        }
    }

    /// What a job is doing, how far it is and how long it still takes.
    static ObservableValue<String> sentence(JobViewModel job) {
        return Bindings.createStringBinding(() -> {
            String percent = Formats.percent(job.fractionProperty().get());
            Duration left = job.timeLeftProperty().get();
            return switch (job.phaseProperty().get()) {
                case QUEUED -> text("runs.queued");
                case PAUSED -> text("runs.paused", job.doingProperty().get(), percent);
                case RUNNING -> left == null
                        ? text("runs.running", job.doingProperty().get(), percent)
                        : text("runs.left", job.doingProperty().get(), percent, Formats.duration(left));
                case FINISHED -> text("runs.finished");
                case FAILED -> job.failureProperty().get();
                case CANCELLED -> text("runs.cancelled");
            };
        }, job.phaseProperty(), job.doingProperty(), job.fractionProperty(), job.timeLeftProperty());
    }

    /// The live figures in a line: `content loss 0.412 · examples/s 81,200`.
    static ObservableValue<String> readings(JobViewModel job) {
        return job.readingsProperty().map(readings -> new TreeMap<>(readings).entrySet().stream()
                .map(RunsViewModel::reading).collect(Collectors.joining("   ")));
    }

    private static String reading(Map.Entry<String, Double> reading) {
        double value = reading.getValue();
        String number = Math.abs(value) >= 100 || value == Math.rint(value)
                ? Formats.count(Math.round(value))
                : Formats.metric(value);
        return reading.getKey() + " " + number;
    }

    private void applyFilter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(run -> wanted.isEmpty() || text("runs.state." + state(run.state())).toLowerCase(Locale.ROOT)
                .contains(wanted) || run.name().toLowerCase(Locale.ROOT).contains(wanted)
                || run.note().toLowerCase(Locale.ROOT).contains(wanted) || run.id().contains(wanted)
                || run.tags().stream().anyMatch(tag -> tag.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    static String state(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void follow(@Nullable JobViewModel job) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (job == null) {
            return;
        }
        history.clear();
        drawLoss();
        following = Subscription.combine(job.phaseProperty().subscribe(phase -> {
            training.set(!phase.isEnd());
            paused.set(phase == JobViewModel.Phase.PAUSED);
        }), job.readingsProperty().subscribe(readings -> {
            history.add(job.doingProperty().get(), job.fractionProperty().get(), readings);
            drawLoss();
        }));
    }

    private void drawLoss() {
        loss.set(history.figure(text("runs.loss"), text("runs.loss.horizontal"), text("runs.loss.vertical"),
                text("runs.loss.none")));
    }
}
