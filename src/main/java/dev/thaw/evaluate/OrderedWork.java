package dev.thaw.evaluate;

import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Work on one user, request or decision after the other, spread over at most two threads and gathered in their order, so
/// that the result does not depend on the machine.
public final class OrderedWork {
    private static final int THREADS = 2;

    private OrderedWork() {}

    /// The results in the order of what is worked on. Between two checkpoints lies one a thread, so that cancel answers
    /// within a second.
    ///
    /// @param phase what is going on, in the words of progress
    /// @param work  safe to be called from several threads
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static <T, R> List<R> of(String phase, List<T> all, Function<T, R> work, JobContext context) {
        List<R> results = new ArrayList<>(all.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (int first = 0; first < all.size(); first += THREADS) {
                context.checkpoint();
                context.publish(new Progress(phase, (double) first / all.size()));
                List<Callable<R>> batch = all.subList(first, Math.min(first + THREADS, all.size())).stream()
                        .map(one -> (Callable<R>) () -> work.apply(one)).toList();
                for (Future<R> answer : workers.invokeAll(batch)) {
                    results.add(answer.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailure("The evaluation was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ThawException failure) {
                throw failure;
            }
            throw new InternalFailure("The evaluation failed.", e.getCause());
        }
        return results;
    }
}
