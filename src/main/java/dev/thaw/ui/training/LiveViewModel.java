package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.JobViewModel.Phase;
import dev.thaw.ui.common.QueuedTraining;
import dev.thaw.ui.common.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The training whose turn it is: its steps, its readings as small charts, its pace.
///
/// Reports come many times a second; the charts are drawn anew five times a second at most.
public final class LiveViewModel {
    private static final String VALIDATED = "validated epoch";
    private static final String MEASURED = "Hit@3";
    private static final long BETWEEN_DRAWINGS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Workspace workspace;
    private final LongSupplier nanoClock;
    private final ReadOnlyObjectWrapper<@Nullable QueuedTraining> training = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.QUEUED);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<LiveTile>> tiles = new ReadOnlyObjectWrapper<>(tiles());
    private final ReadOnlyObjectWrapper<LiveSteps> steps = new ReadOnlyObjectWrapper<>(
            new LiveSteps(ExperimentConfig.DEFAULT));
    private final ReadOnlyLongWrapper drawings = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final Map<String, Double> readings = new TreeMap<>();
    private Subscription following = Subscription.EMPTY;
    private double validated = Double.NaN;
    private long drawnAt;

    LiveViewModel(Workspace workspace, LongSupplier nanoClock) {
        this.workspace = workspace;
        this.nanoClock = nanoClock;
        workspace.trainings().currentProperty().subscribe(this::follow);
    }

    /// The training that is shown; null before the first.
    public ReadOnlyObjectProperty<@Nullable QueuedTraining> trainingProperty() {
        return training.getReadOnlyProperty();
    }

    /// Where it stands.
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Whether there is something to show: a training that is not over, or one that was not put away yet.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LiveTile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LiveSteps> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// Counts up whenever charts and steps are to be drawn anew.
    public ReadOnlyLongProperty drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /// What is being done, how far it is and how long it still takes.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Elapsed time, examples a second and epoch, in a line.
    public ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    public void pauseOrResume() {
        QueuedTraining current = training.get();
        if (current != null) {
            if (phase.get() == Phase.PAUSED) {
                current.job().resume();
            } else {
                current.job().pause();
            }
        }
    }

    public void cancel() {
        QueuedTraining current = training.get();
        if (current != null) {
            current.job().cancel();
        }
    }

    /// Puts a training that is over away.
    public void putAway() {
        if (phase.get().isEnd()) {
            shown.set(false);
        }
    }

    /// Looks at the clock, and draws what is still to be drawn; to be called every second or so.
    public void tick() {
        QueuedTraining current = training.get();
        if (current != null && !phase.get().isEnd()) {
            current.job().look();
            tellPace();
            draw();
        }
    }

    private static List<LiveTile> tiles() {
        return List.of(new LiveTile("runs.tile.content", true, "content loss"),
                new LiveTile("runs.tile.collaborative", true, "collaborative loss"),
                new LiveTile("runs.tile.mixer", false, "mixer loss", "mixed loss"),
                new LiveTile("runs.tile.validation", true, "content Hit@3", "collaborative Hit@3"));
    }

    private void follow(@Nullable QueuedTraining next) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        training.set(next);
        shown.set(next != null);
        sentence.unbind();
        readings.clear();
        validated = Double.NaN;
        tiles.set(tiles());
        if (next == null) {
            sentence.set("");
            return;
        }
        steps.set(new LiveSteps(next.config() == null ? ExperimentConfig.DEFAULT : next.config()));
        JobViewModel job = next.job();
        sentence.bind(sentence(job));
        following = Subscription.combine(job.phaseProperty().subscribe(now -> {
            phase.set(now);
            tellPace();
            draw();
        }), job.doingProperty().subscribe(doing -> {
            steps.get().reached(doing);
            draw();
        }), job.readingsProperty().subscribe(reported -> take(job, reported)));
    }

    private void take(JobViewModel job, Map<String, Double> reported) {
        readings.putAll(reported);
        String doing = job.doingProperty().get();
        double fraction = job.fractionProperty().get();
        steps.get().reached(doing);
        Map<String, Double> fresh = new TreeMap<>(reported);
        if (Objects.equals(reported.get(VALIDATED), validated)) {
            // repeated with every report, so that none is missed
            fresh.keySet().removeIf(reading -> reading.endsWith(MEASURED));
        }
        validated = reported.getOrDefault(VALIDATED, validated);
        for (LiveTile tile : tiles.get()) {
            tile.add(doing, fraction, fresh);
        }
        long now = nanoClock.getAsLong();
        if (now - drawnAt >= BETWEEN_DRAWINGS) {
            tellPace();
            draw();
        }
    }

    private void draw() {
        drawnAt = nanoClock.getAsLong();
        drawings.set(drawings.get() + 1);
    }

    private void tellPace() {
        QueuedTraining current = training.get();
        Duration worked = current == null ? Duration.ZERO : current.job().workedProperty().get();
        StringBuilder line = new StringBuilder(text("runs.elapsed", Formats.duration(worked)));
        Double epoch = readings.get("epoch");
        if (epoch != null) {
            line.append("   ").append(text("runs.epoch", Formats.count(Math.round(epoch))));
        }
        Double examples = readings.get("examples/s");
        if (examples != null) {
            line.append("   ").append(text("runs.examples", Formats.count(Math.round(examples))));
        }
        pace.set(line.toString());
    }

    /// What a job is doing, how far it is and how long it still takes.
    private static ObservableValue<String> sentence(JobViewModel job) {
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
}
