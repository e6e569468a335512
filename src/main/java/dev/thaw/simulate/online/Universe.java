package dev.thaw.simulate.online;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.UserState;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Course;
import dev.thaw.simulate.Person;
import dev.thaw.simulate.PersonHistory;
import dev.thaw.simulate.RandomStream;
import dev.thaw.simulate.Slate;
import dev.thaw.simulate.Step;
import dev.thaw.simulate.WorldLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The world as one arm makes it: the newcomers, what they have done here, and what is known of it.
///
/// Recommenders stay as they were trained; what they are told of people and counts is live. A page is served from what
/// happened strictly before it. Not safe for several threads; universes know nothing of each other.
final class Universe {
    private static final int FIRST_THREE = 3;

    private final OnlineArm arm;
    private final Campus campus;
    private final CampusWorld world;
    private final Newcomers newcomers;
    private final boolean excludeSeen;
    private final LiveCatalog catalog;
    private final PersonHistory[] histories;
    private final KnownEvents[] known;
    private final Stage[] stages;
    private final Tally tally;

    /// @param world       the campus's world with the test's people
    /// @param excludeSeen whether what a person has dealt with is shown no more
    Universe(OnlineArm arm, Campus campus, CampusWorld world, Newcomers newcomers, boolean excludeSeen) {
        this.arm = arm;
        this.campus = campus;
        this.world = world;
        this.newcomers = newcomers;
        this.excludeSeen = excludeSeen;
        int count = newcomers.people().size();
        this.catalog = new LiveCatalog(campus);
        this.histories = new PersonHistory[count];
        this.known = new KnownEvents[count];
        this.stages = new Stage[count];
        Arrays.setAll(histories, _ -> world.newHistory());
        Arrays.setAll(known, _ -> new KnownEvents());
        Arrays.fill(stages, Stage.EXPECTED);
        this.tally = new Tally(count, newcomers.days().size());
    }

    String name() {
        return arm.name();
    }

    Tally tally() {
        return tally;
    }

    /// How far every newcomer has come, `[newcomers]`.
    List<Stage> stages() {
        return List.of(stages);
    }

    /// How many newcomers have come how far, in the order of [Stage].
    Map<Stage, Integer> stageCounts() {
        Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
        for (Stage stage : stages) {
            counts.merge(stage, 1, Integer::sum);
        }
        return counts;
    }

    /// Plays a day's visits in order of time.
    ///
    /// @param day of the test, from 0
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    void play(int day, JobContext job) {
        for (Newcomers.Visit visit : newcomers.days().get(day)) {
            job.checkpoint();
            int newcomer = visit.newcomer();
            stages[newcomer] = stages[newcomer].atLeast(Stage.SIGNED_UP);
            Serving serving = new Serving(newcomer, day);
            world.visits().play(newcomers.people().get(newcomer), histories[newcomer], visit.plan(), serving::serve,
                    serving);
            if (visit.plan().last() && stages[newcomer] != Stage.CONVERTED) {
                stages[newcomer] = Stage.LEFT;
            }
        }
    }

    /// One visit: what is shown, and what follows from it.
    private final class Serving implements WorldLog {
        private final int newcomer;
        private final int day;

        Serving(int newcomer, int day) {
            this.newcomer = newcomer;
            this.day = day;
        }

        Slate serve(Person person, PersonHistory history, long moment, int length, RandomStream random) {
            CatalogState state = catalog.at(moment);
            DecisionPoint decision = new DecisionPoint(known[newcomer].state(person), state);
            int[] candidates = decision.candidates(excludeSeen);
            double[] truth = new double[candidates.length];
            for (int k = 0; k < truth.length; k++) {
                truth[k] = world.appeal()
                        .click(world.appeal().utility(person, history, campus.course(candidates[k]), moment));
            }
            Ranking shown = Ranking.top(candidates, arm.judge().score(decision, candidates, truth), length);
            Ranking best = Ranking.top(candidates, truth, FIRST_THREE);
            tally.served(new Tally.Page(newcomer, day, known[newcomer].size(), chance(shown, truth),
                    chance(best, truth), diversity(shown)));
            double[] certain = new double[shown.size()];
            Arrays.fill(certain, 1);
            List<Course> courses = new ArrayList<>();
            for (int item : shown.items()) {
                courses.add(campus.course(item));
            }
            return new Slate(courses, certain);
        }

        /// True chance that one of the first three is clicked: `1 − Π (1 − examination_k · click_k)`. Whether a later one
        /// is clicked matters only where none before it was, and until then nothing has changed the person.
        private double chance(Ranking shown, double[] truth) {
            double none = 1;
            for (int slot = 0; slot < Math.min(FIRST_THREE, shown.size()); slot++) {
                none *= 1 - world.settings().funnel().examination(slot + 1) * truth[shown.positions()[slot]];
            }
            return 1 - none;
        }

        private double diversity(Ranking shown) {
            BitSet subjects = new BitSet();
            for (int item : shown.items()) {
                subjects.set(campus.course(item).subject());
            }
            return (double) subjects.cardinality() / campus.categories();
        }

        @Override
        public void event(Person person, Course course, Step step, long moment) {
            int type = campus.type(step);
            if (type != Campus.UNKNOWN_TYPE) {
                known[newcomer].add(campus.item(course), type, moment);
                catalog.record(campus.item(course), type, moment);
            }
            boolean converts = campus.isConversion(step);
            stages[newcomer] = stages[newcomer].atLeast(converts ? Stage.CONVERTED : Stage.before(step));
            if (converts) {
                tally.converted(newcomer, moment);
            }
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
            for (int slot = 0; slot < Math.min(FIRST_THREE, clicked.length); slot++) {
                if (clicked[slot]) {
                    tally.clicked(newcomer, day);
                    return;
                }
            }
        }
    }

    /// What is known of one newcomer, oldest first.
    private static final class KnownEvents {
        private static final int FIRST_CAPACITY = 8;

        private int[] items = new int[FIRST_CAPACITY];
        private int[] types = new int[FIRST_CAPACITY];
        private long[] timestamps = new long[FIRST_CAPACITY];
        private int size;

        int size() {
            return size;
        }

        void add(int item, int type, long moment) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
                types = Arrays.copyOf(types, 2 * size);
                timestamps = Arrays.copyOf(timestamps, 2 * size);
            }
            items[size] = item;
            types[size] = type;
            timestamps[size++] = moment;
        }

        UserState state(Person person) {
            return new UserState(Arrays.copyOf(items, size), Arrays.copyOf(types, size),
                    Arrays.copyOf(timestamps, size), person.signupAt(), person.attributes());
        }
    }
}
