package dev.thaw.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.CancelledException;
import dev.thaw.failure.InternalFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobQueueTest {
    private final JobQueue queue = JobQueue.inBackground();

    @AfterEach
    void stopTheWorker() {
        queue.close();
    }

    @Test
    void aJobYieldsItsResult() {
        assertEquals(42, queue.submit("answer", _ -> 42).join());
    }

    @Test
    void jobsRunOneAfterTheOtherInTheOrderOfSubmission() {
        List<Integer> order = new ArrayList<>();
        queue.submit("first", _ -> order.add(1));
        queue.submit("second", _ -> order.add(2)).join();
        assertEquals(List.of(1, 2), order);
    }

    @Test
    void aFailureKeepsItsSentence() {
        BadInputException failure = new BadInputException("ratings.csv is empty.");
        JobHandle<Object> job = queue.submit("import", _ -> {
            throw failure;
        });
        assertSame(failure, assertThrows(BadInputException.class, job::join));
        assertInstanceOf(JobState.Failed.class, job.state());
    }

    @Test
    void anUnexpectedFailureBecomesAnInternalOne() {
        JobHandle<Object> job = queue.submit("train", _ -> {
            throw new IllegalStateException("shape mismatch");
        });
        assertTrue(assertThrows(InternalFailure.class, job::join).getMessage().contains("shape mismatch"));
    }

    /// A job that runs until it is cancelled, and has begun.
    private JobHandle<Object> startedEndlessJob() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        JobHandle<Object> job = queue.submit("endless", context -> {
            started.countDown();
            while (true) {
                context.checkpoint();
            }
        });
        started.await();
        return job;
    }

    @Test
    void cancelStopsARunningJobAtItsNextCheckpoint() throws InterruptedException {
        JobHandle<Object> job = startedEndlessJob();
        job.cancel();
        assertThrows(CancelledException.class, job::join);
    }

    @Test
    void cancelEndsAQueuedJobBeforeItRuns() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        JobHandle<Boolean> blocker = queue.submit("blocker", _ -> awaitLatch(release));
        JobHandle<Object> waiting = queue.submit("waiting", _ -> {
            ran.set(true);
            return 0;
        });
        waiting.cancel();
        assertInstanceOf(JobState.Cancelled.class, waiting.state());
        release.countDown();
        blocker.join();
        queue.submit("after", _ -> 0).join();
        assertFalse(ran.get());
    }

    @Test
    void aPausedJobStandsStillUntilItIsResumed() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        JobHandle<Integer> job = queue.submit("steps", context -> {
            started.countDown();
            awaitLatch(go);
            for (int step = 0; step < 3; step++) {
                context.checkpoint();
                steps.incrementAndGet();
            }
            return steps.get();
        });
        started.await();
        job.pause();
        go.countDown();
        assertInstanceOf(JobState.Paused.class, job.state());
        assertEquals(0, steps.get());
        job.resume();
        assertEquals(3, job.join());
    }

    @Test
    void cancelReachesAPausedJob() throws InterruptedException {
        JobHandle<Object> job = startedEndlessJob();
        job.pause();
        job.cancel();
        assertThrows(CancelledException.class, job::join);
    }

    @Test
    void timeLeftIsMeasuredSinceTheLastResume() {
        AtomicLong clock = new AtomicLong();
        List<Optional<Duration>> seen = new ArrayList<>();
        try (JobQueue inline = JobQueue.onCallingThread(clock::get)) {
            inline.submit("paced", context -> {
                clock.set(seconds(10));
                context.publish(new Progress("Working", 0.5));
                return 0;
            }, new JobListener<>() {
                @Override
                public void stateChanged(JobHandle<Integer> job) {
                    // the end is of no interest here
                }

                @Override
                public void progressed(JobHandle<Integer> job) {
                    seen.add(job.timeLeft());
                    job.pause();
                    clock.set(seconds(1000));
                    job.resume();
                    seen.add(job.timeLeft());
                }
            });
        }
        assertEquals(List.of(Optional.of(Duration.ofSeconds(10)), Optional.empty()), seen);
    }

    @Test
    void listenersHearOfEveryState() {
        List<String> states = new ArrayList<>();
        try (JobQueue inline = JobQueue.onCallingThread()) {
            inline.submit("short", _ -> 1, job -> states.add(job.state().getClass().getSimpleName()));
        }
        assertEquals(List.of("Running", "Finished"), states);
    }

    @Test
    void closingCancelsWhatIsLeft() throws InterruptedException {
        JobHandle<Object> job = startedEndlessJob();
        queue.close();
        assertInstanceOf(JobState.Cancelled.class, job.state());
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static boolean awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
