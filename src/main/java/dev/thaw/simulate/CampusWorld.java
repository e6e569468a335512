package dev.thaw.simulate;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.util.ArrayList;
import java.util.List;

/// A campus learning platform of which everything is known: courses, people, tastes, and the chances of every click.
///
/// The world is its settings: the same settings make the same world. It holds the catalogue; people are made when asked
/// for. Playing it does not change it.
public final class CampusWorld {
    private final WorldSettings settings;
    private final Vocabulary words;
    private final List<Course> courses;
    private final Population population;
    private final Appeal appeal;
    private final Visits visits;

    private CampusWorld(WorldSettings settings, Vocabulary words, List<Course> courses) {
        this.settings = settings;
        this.words = words;
        this.courses = courses;
        this.population = new Population(settings, words);
        this.appeal = new Appeal(settings, words.subjects().size());
        this.visits = new Visits(settings, courses, appeal);
    }

    /// The world of these settings.
    public static CampusWorld of(WorldSettings settings) {
        Vocabulary words = Vocabulary.bundled();
        return new CampusWorld(settings, words, new CourseFactory(settings, words).make());
    }

    /// The same campus, courses and truth included, with other people and other luck.
    ///
    /// @param seed draws people, visits and answers anew
    public CampusWorld withPeople(long seed) {
        long people = RandomStream.of(settings.seed(), RandomStream.Purpose.NEWCOMERS, seed).nextLong();
        return new CampusWorld(settings.withSeed(people), words, courses);
    }

    public WorldSettings settings() {
        return settings;
    }

    /// What subjects, tags and countries there are.
    public Vocabulary words() {
        return words;
    }

    /// The catalogue, in the order of ids.
    public List<Course> courses() {
        return courses;
    }

    /// A person by number in order of sign-up; from `users` on newcomers who sign up after the end.
    public Person person(int index) {
        return population.person(index);
    }

    /// One of some newcomers who sign up after the observation, as the world's own stream of sign-ups would bring them:
    /// growing by `weeklyGrowth` a week, one in each equal slice of the expected number.
    ///
    /// @param number which, from 0, in order of sign-up
    /// @param count  how many there are
    /// @param days   over how many days after the end they come
    public Person newcomer(int number, int count, int days) {
        return population.newcomer(number, count, days);
    }

    /// A history for somebody who has done nothing yet.
    public PersonHistory newHistory() {
        return new PersonHistory(words.subjects().size());
    }

    /// The truth of who likes what when.
    public Appeal appeal() {
        return appeal;
    }

    /// People's visits, to be played with any policy.
    public Visits visits() {
        return visits;
    }

    /// Plays the whole observation under the campus's own policy, in order of time.
    ///
    /// Memory is that of the people who still come and of one day's events, however long the observation is.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public void play(WorldLog log, JobContext job) {
        play(settings.days(), log, job);
    }

    /// Plays the observation and goes on after it: the members carry on, the front page stays the campus's own, and
    /// nobody else signs up.
    ///
    /// @param days from the first, also beyond the observation
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public void play(int days, WorldLog log, JobContext job) {
        RecentClicks recent = new RecentClicks(courses.size(), settings.logging().memoryDays());
        LoggingPolicy policy = new LoggingPolicy(courses, settings.logging(), recent);
        DayBook book = new DayBook(log, recent);
        List<Member> members = new ArrayList<>();
        int signedUp = 0;
        for (int day = 0; day < days; day++) {
            job.publish(new Progress("Playing the world", day / (double) days));
            long end = settings.dayStart(day + 1);
            while (signedUp < settings.users()) {
                Person person = person(signedUp);
                if (person.signupAt() >= end) {
                    break;
                }
                members.add(new Member(person, newHistory()));
                signedUp++;
            }
            List<Member> staying = new ArrayList<>(members.size());
            for (Member member : members) {
                job.checkpoint();
                Visits.Plan plan = visits.plan(member.person, member.history.visits(), day);
                if (plan != null) {
                    visits.play(member.person, member.history, plan, policy, book);
                }
                if (plan == null || !plan.last()) {
                    staying.add(member);
                }
            }
            members = staying;
            book.closeUntil(end);
        }
        book.closeUntil(Long.MAX_VALUE);
        job.publish(new Progress("Playing the world", 1));
    }

    private record Member(Person person, PersonHistory history) {}
}
