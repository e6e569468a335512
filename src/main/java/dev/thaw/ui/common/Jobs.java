package dev.thaw.ui.common;

import dev.thaw.failure.CancelledException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.ThawException;
import dev.thaw.job.Job;
import dev.thaw.job.JobHandle;
import dev.thaw.job.JobListener;
import dev.thaw.job.JobQueue;
import dev.thaw.job.JobState;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs of the workbench: one queue for training, which takes every core, and one for short loading.
///
/// What a job yields arrives on the interface's thread. A failure is logged here, once, and told by whoever asked.
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    private final JobQueue training;
    private final JobQueue loading;
    private final Executor interfaceThread;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final ObservableList<JobViewModel> all = FXCollections.observableArrayList();
    private final ObservableList<JobViewModel> longWork = FXCollections.observableArrayList();
    private final BooleanProperty held = new SimpleBooleanProperty();

    /// @param training        where long work runs, one job after the other
    /// @param loading         where short work runs
    /// @param interfaceThread runs what changes properties, `Platform::runLater` in the workbench
    public Jobs(JobQueue training, JobQueue loading, Executor interfaceThread) {
        this.training = training;
        this.loading = loading;
        this.interfaceThread = interfaceThread;
        held.subscribe((_, now) -> {
            if (now) {
                training.hold();
            } else {
                training.release();
            }
        });
    }

    /// Every job of this session, in the order of submission.
    public ObservableList<JobViewModel> all() {
        return all;
    }

    /// The long work that is not over: what runs first, then what waits, in its order.
    public ObservableList<JobViewModel> queue() {
        return longWork;
    }

    /// Whether no further long work is begun; what runs goes on to its end.
    public BooleanProperty heldProperty() {
        return held;
    }

    /// Gives waiting long work another place among what waits, from 0.
    public void move(JobViewModel job, int place) {
        job.handle().ifPresent(handle -> training.move(handle, place));
        orderQueue();
    }

    /// Queues long work.
    public <R> JobViewModel train(String name, Job<R> job, Consumer<R> done, Consumer<ThawException> failed) {
        JobViewModel model = submit(training, name, job, done, failed);
        if (!model.phaseProperty().get().isEnd()) {
            longWork.add(model);
            model.phaseProperty().subscribe(_ -> orderQueue());
        }
        return model;
    }

    /// Queues short work.
    public <R> JobViewModel load(String name, Job<R> job, Consumer<R> done, Consumer<ThawException> failed) {
        return submit(loading, name, job, done, failed);
    }

    /// Queues short work that nobody needs to see; a failure is logged.
    public void quietly(Runnable work) {
        JobListener<Boolean> listener = handle -> {
            if (handle.state() instanceof JobState.Failed<Boolean>(ThawException failure)) {
                log(handle.name(), failure);
            }
            countDown(handle.state());
        };
        unfinished.incrementAndGet();
        try {
            loading.submit("quiet work", _ -> {
                work.run();
                return true;
            }, listener);
        } catch (RejectedExecutionException _) {
            // the workbench is closing: what nobody needs to see need not be done
            unfinished.decrementAndGet();
        }
    }

    /// Runs short work when everything that was started so far is over.
    public void afterAll(Runnable work) {
        training.submit("quiet work after training", _ -> {
            quietly(work);
            return true;
        });
    }

    /// Runs work on the interface's thread.
    public void onInterface(Runnable work) {
        interfaceThread.execute(work);
    }

    /// Whether nothing waits, runs or is paused, and all that was yielded has arrived; for the interface's thread.
    public boolean isIdle() {
        return unfinished.get() == 0;
    }

    /// Cancels everything that people see, lets what nobody sees (such as storing a change) come to its end, and waits
    /// until all has stopped.
    @Override
    public void close() {
        training.close();
        List.copyOf(all).forEach(JobViewModel::cancel);
        try {
            loading.submit("the last of all", _ -> true).join();
        } catch (RejectedExecutionException _) {
            // it is closed already
        }
        loading.close();
    }

    private void orderQueue() {
        List<JobHandle<?>> waiting = training.waiting();
        List<JobViewModel> ordered = longWork.stream().filter(job -> !job.phaseProperty().get().isEnd())
                .sorted(Comparator.comparingInt(job -> job.handle().map(waiting::indexOf).orElse(-1))).toList();
        // always, so that whoever listens hears of a turn that has come, too
        longWork.setAll(ordered);
    }

    private <R> JobViewModel submit(JobQueue queue, String name, Job<R> job, Consumer<R> done,
            Consumer<ThawException> failed) {
        JobViewModel model = new JobViewModel(name, interfaceThread);
        unfinished.incrementAndGet();
        all.add(model);
        JobListener<R> shown = model.listener();
        JobListener<R> listener = new JobListener<>() {
            @Override
            public void stateChanged(JobHandle<R> handle) {
                shown.stateChanged(handle);
                switch (handle.state()) {
                    case JobState.Finished<R>(R value) -> interfaceThread.execute(() -> done.accept(value));
                    case JobState.Failed<R>(ThawException failure) -> {
                        log(name, failure);
                        interfaceThread.execute(() -> failed.accept(failure));
                    }
                    case JobState.Queued<R> _,JobState.Running<R> _,JobState.Paused<R> _,JobState.Cancelled<R> _ -> {
                        // nothing to hand over
                    }
                }
                countDown(handle.state());
            }

            @Override
            public void progressed(JobHandle<R> handle) {
                shown.progressed(handle);
            }
        };
        model.follow(queue.submit(name, job, listener));
        return model;
    }

    private void countDown(JobState<?> state) {
        if (state.isEnd()) {
            interfaceThread.execute(unfinished::decrementAndGet);
        }
    }

    private static void log(String name, ThawException failure) {
        if (failure instanceof InternalFailure) {
            LOG.error("{} failed", name, failure);
        } else if (!(failure instanceof CancelledException)) {
            LOG.info("{} failed: {}", name, failure.getMessage());
        }
    }
}
