package dev.thaw.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Runs jobs one after the other, in an order that may be changed while they wait.
///
/// One worker: training takes every core, so two jobs at a time would only slow each other down. Safe for use from any
/// thread.
public final class JobQueue implements AutoCloseable {
    private final Executor worker;
    private final Runnable stop;
    private final LongSupplier nanoClock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<JobHandle<?>> waiting = new ArrayList<>();
    private @Nullable JobHandle<?> current;
    private boolean working;
    private boolean held;
    private boolean closed;

    private JobQueue(Executor worker, Runnable stop, LongSupplier nanoClock) {
        this.worker = worker;
        this.stop = stop;
        this.nanoClock = nanoClock;
    }

    /// A queue with a worker of its own, in the background; it does not keep the program alive.
    public static JobQueue inBackground() {
        ExecutorService executor = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().name("thaw-jobs").daemon().factory());
        return new JobQueue(executor, executor::close, System::nanoTime);
    }

    /// A queue whose jobs run to their end inside [#submit], for tests and for callers that wait anyway. A job that is
    /// submitted by a job runs after it, inside the same call.
    public static JobQueue onCallingThread() {
        return onCallingThread(System::nanoTime);
    }

    static JobQueue onCallingThread(LongSupplier nanoClock) {
        return new JobQueue(Runnable::run, () -> {}, nanoClock);
    }

    /// Puts a job at the end of the queue.
    ///
    /// @param name what people call it
    /// @param <R>  what the work yields
    public <R> JobHandle<R> submit(String name, Job<R> job) {
        return submit(name, job, _ -> {});
    }

    /// Puts a job at the end of the queue with a listener that misses nothing.
    ///
    /// @param name     what people call it
    /// @param listener hears of everything from the first change on
    /// @param <R>      what the work yields
    /// @throws RejectedExecutionException if the queue is closed
    public <R> JobHandle<R> submit(String name, Job<R> job, JobListener<R> listener) {
        JobHandle<R> handle = new JobHandle<>(name, job, nanoClock);
        handle.listen(listener);
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("the queue is closed");
            }
            waiting.add(handle);
        } finally {
            lock.unlock();
        }
        wake();
        return handle;
    }

    /// The jobs that wait, run or are paused, in the order in which they run.
    public List<JobHandle<?>> unfinished() {
        lock.lock();
        try {
            List<JobHandle<?>> all = new ArrayList<>();
            if (current != null) {
                all.add(current);
            }
            all.addAll(waiting);
            all.removeIf(handle -> handle.state().isEnd());
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    /// The jobs that wait for their turn, the next one first.
    public List<JobHandle<?>> waiting() {
        lock.lock();
        try {
            return waiting.stream().filter(handle -> !handle.state().isEnd()).<JobHandle<?>>map(handle -> handle)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /// Moves a waiting job to another place among those that wait. Without effect on a job whose turn has come.
    ///
    /// @param place from 0, the next to run; beyond the end means last
    public void move(JobHandle<?> job, int place) {
        lock.lock();
        try {
            waiting.removeIf(handle -> handle.state().isEnd());
            if (waiting.remove(job)) {
                waiting.add(Math.clamp(place, 0, waiting.size()), job);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Whether no further job is begun.
    public boolean isHeld() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    /// Begins no further job until [#release]; what runs goes on to its end.
    public void hold() {
        lock.lock();
        try {
            held = true;
        } finally {
            lock.unlock();
        }
    }

    /// Goes on with what waits.
    public void release() {
        lock.lock();
        try {
            held = false;
        } finally {
            lock.unlock();
        }
        wake();
    }

    /// Cancels what is left and waits until the worker has stopped.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        unfinished().forEach(JobHandle::cancel);
        stop.run();
    }

    /// Sets the worker to work, unless it is at it or has nothing to do.
    private void wake() {
        lock.lock();
        try {
            if (working || held || closed || waiting.isEmpty()) {
                return;
            }
            working = true;
        } finally {
            lock.unlock();
        }
        worker.execute(this::work);
    }

    private void work() {
        JobHandle<?> next = take();
        if (next == null) {
            return;
        }
        try {
            next.run();
        } finally {
            letGo();
            wake();
        }
    }

    private @Nullable JobHandle<?> take() {
        lock.lock();
        try {
            waiting.removeIf(handle -> handle.state().isEnd());
            current = held || waiting.isEmpty() ? null : waiting.removeFirst();
            working = current != null;
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void letGo() {
        lock.lock();
        try {
            current = null;
            working = false;
        } finally {
            lock.unlock();
        }
    }
}
