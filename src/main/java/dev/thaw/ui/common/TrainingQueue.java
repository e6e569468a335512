package dev.thaw.ui.common;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.ThawException;
import dev.thaw.project.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The trainings of the open project, one after the other: the one whose turn it is, and those that wait.
///
/// What waits is kept in the project at every change, so that it can be offered again after the project was closed,
/// however that came about.
public final class TrainingQueue {
    private final Jobs jobs;
    private final List<QueuedTraining> started = new ArrayList<>();
    private final ObservableList<QueuedTraining> waiting = FXCollections.observableArrayList();
    private final ObservableList<ExperimentConfig> offered = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable QueuedTraining> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JobViewModel> job = new ReadOnlyObjectWrapper<>();
    private volatile @Nullable OpenProject project;
    private @Nullable QueuedTraining lastAtWork;
    private List<ExperimentConfig> kept = List.of();

    TrainingQueue(Jobs jobs) {
        this.jobs = jobs;
        jobs.queue().addListener((ListChangeListener<JobViewModel>) _ -> refresh());
    }

    /// The training that runs or is paused; else the next one; else the last one
    /// that was at work; null before the first.
    public ReadOnlyObjectProperty<@Nullable QueuedTraining> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The job of [#currentProperty()].
    public ReadOnlyObjectProperty<@Nullable JobViewModel> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What waits for its turn, the next one first; other long work that waits among trainings is listed too.
    public ObservableList<QueuedTraining> waiting() {
        return waiting;
    }

    /// Whether nothing further is begun once the present training is over.
    public BooleanProperty heldProperty() {
        return jobs.heldProperty();
    }

    /// Configurations that waited when the project was closed, to be taken up or forgotten.
    public ObservableList<ExperimentConfig> offered() {
        return offered;
    }

    /// Gives a waiting training another place, from 0, the next to run.
    public void move(QueuedTraining training, int place) {
        jobs.move(training.job(), place);
    }

    /// Cancels everything that waits; what runs goes on.
    public void cancelWaiting() {
        List.copyOf(waiting).forEach(training -> training.job().cancel());
    }

    /// Hands over what was offered, to be trained.
    public List<ExperimentConfig> takeUp() {
        List<ExperimentConfig> taken = List.copyOf(offered);
        offered.clear();
        return taken;
    }

    /// Forgets what was offered.
    public void forget() {
        offered.clear();
        keep();
    }

    /// Follows a project from now on.
    void open(OpenProject opened, List<ExperimentConfig> waited) {
        project = opened;
        kept = waited;
        offered.setAll(waited);
    }

    /// Cancels the trainings of the project; what waited stays kept in it.
    void close() {
        leave();
        List.copyOf(started).stream().filter(QueuedTraining::isUnfinished).toList().reversed()
                .forEach(training -> training.job().cancel());
        started.clear();
        lastAtWork = null;
        offered.clear();
        heldProperty().set(false);
        refresh();
    }

    /// Keeps nothing any more: what is cancelled from now on is cancelled because everything ends.
    void leave() {
        project = null;
    }

    /// Puts a training at the end.
    JobViewModel add(String name, OpenProject open, ExperimentConfig config, Consumer<RunSummary> done,
            Consumer<ThawException> failed) {
        JobViewModel model = jobs.train(name, new Training(open, config), done, failed);
        QueuedTraining training = new QueuedTraining(model, config);
        started.add(training);
        if (!training.isUnfinished()) {
            lastAtWork = training;
        }
        refresh();
        return model;
    }

    private void refresh() {
        List<QueuedTraining> queue = jobs.queue().stream().map(this::training).toList();
        List<QueuedTraining> next = queue.stream()
                .filter(training -> training.job().phaseProperty().get() == JobViewModel.Phase.QUEUED).toList();
        if (!next.equals(waiting)) {
            waiting.setAll(next);
        }
        queue.stream().filter(training -> training.config() != null && !next.contains(training)).findFirst()
                .ifPresent(training -> lastAtWork = training);
        show(queue.stream().filter(training -> training.config() != null).findFirst().orElse(lastAtWork));
        started.removeIf(training -> !training.isUnfinished());
        keep();
    }

    private void show(@Nullable QueuedTraining training) {
        if (!Objects.equals(training, current.get())) {
            current.set(training);
            job.set(training == null ? null : training.job());
        }
    }

    private QueuedTraining training(JobViewModel model) {
        return started.stream().filter(training -> training.job() == model).findFirst()
                .orElseGet(() -> new QueuedTraining(model, null));
    }

    private void keep() {
        OpenProject open = project;
        List<ExperimentConfig> now = Stream
                .concat(waiting.stream().flatMap(training -> Stream.ofNullable(training.config())), offered.stream())
                .toList();
        if (open != null && open.readOnlyReason().isEmpty() && !now.equals(kept)) {
            kept = now;
            jobs.quietly(() -> open.file().keepWaiting(now));
        }
    }
}
