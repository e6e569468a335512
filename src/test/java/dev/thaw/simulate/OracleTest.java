package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.job.JobContext;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleTest {
    private final CampusWorld world = CampusWorld.of(WorldSettings.of(30, 40, 28, 4));
    private final long moment = world.settings().dayStart(28);

    @Test
    void itsClickRateIsThatOfTheThreeBestInFallingOrder() {
        Person person = world.person(40);
        Oracle oracle = new Oracle(world, moment, new int[]{0});
        oracle.serve(person, new int[0]);
        List<Course> best = available().stream()
                .sorted(Comparator.comparingDouble(course -> -click(person, course))).limit(3).toList();
        assertThat(oracle.best().curve().getFirst().ctr3()).isCloseTo(clicked(person, best), within(1e-12));
    }

    @Test
    void noSlateHasAHigherClickRate() {
        Person person = world.person(41);
        Oracle oracle = new Oracle(world, moment, new int[]{0});
        oracle.serve(person, new int[0]);
        double best = oracle.best().curve().getFirst().ctr3();
        Random random = new Random(3);
        List<Course> courses = available();
        for (int draw = 0; draw < 5000; draw++) {
            List<Course> slate = random.ints(0, courses.size()).distinct().limit(3).mapToObj(courses::get).toList();
            assertThat(clicked(person, slate)).isLessThanOrEqualTo(best + 1e-12);
        }
    }

    @Test
    void whatIsTakenIsNotShownAgain() {
        // without what experience adds, so that only the courses taken make a difference
        CampusWorld plain = CampusWorld
                .of(WorldSettingsJson.assign(world.settings(), List.of("taste.behaviour=0", "taste.levelPull=0")));
        Person person = plain.person(42);
        int[] taken = available().stream().sorted(Comparator.comparingDouble(course -> -click(person, course)))
                .limit(20).mapToInt(Course::index).toArray();
        Oracle oracle = new Oracle(plain, moment, new int[]{0, 20});
        oracle.serve(person, taken);
        assertThat(oracle.best().curve().getLast().ctr3()).isLessThan(oracle.best().curve().getFirst().ctr3());
    }

    @Test
    void aMeanOverPeopleIsTold() {
        BestAchievable best = new IdealObservers(world).best(JobContext.unobserved());
        assertThat(best.people()).isEqualTo(30);
        assertThat(best.curve()).extracting(BestAchievable.Point::clicks).containsExactly(0, 1, 2, 3, 5, 8, 12, 20);
    }

    private List<Course> available() {
        return world.courses().stream().filter(course -> course.availableFrom() < moment).toList();
    }

    private double click(Person person, Course course) {
        return world.appeal().click(world.appeal().utility(person, world.newHistory(), course, moment));
    }

    private double clicked(Person person, List<Course> slate) {
        return 1 - IntStream.range(0, slate.size()).mapToDouble(slot -> 1 - world.appeal().click(person,
                world.newHistory(), slate.get(slot), slot + 1, moment)).reduce(1, (a, b) -> a * b);
    }
}
