package dev.thaw.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/// Runs jobs one after the other.
///
/// One worker: training takes every core, so two jobs at a time would only slow each other down.
public final class JobQueue implements AutoCloseable {
    private final Executor worker;
    private final Runnable stop;
    private final LongSupplier nanoClock;
    private final List<JobHandle<?>> unfinished = new CopyOnWriteArrayList<>();

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

    /// A queue whose jobs run to their end inside [#submit], for tests and for callers that wait anyway.
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
    public <R> JobHandle<R> submit(String name, Job<R> job, JobListener<R> listener) {
        JobHandle<R> handle = new JobHandle<>(name, job, nanoClock);
        handle.listen(listener);
        unfinished.add(handle);
        worker.execute(() -> {
            try {
                handle.run();
            } finally {
                unfinished.remove(handle);
            }
        });
        return handle;
    }

    /// The jobs that wait, run or are paused, in the order of submission.
    public List<JobHandle<?>> unfinished() {
        return unfinished.stream().filter(handle -> !handle.state().isEnd()).toList();
    }

    /// Cancels what is left and waits until the worker has stopped.
    @Override
    public void close() {
        unfinished.forEach(JobHandle::cancel);
        stop.run();
    }
}
