package dev.thaw.simulate;

import dev.thaw.simulate.RandomStream.Purpose;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// People's visits: whether somebody comes on a day, what they look at, and what follows from it.
///
/// A visit may begin with a slate on the front page, whose slots are examined by position; then the person browses for
/// courses never seen, choosing by utility; sometimes an earlier course is taken up again. Stateless: what was done so
/// far is in the [PersonHistory].
public final class Visits {
    private static final long SECOND = 1000;
    private static final long DAY = 86_400_000;
    private static final long FIRST_HOUR = 6 * 3600 * SECOND;
    private static final long OPEN_HOURS = 16 * 3600 * SECOND;
    private static final int DAYS_PER_WEEK = 7;
    private static final int FRIDAY = 4;
    /// Mean seconds a person takes before the next look, click, cart and purchase.
    private static final double[] SECONDS = {14, 5, 70, 45};
    private static final double SECONDS_TO_FIRST_VISIT = 240;

    private final WorldSettings settings;
    private final List<Course> courses;
    private final Appeal appeal;

    Visits(WorldSettings settings, List<Course> courses, Appeal appeal) {
        this.settings = settings;
        this.courses = courses;
        this.appeal = appeal;
    }

    /// A visit of a person on a day.
    ///
    /// @param moment first moment, epoch milliseconds
    /// @param slots  slots of the front page, 0 where the visit begins elsewhere
    /// @param last   whether the person never comes back
    public record Plan(int day, long moment, int slots, boolean last) {}

    /// When and how the person visits on a day; null where they do not come.
    ///
    /// @param visitsSoFar the person's visits until that day
    public @Nullable Plan plan(Person person, int visitsSoFar, int day) {
        VisitSettings visits = settings.visits();
        RandomStream random = RandomStream.of(settings.seed(), Purpose.VISIT, person.index(), day);
        double daysSinceSignup = (settings.dayStart(day) - person.signupAt()) / (double) DAY;
        boolean signsUpToday = daysSinceSignup <= 0;
        double boost = 1 + visits.newcomerBoost()
                * StrictMath.exp(-Math.max(0, daysSinceSignup) / visits.newcomerDays());
        boolean weekend = Math.floorMod(day, DAYS_PER_WEEK) > FRIDAY;
        double chance = person.visitsPerDay() * boost * (weekend ? visits.weekend() : 1);
        boolean comes = random.chance(Math.min(1, chance)) || signsUpToday;
        if (!comes) {
            return null;
        }
        double within = (random.nextDouble() + random.nextDouble()) / 2;
        long moment = signsUpToday
                ? person.signupAt() + seconds(random, SECONDS_TO_FIRST_VISIT)
                : settings.dayStart(day) + FIRST_HOUR + (long) (within * OPEN_HOURS) / SECOND * SECOND;
        List<Integer> lengths = settings.logging().lengths();
        int slots = random.chance(visits.slateShare()) ? lengths.get(random.index(lengths.size())) : 0;
        boolean last = random.chance(visitsSoFar == 0 ? visits.firstChurn() : visits.churn());
        return new Plan(day, moment, slots, last);
    }

    /// Plays a visit: asks the policy for the slate, tells the log what happened and remembers it.
    public void play(Person person, PersonHistory history, Plan plan, SlatePolicy policy, WorldLog log) {
        history.visited();
        new Visit(person, history, plan, log).play(policy);
    }

    private static long seconds(RandomStream random, double mean) {
        return SECOND * (1 + (long) random.nextExponential(mean));
    }

    /// One visit under way: a person, a clock and the log.
    private final class Visit {
        private final Person person;
        private final PersonHistory history;
        private final Plan plan;
        private final WorldLog log;
        private long clock;

        Visit(Person person, PersonHistory history, Plan plan, WorldLog log) {
            this.person = person;
            this.history = history;
            this.plan = plan;
            this.log = log;
            this.clock = plan.moment();
        }

