package dev.thaw.ui.common;

import dev.thaw.failure.ThawException;
import dev.thaw.job.JobHandle;
import dev.thaw.job.JobListener;
import dev.thaw.job.JobState;
import dev.thaw.job.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A job as the interface sees it: its state and progress as properties, changed on the interface's thread only.
///
/// Reports come faster than a screen can show them; between two looks only the last one counts.
public final class JobViewModel {
    private final String name;
    private final Instant submittedAt = Instant.now();
    private final Executor interfaceThread;
    private final AtomicBoolean lookPending = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.QUEUED);
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Duration> timeLeft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Duration> worked = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<Map<String, Double>> readings = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private volatile @Nullable JobHandle<?> handle;

    /// Where a job stands.
    public enum Phase {
        QUEUED, RUNNING, PAUSED, FINISHED, FAILED, CANCELLED;

        /// Whether the job is over.
        public boolean isEnd() {
            return this == FINISHED || this == FAILED || this == CANCELLED;
        }
    }

    JobViewModel(String name, Executor interfaceThread) {
        this.name = name;
        this.interfaceThread = interfaceThread;
    }

    /// What people call the job.
    public String name() {
        return name;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What the job is doing, in words.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// Part of the job that is done, `0…1`.
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /// Time left at the pace since the last resume, null while unknown.
    public ReadOnlyObjectProperty<@Nullable Duration> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /// How long the job has worked, waiting and pauses left out, as of the last report or [#look()].
    public ReadOnlyObjectProperty<Duration> workedProperty() {
        return worked.getReadOnlyProperty();
    }

    /// Live figures by name, as last reported.
    public ReadOnlyObjectProperty<Map<String, Double>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /// Why the job failed, in a sentence; empty unless it did.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Looks at the clock: work that reports nothing for a while goes on all the same.
    public void look() {
        handle().ifPresent(this::showTimes);
    }

    public void pause() {
        act(JobHandle::pause);
    }

    public void resume() {
        act(JobHandle::resume);
    }

    public void cancel() {
        act(JobHandle::cancel);
    }

    /// Listens to a job from its first change on.
    <R> JobListener<R> listener() {
        return new JobListener<>() {
            @Override
            public void stateChanged(JobHandle<R> job) {
                JobState<R> state = job.state();
                interfaceThread.execute(() -> show(job, state));
            }

            @Override
            public void progressed(JobHandle<R> job) {
                if (lookPending.compareAndSet(false, true)) {
                    interfaceThread.execute(() -> {
                        lookPending.set(false);
                        showProgress(job);
                    });
                }
            }
        };
    }

    void follow(JobHandle<?> submitted) {
        handle = submitted;
    }

    /// The job itself; empty before it is submitted.
    Optional<JobHandle<?>> handle() {
        return Optional.ofNullable(handle);
    }

    private void act(Consumer<JobHandle<?>> action) {
        handle().ifPresent(action);
    }

    private <R> void show(JobHandle<R> job, JobState<R> state) {
        showProgress(job);
        switch (state) {
            case JobState.Queued<R> _ -> phase.set(Phase.QUEUED);
            case JobState.Running<R> _ -> phase.set(Phase.RUNNING);
            case JobState.Paused<R> _ -> phase.set(Phase.PAUSED);
            case JobState.Finished<R> _ -> phase.set(Phase.FINISHED);
            case JobState.Cancelled<R> _ -> phase.set(Phase.CANCELLED);
            case JobState.Failed<R>(ThawException reason) -> {
                failure.set(Objects.requireNonNullElse(reason.getMessage(), ""));
                phase.set(Phase.FAILED);
            }
        }
    }

    private void showProgress(JobHandle<?> job) {
        Progress progress = job.progress();
        doing.set(progress.phase());
        fraction.set(progress.fraction());
        showTimes(job);
        if (!progress.readings().isEmpty()) {
            readings.set(progress.readings());
        }
    }

    private void showTimes(JobHandle<?> job) {
        timeLeft.set(job.timeLeft().orElse(null));
        worked.set(job.worked());
    }
}
