package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AppealTest {
    private final CampusWorld world = CampusWorld.of(PlayedWorld.SMALL);
    private final Appeal appeal = world.appeal();
    private final long moment = PlayedWorld.SMALL.dayStart(40);

    @Test
    void chanceOfAClickIsThatOfExaminationTimesAttraction() {
        Person person = world.person(0);
        PersonHistory history = world.newHistory();
        Course course = world.courses().getFirst();
        double attraction = appeal.click(appeal.utility(person, history, course, moment));
        assertThat(appeal.click(person, history, course, 4, moment))
                .isCloseTo(attraction * Math.pow(4, -0.7), within(1e-12));
    }

    @Test
    void clicksOnShownSlotsAgreeWithTheTrueChance() {
        double expected = 0;
        double variance = 0;
        int[] clicked = new int[1];
        for (int index = 0; index < 4000; index++) {
            Person person = world.person(index);
            Course course = world.courses().get(index % 60);
            double chance = appeal.click(person, world.newHistory(), course, 1, moment);
            expected += chance;
            variance += chance * (1 - chance);
            SlatePolicy always = (_, _, _, _, _) -> new Slate(List.of(course), new double[]{1});
            world.visits().play(person, world.newHistory(), new Visits.Plan(40, moment, 1, false), always,
                    new CountingLog(clicked));
        }
        assertThat((double) clicked[0]).isCloseTo(expected, within(4 * Math.sqrt(variance)));
    }

    @Test
    void aTrendGoesEvenlyFromTheFirstDayToTheLast() {
        WorldSettings settings = WorldSettingsJson.assign(PlayedWorld.SMALL,
                List.of("taste.trend=2", "taste.noveltyBoost=0", "taste.seasonAmplitude=0"));
        CampusWorld moving = CampusWorld.of(settings);
        Course course = moving.courses().getFirst();
        long end = settings.dayStart(settings.days());
        assertThat(course.trend()).isNotZero();
        assertThat(moving.appeal().common(course, end) - moving.appeal().common(course, settings.dayStart(0)))
                .isCloseTo(course.trend(), within(1e-9));
        assertThat(moving.appeal().common(course, (settings.dayStart(0) + end) / 2)).isCloseTo(course.quality(),
                within(1e-9));
    }

    @Test
    void aTrendLeavesTheCoursesAsTheyAre() {
        CampusWorld moving = CampusWorld.of(WorldSettingsJson.assign(PlayedWorld.SMALL, List.of("taste.trend=2")));
        for (int index = 0; index < moving.courses().size(); index++) {
            assertThat(moving.courses().get(index).title()).isEqualTo(world.courses().get(index).title());
            assertThat(moving.courses().get(index).quality()).isEqualTo(world.courses().get(index).quality());
            assertThat(world.courses().get(index).trend()).isZero();
        }
    }

    @Test
    void aSubjectClickedOftenLosesUtilityForAWhile() {
        Person person = world.person(0);
        Course course = world.courses().getFirst();
        PersonHistory history = world.newHistory();
        for (int click = 0; click < 5; click++) {
            history.record(course, Step.CLICK, moment, PlayedWorld.SMALL.taste().satiationDays());
        }
        double now = history.satiation(course.subject(), moment, 5);
        double later = history.satiation(course.subject(), moment + 5 * 86_400_000L, 5);
        assertThat(now).isEqualTo(5);
        assertThat(later).isCloseTo(5 / Math.E, within(1e-9));
        assertThat(appeal.utility(person, history, course, moment)).isNotNaN();
    }

    @Test
    void latentTasteComesIntoPlayWithExperience() {
        assertThat(appeal.discovered(0)).isZero();
        assertThat(appeal.discovered(3)).isCloseTo(3 / 4.5, within(1e-12));
        assertThat(appeal.discovered(1000)).isGreaterThan(0.99);
    }

    @Test
    void newcomersPreferBeginnersCoursesAndGrowOutOfIt() {
        Course beginners = world.courses().stream().filter(course -> course.level() == 0).findFirst().orElseThrow();
        Course advanced = world.courses().stream().filter(course -> course.level() == 2).findFirst().orElseThrow();
        double first = appeal.level(beginners, 0) - appeal.level(advanced, 0);
        double later = appeal.level(beginners, 100) - appeal.level(advanced, 100);
        assertThat(first).isCloseTo(1.8, within(1e-12));
        assertThat(later).isBetween(0.0, 0.3);
    }

    @Test
    void newCoursesAreAttractive() {
        Course course = world.courses().getFirst();
        double fresh = appeal.common(course, course.availableFrom());
        double old = appeal.common(course, course.availableFrom() + 910 * 86_400_000L);
        assertThat(fresh - old).isCloseTo(PlayedWorld.SMALL.taste().noveltyBoost(), within(1e-6));
    }

    private record CountingLog(int[] clicked) implements WorldLog {
        @Override
        public void event(Person person, Course course, Step step, long moment) {
            // only what was shown counts here
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicks, long moment) {
            clicked[0] += clicks[0] ? 1 : 0;
        }
    }
}