        void play(SlatePolicy policy) {
            RandomStream browsing = RandomStream.of(settings.seed(), Purpose.BROWSE, person.index(), plan.day());
            if (plan.slots() > 0) {
                RandomStream random = RandomStream.of(settings.seed(), Purpose.SLATE, person.index(), plan.day());
                readSlate(policy.choose(person, history, clock, plan.slots(), random));
            }
            if (browsing.chance(settings.visits().returns())) {
                takeUpAgain();
            }
            browse(browsing);
        }

        private void readSlate(Slate slate) {
            long shownAt = clock;
            boolean[] clicked = new boolean[slate.size()];
            for (int slot = 0; slot < clicked.length; slot++) {
                Course course = slate.items().get(slot);
                RandomStream answer = answer(course);
                if (answer.chance(settings.funnel().examination(slot + 1))) {
                    clicked[slot] = lookAt(course, answer);
                }
            }
            log.slate(person, slate, clicked, shownAt);
        }

        private void takeUpAgain() {
            long now = clock;
            Arrays.stream(history.unfinished()).mapToObj(courses::get)
                    .max(Comparator.comparingDouble(course -> appeal.utility(person, history, course, now)))
                    .ifPresent(course -> {
                        RandomStream again = RandomStream.of(settings.seed(), Purpose.RETURN, person.index(),
                                plan.day(), course.index());
                        step(course, Step.CLICK, again);
                        goOn(course, again);
                    });
        }

        /// Looks for courses never seen: of a random handful come upon, those with the highest utility plus noise.
        private void browse(RandomStream random) {
            double more = settings.visits().browsed() / (1 + settings.visits().browsed());
            int wanted = 0;
            while (random.chance(more)) {
                wanted++;
            }
            int[] unseen = IntStream.range(0, courses.size())
                    .filter(item -> courses.get(item).availableFrom() < clock && !history.hasViewed(courses.get(item)))
                    .toArray();
            int considered = Math.min(settings.visits().considered(), unseen.length);
            random.drawToFront(unseen, considered, unseen.length);
            double[] pull = new double[considered];
            for (int k = 0; k < considered; k++) {
                pull[k] = appeal.utility(person, history, courses.get(unseen[k]), clock) + random.nextGumbel();
            }
            IntStream.range(0, considered).boxed().sorted(Comparator.comparingDouble(k -> -pull[k])).limit(wanted)
                    .map(k -> courses.get(unseen[k])).forEach(course -> lookAt(course, answer(course)));
        }

        /// A course is looked at; whether it is clicked, put into the cart and bought follows.
        private boolean lookAt(Course course, RandomStream answer) {
            double utility = appeal.utility(person, history, course, clock);
            step(course, Step.VIEW, answer);
            boolean clicks = answer.chance(appeal.click(utility));
            if (clicks) {
                step(course, Step.CLICK, answer);
                goOn(course, answer);
            }
            return clicks;
        }

        private void goOn(Course course, RandomStream answer) {
            double utility = appeal.utility(person, history, course, clock);
            boolean inCart = history.hasCarted(course);
            if (!inCart && answer.chance(appeal.cart(person, history.clicks(), utility))) {
                step(course, Step.ADD_TO_CART, answer);
                inCart = true;
            }
            if (inCart && answer.chance(appeal.purchase(person, course, utility))) {
                step(course, Step.PURCHASE, answer);
            }
        }

        private void step(Course course, Step step, RandomStream random) {
            clock += seconds(random, SECONDS[step.ordinal()]);
            history.record(course, step, clock, settings.taste().satiationDays());
            log.event(person, course, step, clock);
        }

        /// The person's answer to a course on this day: the same whoever shows it.
        private RandomStream answer(Course course) {
            return RandomStream.of(settings.seed(), Purpose.ANSWER, person.index(), plan.day(), course.index());
        }
    }
}
