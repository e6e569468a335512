package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A job in the clothes of a JavaFX task, for ControlsFX's `TaskProgressView`.
///
/// It does no work of its own: it repeats what the job reports and passes a cancel on to it.
public final class JobTask extends Task<Void> {
    private final JobViewModel job;
    private Subscription subscription = Subscription.EMPTY;

    /// Must be made on the JavaFX thread.
    public JobTask(JobViewModel job) {
        this.job = job;
        updateTitle(job.name());
        subscription = Subscription.combine(job.fractionProperty().subscribe(this::repeat),
                job.doingProperty().subscribe(this::repeat), job.timeLeftProperty().subscribe(this::repeat),
                job.phaseProperty().subscribe(phase -> {
                    repeat();
                    if (phase.isEnd()) {
                        subscription.unsubscribe();
                        Platform.runLater(this);
                    }
                }));
    }

    public JobViewModel job() {
        return job;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        job.cancel();
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    protected @Nullable Void call() {
        return null;
    }

    private void repeat() {
        updateProgress(job.fractionProperty().get(), 1);
        updateMessage(message(job));
    }

    /// What the job is doing and how long it still takes.
    public static String message(JobViewModel job) {
        return switch (job.phaseProperty().get()) {
            case QUEUED -> text("job.queued");
            case PAUSED -> text("job.paused", job.doingProperty().get());
            case RUNNING -> {
                var left = job.timeLeftProperty().get();
                yield left == null
                        ? job.doingProperty().get()
                        : text("job.left", job.doingProperty().get(), Formats.duration(left));
            }
            case FINISHED -> text("job.finished");
            case FAILED -> job.failureProperty().get();
            case CANCELLED -> text("job.cancelled");
        };
    }
}
