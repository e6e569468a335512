package dev.thaw.simulate.online;

import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Person;
import dev.thaw.simulate.online.OnlineListener.Day;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Plays an online test: every arm in a universe of its own, day by day, with common random numbers.
///
/// Which arms there are makes no difference to any of them, nor does the number of threads.
public final class OnlineTest {
    private static final String PHASE = "Online test";
    private static final int THREADS = 2;

    private final OnlineSettings settings;
    private final CampusWorld world;
    private final Newcomers newcomers;
    private final List<Universe> universes;

    /// @param arms        at least one, each name once
    /// @param excludeSeen whether what a person has dealt with is shown no more
    public OnlineTest(Campus campus, OnlineSettings settings, List<OnlineArm> arms, boolean excludeSeen) {
        Set<String> names = new TreeSet<>();
        for (OnlineArm arm : arms) {
            if (!names.add(arm.name())) {
                throw new IllegalArgumentException("two arms are called " + arm.name());
            }
        }
        this.settings = settings;
        this.world = campus.world().withPeople(settings.seed());
        this.newcomers = Newcomers.of(world, settings);
        this.universes = arms.stream().map(arm -> new Universe(arm, campus, world, newcomers, excludeSeen)).toList();
    }

    /// Plays all days and sums up.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public OnlineResult run(OnlineListener listener, Pace pace, JobContext job) {
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (int day = 0; day < settings.days(); day++) {
                job.checkpoint();
                job.publish(new Progress(PHASE, (double) day / settings.days()));
                long began = System.nanoTime();
                play(day, workers, job);
                listener.dayPassed(after(day));
                pace.endDay(began, job);
            }
        }
        job.publish(new Progress(PHASE, 1));
        return statistics(settings.days(), newcomers.people()).result(job);
    }

    private void play(int day, ExecutorService workers, JobContext job) {
        try {
            List<Callable<Void>> work = universes.stream().map(universe -> (Callable<Void>) () -> {
                universe.play(day, job);
                return null;
            }).toList();
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailure("The online test was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ThawException failure) {
                throw failure;
            }
            throw new InternalFailure("The online test failed.", e.getCause());
        }
    }

    private Day after(int day) {
        long end = world.settings().dayStart(world.settings().days() + day + 1);
        List<Person> signedUp = newcomers.people().stream().takeWhile(person -> person.signupAt() < end).toList();
        OnlineResult soFar = signedUp.isEmpty()
                ? new OnlineResult(settings.seed(), settings.days(), List.of(), List.of())
                : statistics(day + 1, signedUp).interim();
        return new Day(day + 1, signedUp.size(), soFar,
                universes.stream().collect(Collectors.toMap(Universe::name, Universe::stages)));
    }

    private OnlineStatistics statistics(int daysPassed, List<Person> signedUp) {
        return new OnlineStatistics(settings, daysPassed, signedUp,
                world.settings().dayStart(world.settings().days() + daysPassed), universes);
    }
}
