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
import java.util.concurrent.RejectedExecutionException;
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
    void timeLeftGoesOnAfterAResumeWithoutCountingThePause() {
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
                    assertEquals(Duration.ofSeconds(10), job.worked());
                }
            });
        }
        assertEquals(List.of(Optional.of(Duration.ofSeconds(10)), Optional.of(Duration.ofSeconds(10))), seen);
    }

    @Test
    void paceAfterAResumeIsThatOfTheNewStretch() {
        AtomicLong clock = new AtomicLong();
        RemainingTime remaining = new RemainingTime();
        remaining.start(0, 0);
        clock.set(seconds(10));
        remaining.stop(clock.get(), 0.5);
        clock.set(seconds(1000));
        remaining.start(clock.get(), 0.5);
        assertEquals(Optional.of(Duration.ofSeconds(20)), remaining.at(clock.get() + seconds(10), 0.5 + 0.5 / 3));
    }

    @Test
    void waitingJobsRunInTheOrderTheyWereMovedTo() {
        List<String> order = new ArrayList<>();
        try (JobQueue inline = JobQueue.onCallingThread()) {
            inline.hold();
            inline.submit("one", _ -> order.add("one"));
            JobHandle<Boolean> two = inline.submit("two", _ -> order.add("two"));
            JobHandle<Boolean> three = inline.submit("three", _ -> order.add("three"));
            inline.move(three, 0);
            inline.move(two, 99);
            assertEquals(List.of("three", "one", "two"), inline.waiting().stream().map(JobHandle::name).toList());
            inline.release();
        }
        assertEquals(List.of("three", "one", "two"), order);
    }

    @Test
    void aJobWhoseTurnHasComeIsNotMoved() throws InterruptedException {
        JobHandle<Object> running = startedEndlessJob();
        JobHandle<Integer> waiting = queue.submit("waiting", _ -> 1);
        queue.move(running, 1);
        assertEquals(List.of(waiting), queue.waiting());
        assertEquals(List.of(running, waiting), queue.unfinished());
    }

    @Test
    void aHeldQueueFinishesWhatRunsAndBeginsNothing() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        JobHandle<Boolean> running = queue.submit("running", _ -> {
            started.countDown();
            return awaitLatch(release);
        });
        started.await();
        queue.hold();
        JobHandle<Integer> waiting = queue.submit("waiting", _ -> 1);
        release.countDown();
        assertTrue(running.join());
        assertTrue(queue.isHeld());
        assertInstanceOf(JobState.Queued.class, waiting.state());
        queue.release();
        assertEquals(1, waiting.join());
    }

    @Test
    void aCancelledJobNoLongerWaits() {
        try (JobQueue inline = JobQueue.onCallingThread()) {
            inline.hold();
            inline.submit("one", _ -> 1);
            JobHandle<Integer> two = inline.submit("two", _ -> 2);
            two.cancel();
            assertEquals(List.of("one"), inline.waiting().stream().map(JobHandle::name).toList());
        }
    }

    @Test
    void aJobThatIsSubmittedByAJobRunsAfterIt() {
        List<String> order = new ArrayList<>();
        try (JobQueue inline = JobQueue.onCallingThread()) {
            inline.submit("outer", _ -> {
                inline.submit("inner", _ -> order.add("inner"));
                return order.add("outer");
            });
        }
        assertEquals(List.of("outer", "inner"), order);
    }

    @Test
    void aClosedQueueTakesNothing() {
        queue.close();
        assertThrows(RejectedExecutionException.class, () -> queue.submit("late", _ -> 1));
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
