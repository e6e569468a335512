package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.simulate.PlayedWorld.Happening;
import dev.thaw.simulate.PlayedWorld.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CampusWorldTest {
    private static final PlayedWorld PLAYED = PlayedWorld.of(PlayedWorld.SMALL);
    private static final long WEEK = 7 * 86_400_000L;

    @Test
    void nobodyActsBeforeSigningUp() {
        assertThat(PLAYED.events).allMatch(event -> event.moment() > event.person().signupAt());
        assertThat(PLAYED.slates).allMatch(shown -> shown.moment() > shown.person().signupAt());
    }

    @Test
    void noCourseIsSeenBeforeItsRelease() {
        assertThat(PLAYED.events).allMatch(event -> event.moment() > event.course().availableFrom());
        assertThat(PLAYED.slates).allMatch(shown -> shown.slate().items().stream()
                .allMatch(course -> course.availableFrom() < shown.moment()));
    }

    @Test
    void everyStepFollowsTheOneBefore() {
        Map<String, Step> reached = new HashMap<>();
        for (Happening event : PLAYED.events) {
            String key = event.person().id() + event.course().id();
            int furthest = reached.containsKey(key) ? reached.get(key).ordinal() : -1;
            assertThat(event.step().ordinal()).as("%s", event).isLessThanOrEqualTo(furthest + 1);
            if (event.step().ordinal() > furthest) {
                reached.put(key, event.step());
            }
        }
        assertThat(reached.values()).contains(Step.values());
    }

    @Test
    void nothingIsBoughtTwice() {
        Set<String> bought = new HashSet<>();
        assertThat(PLAYED.events).filteredOn(event -> event.step() == Step.PURCHASE)
                .allMatch(event -> bought.add(event.person().id() + event.course().id()));
    }

    @Test
    void eventsAreToldInOrderOfTime() {
        assertThat(PLAYED.events).extracting(Happening::moment).isSorted();
        assertThat(PLAYED.slates).extracting(Shown::moment).isSorted();
    }

    @Test
    void momentsOfOnePersonNeverRepeat() {
        Set<String> moments = new HashSet<>();
        assertThat(PLAYED.events).allMatch(event -> moments.add(event.person().id() + event.moment()));
    }

    @Test
    void somebodyNewComesEveryWeek() {
        Set<Long> weeks = new TreeSet<>();
        Set<String> known = new HashSet<>();
        long start = PlayedWorld.SMALL.dayStart(0);
        for (Happening event : PLAYED.events) {
            if (event.person().signupAt() >= start && known.add(event.person().id())) {
                weeks.add((event.moment() - start) / WEEK);
            }
        }
        assertThat(weeks).contains(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void signupsGrowByTheRateOfTheSettings() {
        WorldSettings even = PlayedWorld.SMALL;
        WorldSettings growing = new WorldSettings(3000, 60, 35, 5, even.start(), 0, 0.4, even.taste(), even.visits(),
                even.funnel(), even.logging());
        CampusWorld world = CampusWorld.of(growing);
        int[] signups = new int[5];
        for (int index = 0; index < growing.users(); index++) {
            signups[(int) ((world.person(index).signupAt() - growing.dayStart(0)) / WEEK)]++;
        }
        for (int week = 1; week < signups.length; week++) {
            assertThat(signups[week] / (double) signups[week - 1]).isBetween(1.35, 1.45);
        }
    }

    @Test
    void clickedSlotsLeaveClicks() {
        Set<String> clicks = new HashSet<>();
        for (Happening event : PLAYED.events) {
            if (event.step() == Step.CLICK) {
                clicks.add(event.person().id() + event.course().id());
            }
        }
        for (Shown shown : PLAYED.slates) {
            for (int slot = 0; slot < shown.clicked().length; slot++) {
                if (shown.clicked()[slot]) {
                    assertThat(clicks).contains(shown.person().id() + shown.slate().items().get(slot).id());
                }
            }
        }
    }

    @Test
    void titlesAndIdsAreUniqueAndFitIntoCsv() {
        List<Course> courses = CampusWorld.of(WorldSettings.of(10, 3000, 30, 3)).courses();
        assertThat(courses).extracting(Course::title).doesNotHaveDuplicates().noneMatch(title -> title.contains(","));
        assertThat(courses).extracting(Course::id).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void playingTwiceTellsTheSame() {
        PlayedWorld again = PlayedWorld.of(PlayedWorld.SMALL);
        assertThat(again.events).extracting(CampusWorldTest::line)
                .isEqualTo(PLAYED.events.stream().map(CampusWorldTest::line).toList());
    }

    @Test
    void peopleBeyondTheEndAreNewcomers() {
        Person newcomer = PLAYED.world.person(PlayedWorld.SMALL.users() + 3);
        assertThat(newcomer.signupAt()).isGreaterThan(PlayedWorld.SMALL.dayStart(PlayedWorld.SMALL.days()));
    }

    @Test
    void cancelStopsThePlay() {
        List<String> phases = new ArrayList<>();
        JobContext cancelled = new JobContext() {
            @Override
            public void checkpoint() {
                throw new CancelledException();
            }

            @Override
            public void publish(Progress progress) {
                phases.add(progress.phase());
            }
        };
        CampusWorld world = PLAYED.world;
        assertThatThrownBy(() -> world.play(PLAYED, cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(phases).hasSize(1);
    }

    private static String line(Happening event) {
        return event.person().id() + event.course().id() + event.step() + event.moment();
    }
}
