package dev.thaw.simulate.online;

import dev.thaw.dataset.Dataset;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.sampling.EventWeights;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Course;
import dev.thaw.simulate.Person;
import dev.thaw.simulate.Slate;
import dev.thaw.simulate.Step;
import dev.thaw.simulate.WorldLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What all universes share: the world, its log as a data set with the numbers recommenders know, and what the members
/// go on doing after the end under the campus's own front page.
public final class Campus {
    /// Where no event of a step is in the data, recommenders do not know the step, and are not told of it.
    static final int UNKNOWN_TYPE = -1;

    private final CampusWorld world;
    private final CatalogTimeline timeline;
    private final EventWeights weights;
    private final boolean[] relevant;
    private final Set<Step> conversions;
    private final int[] itemOfCourse;
    private final Course[] courseOfItem;
    private final int[] typeOfStep;
    private final int categories;
    private final EventCounts memberPositives;
    private final EventCounts memberRelevants;

    private Campus(Dataset dataset, CampusWorld world, EventWeights weights, boolean[] relevant,
            Set<Step> conversions) {
        int size = dataset.items().size();
        this.world = world;
        this.timeline = CatalogTimeline.of(dataset, dataset.log().before(endOf(world)), weights, relevant);
        this.weights = weights;
        this.relevant = relevant.clone();
        this.conversions = Set.copyOf(conversions);
        this.itemOfCourse = new int[world.courses().size()];
        this.courseOfItem = new Course[size];
        for (Course course : world.courses()) {
            int item = dataset.items().find(course.id());
            itemOfCourse[course.index()] = item;
            courseOfItem[item] = course;
        }
        this.typeOfStep = new int[Step.values().length];
        for (Step step : Step.values()) {
            typeOfStep[step.ordinal()] = dataset.typeIndex(step.type());
        }
        this.categories = dataset.items().categories().size();
        this.memberPositives = new EventCounts(size);
        this.memberRelevants = new EventCounts(size);
    }

    /// Prepares a world for online tests: plays its members on.
    ///
    /// @param dataset     the world's log, as `thaw simulate` wrote it
    /// @param relevant    whether each event type is relevant, `[types]`
    /// @param conversions the steps that are conversions
    /// @param days        how long the members go on after the end
    /// @throws BadInputException if the data is not the world's
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static Campus of(Dataset dataset, CampusWorld world, EventWeights weights, boolean[] relevant,
            Set<Step> conversions, int days, JobContext job) {
        requireLogOf(dataset, world);
        Campus campus = new Campus(dataset, world, weights, relevant, conversions);
        world.play(world.settings().days() + days, campus.new Members(), job);
        return campus;
    }

    /// Makes sure that data is the log of a world: the same courses, and the same people with the same sign-up.
    ///
    /// @throws BadInputException if it is not
    public static void requireLogOf(Dataset dataset, CampusWorld world) {
        List<String> courses = new ArrayList<>();
        for (int item = 1; item < dataset.items().size(); item++) {
            courses.add(dataset.items().id(item));
        }
        if (!courses.equals(world.courses().stream().map(Course::id).sorted().toList())) {
            throw stranger(dataset, "it has " + courses.size() + " items, and not the world's "
                    + world.courses().size() + " courses");
        }
        if (dataset.users().size() - 1 != world.settings().users()) {
            throw stranger(dataset, "it has " + (dataset.users().size() - 1) + " users, the world "
                    + world.settings().users());
        }
        for (int index = 0; index < world.settings().users(); index++) {
            Person person = world.person(index);
            int user = dataset.users().find(person.id());
            Long signup = user == 0 ? null : dataset.users().signupAt(user);
            if (!Objects.equals(signup, person.signupAt())) {
                throw stranger(dataset, "user " + person.id() + " signed up at another time");
            }
        }
    }

    private static BadInputException stranger(Dataset dataset, String difference) {
        return new BadInputException("The data “" + dataset.name() + "” is not the log of this world: " + difference
                + "; give the folder as thaw simulate wrote it.");
    }

    /// The end of the observation, epoch milliseconds: recommenders are trained on what lies before, newcomers come
    /// after.
    public static long endOf(CampusWorld world) {
        return world.settings().dayStart(world.settings().days());
    }

    CampusWorld world() {
        return world;
    }

    CatalogTimeline timeline() {
        return timeline;
    }

    int itemTableSize() {
        return courseOfItem.length;
    }

    /// Primary categories in the catalogue.
    int categories() {
        return categories;
    }

    int item(Course course) {
        return itemOfCourse[course.index()];
    }

    Course course(int item) {
        return courseOfItem[item];
    }

    /// The step's event type as the data set numbers it, or [#UNKNOWN_TYPE].
    int type(Step step) {
        return typeOfStep[step.ordinal()];
    }

    boolean isConversion(Step step) {
        return conversions.contains(step);
    }

    EventCounts memberPositives() {
        return memberPositives;
    }

    EventCounts memberRelevants() {
        return memberRelevants;
    }

    /// Counts an event as what it is.
    void count(EventCounts positive, EventCounts relevantOnes, int item, int type, long moment) {
        if (weights.isPositive(type)) {
            positive.add(item, moment);
        }
        if (relevant[type]) {
            relevantOnes.add(item, moment);
        }
    }

    /// Counts what members do from the end on; what they did before is in the data.
    private final class Members implements WorldLog {
        private final long end = endOf(world);

        @Override
        public void event(Person person, Course course, Step step, long moment) {
            if (moment >= end && type(step) != UNKNOWN_TYPE) {
                count(memberPositives, memberRelevants, item(course), type(step), moment);
            }
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
            // counts are of events
        }
    }
}
