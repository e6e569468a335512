package dev.thaw.job;

import dev.thaw.failure.CancelledException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobState.Cancelled;
import dev.thaw.job.JobState.Failed;
import dev.thaw.job.JobState.Finished;
import dev.thaw.job.JobState.Paused;
import dev.thaw.job.JobState.Queued;
import dev.thaw.job.JobState.Running;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// One submitted job: what it is doing, and the means to pause, resume and cancel it. Safe for use from any thread.
///
/// @param <R> what the work yields
public final class JobHandle<R> {
    private final String name;
    private final Job<R> job;
    private final LongSupplier nanoClock;
    private final List<JobListener<R>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final RemainingTime remaining = new RemainingTime();
    private JobState<R> state = new Queued<>();
    private Progress progress = new Progress("Waiting", 0);
    private boolean cancelRequested;

    JobHandle(String name, Job<R> job, LongSupplier nanoClock) {
        this.name = name;
        this.job = job;
        this.nanoClock = nanoClock;
    }

    /// What people call the job.
    public String name() {
        return name;
    }

    public JobState<R> state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /// How far the job said it is, last.
    public Progress progress() {
        lock.lock();
        try {
            return progress;
        } finally {
            lock.unlock();
        }
    }

    /// Time left at the pace since the job last started or resumed; empty while it does not run or the pace is unknown.
    public Optional<Duration> timeLeft() {
        lock.lock();
        try {
            return state instanceof Running
                    ? remaining.at(nanoClock.getAsLong(), progress.fraction())
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// How long the job has worked, waiting and pauses left out.
    public Duration worked() {
        lock.lock();
        try {
            return remaining.worked(nanoClock.getAsLong());
        } finally {
            lock.unlock();
        }
    }

    /// Adds a listener for changes from now on.
    public void listen(JobListener<R> listener) {
        listeners.add(listener);
    }

    /// Makes the job stand still at its next checkpoint. Without effect unless it runs.
    public void pause() {
        lock.lock();
        try {
            if (!(state instanceof Running)) {
                return;
            }
            remaining.stop(nanoClock.getAsLong(), progress.fraction());
            state = new Paused<>();
        } finally {
            lock.unlock();
        }
        tellState();
    }

    /// Lets a paused job go on. Without effect unless it is paused.
    public void resume() {
        lock.lock();
        try {
            if (!(state instanceof Paused)) {
                return;
            }
            remaining.start(nanoClock.getAsLong(), progress.fraction());
            state = new Running<>();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        tellState();
    }

    /// Asks the job to stop. A queued job ends at once, a running or paused one at its next checkpoint.
    public void cancel() {
        lock.lock();
        boolean endsNow;
        try {
            cancelRequested = true;
            endsNow = state instanceof Queued;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        move(endsNow, new Cancelled<>());
    }

    /// Waits for the end and yields the result.
    ///
    /// @throws CancelledException if the job was cancelled
    /// @throws ThawException      the job's own failure
    public R join() {
        lock.lock();
        try {
            while (!state.isEnd()) {
                changed.awaitUninterruptibly();
            }
            return switch (state) {
                case Finished<R>(R value) -> value;
                case Failed<R>(ThawException failure) -> throw failure;
                case Cancelled<R> _ -> throw new CancelledException();
                case Queued<R> _,Running<R> _,Paused<R> _ -> throw new IllegalStateException("not at its end");
            };
        } finally {
            lock.unlock();
        }
    }

    /// Does the work on the calling thread, unless it was cancelled before its turn.
    void run() {
        lock.lock();
        try {
            if (!(state instanceof Queued)) {
                return;
            }
            remaining.start(nanoClock.getAsLong(), 0);
            state = new Running<>();
        } finally {
            lock.unlock();
        }
        tellState();
        move(true, outcome());
    }

    private JobState<R> outcome() {
        try {
            return new Finished<>(job.run(new Context()));
        } catch (CancelledException _) {
            return new Cancelled<>();
        } catch (ThawException failure) {
            return new Failed<>(failure);
        } catch (RuntimeException | Error failure) {
            String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            return new Failed<>(new InternalFailure("“" + name + "” stopped unexpectedly: " + reason + ".", failure));
        }
    }

    private void move(boolean allowed, JobState<R> next) {
        lock.lock();
        try {
            if (!allowed || state.isEnd()) {
                return;
            }
            remaining.stop(nanoClock.getAsLong(), progress.fraction());
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        tellState();
    }

    private void tellState() {
        listeners.forEach(listener -> listener.stateChanged(this));
    }

    private final class Context implements JobContext {
        @Override
        public void checkpoint() {
            lock.lock();
            try {
                while (state instanceof Paused && !cancelRequested) {
                    changed.awaitUninterruptibly();
                }
                if (cancelRequested) {
                    throw new CancelledException();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void publish(Progress reported) {
            lock.lock();
            try {
                progress = reported;
            } finally {
                lock.unlock();
            }
            listeners.forEach(listener -> listener.progressed(JobHandle.this));
        }
    }
}
