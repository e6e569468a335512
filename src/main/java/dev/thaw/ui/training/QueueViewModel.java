package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ConfigurationFields;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.QueuedTraining;
import dev.thaw.ui.common.TrainingQueue;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The trainings that wait: what each differs in, when it will start, and everything that can be done to their order.
public final class QueueViewModel {
    private static final int MOST_DIFFERENCES = 4;
    private static final double MILLIS = 1000;

    private final Workspace workspace;
    private final TrainingQueue queue;

    QueueViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.queue = workspace.trainings();
    }

    /// What waits, the next one first.
    public ObservableList<QueuedTraining> waiting() {
        return queue.waiting();
    }

    /// Whether the queue stands still once the present training is over.
    public BooleanProperty heldProperty() {
        return queue.heldProperty();
    }

    /// Configurations that waited when the project was closed.
    public ObservableList<ExperimentConfig> offered() {
        return queue.offered();
    }

    /// Moves a waiting training by some places, towards the front if negative; beyond either end it stays.
    public void moveBy(QueuedTraining training, int places) {
        int place = waiting().indexOf(training) + places;
        if (place >= 0 && place < waiting().size()) {
            queue.move(training, place);
        }
    }

    /// Moves a waiting training to a place, from 0.
    public void moveTo(QueuedTraining training, int place) {
        queue.move(training, place);
    }

    public void cancel(QueuedTraining training) {
        training.job().cancel();
    }

    public void cancelAll() {
        queue.cancelWaiting();
    }

    /// Queues again what waited when the project was closed.
    public void takeUp() {
        workspace.train(queue.takeUp());
    }

    public void forget() {
        queue.forget();
    }

    /// Where a waiting training differs from the one before it: `negatives.ratio 5 · seed 8`.
    public String difference(QueuedTraining training) {
        ExperimentConfig config = training.config();
        ExperimentConfig before = before(training);
        if (config == null) {
            return "";
        }
        if (before == null) {
            before = ExperimentConfig.DEFAULT;
        }
        Map<String, String> fields = ConfigurationFields.of(config);
        List<String> keys = ConfigurationFields.differing(List.of(before, config));
        if (keys.isEmpty()) {
            return text("runs.queue.same");
        }
        String shown = keys.stream().limit(MOST_DIFFERENCES)
                .map(key -> key + " " + fields.getOrDefault(key, "–")).collect(Collectors.joining(" · "));
        int more = keys.size() - MOST_DIFFERENCES;
        return more > 0 ? text("runs.queue.more", shown, more) : shown;
    }

    /// When a waiting training will start and how long it will take, in words; empty while no pace is known.
    public String estimate(QueuedTraining training) {
        Optional<Double> pace = pace();
        if (pace.isEmpty() || training.config() == null) {
            return "";
        }
        double millis = left().orElse(0.0);
        for (QueuedTraining earlier : waiting()) {
            if (earlier == training) {
                break;
            }
            millis += earlier.config() == null ? 0 : pace.get() * work(earlier.config());
        }
        Duration takes = Duration.ofMillis(Math.round(pace.get() * work(training.config())));
        String length = roughly(takes);
        return heldProperty().get()
                ? text("runs.queue.takes", length)
                : text("runs.queue.starts", roughly(Duration.ofMillis(Math.round(millis))), length);
    }

    /// A duration no finer than the estimate is good: `40 s`, `12 min`.
    private static String roughly(Duration duration) {
        long seconds = duration.toSeconds();
        return Formats.duration(seconds < 90
                ? Duration.ofSeconds(Math.max(10, Math.round(seconds / 10.0) * 10))
                : Duration.ofMinutes(Math.round(seconds / 60.0))).replaceFirst(" min 0 s$", " min");
    }

    private @Nullable ExperimentConfig before(QueuedTraining training) {
        int place = waiting().indexOf(training);
        for (int earlier = place - 1; earlier >= 0; earlier--) {
            ExperimentConfig config = waiting().get(earlier).config();
            if (config != null) {
                return config;
            }
        }
        QueuedTraining current = queue.currentProperty().get();
        if (current != null && current != training && current.config() != null) {
            return current.config();
        }
        return workspace.runs().stream().findFirst().map(RunSummary::configuration).orElse(null);
    }

    private Optional<Double> left() {
        return running().map(current -> current.job().timeLeftProperty().get()).map(left -> (double) left.toMillis());
    }

    private Optional<QueuedTraining> running() {
        return Optional.ofNullable(queue.currentProperty().get()).filter(current -> current.isUnfinished()
                && current.job().phaseProperty().get() != JobViewModel.Phase.QUEUED);
    }

    /// Milliseconds for a unit of [#work]: by what the running training took and still takes, else by the last run that
    /// finished.
    private Optional<Double> pace() {
        Optional<QueuedTraining> running = running();
        if (running.isPresent() && running.get().config() != null && left().isPresent()) {
            double whole = running.get().job().workedProperty().get().toMillis() + left().get();
            return Optional.of(whole / work(running.get().config()));
        }
        return workspace.runs().stream().filter(run -> run.state() == RunState.FINISHED).findFirst()
                .map(run -> run.seconds() * MILLIS / work(run.configuration()));
    }

    /// How much there is to do, for comparing two trainings on the same data: examples times epochs, for each training.
    /// Rough, and told as such: judging takes its time whatever is trained.
    private static double work(ExperimentConfig config) {
        int trainings = config.evaluation().origins() == null ? 1 : config.evaluation().origins().size();
        return (double) trainings * (1 + config.training().epochs()) * (1 + config.negatives().ratio());
    }
}
