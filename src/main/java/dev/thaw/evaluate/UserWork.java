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

/// Work on one user after the other, spread over at most two threads and gathered in their order, so that the result does
/// not depend on the machine.
public final class UserWork {
    private static final int THREADS = 2;
    /// Users between two checkpoints: one a thread, so that cancel answers within a second.
    private static final int USERS_AT_ONCE = THREADS;

    private UserWork() {}

    /// The results in the order of the users.
    ///
    /// @param phase what is going on, in the words of progress
    /// @param work  safe to be called from several threads
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static <U, R> List<R> inOrder(String phase, List<U> users, Function<U, R> work, JobContext context) {
        List<R> results = new ArrayList<>(users.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (int first = 0; first < users.size(); first += USERS_AT_ONCE) {
                context.checkpoint();
                context.publish(new Progress(phase, (double) first / users.size()));
                List<Callable<R>> batch = users.subList(first, Math.min(first + USERS_AT_ONCE, users.size())).stream()
                        .map(user -> (Callable<R>) () -> work.apply(user)).toList();
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
