package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.simulate.PlayedWorld.Shown;
import dev.thaw.simulate.RandomStream.Purpose;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoggingPolicyTest {
    private static final int DRAWS = 60_000;

    private final CampusWorld world = CampusWorld.of(WorldSettings.of(30, 100, 21, 4));
    private final LoggingPolicy policy = new LoggingPolicy(world.courses(), LoggingSettings.DEFAULT,
            new RecentClicks(100, 10));
    private final long moment = world.settings().dayStart(20);
    private final Person person = world.person(7);

    @Test
    void propensitiesOfAllCandidatesSumToOne() {
        for (int candidates : new int[]{12, 40, 100}) {
            double sum = IntStream.range(0, candidates).mapToDouble(rank -> policy.propensity(rank, candidates)).sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void everySlotIsFilledAsOftenAsItsPropensitySays() {
        PersonHistory history = world.newHistory();
        int[] ranked = policy.ranked(person, history, moment);
        int[][] shown = new int[3][100];
        for (int draw = 0; draw < DRAWS; draw++) {
            Slate slate = policy.choose(person, history, moment, 3, RandomStream.of(1, Purpose.SLATE, draw));
            for (int slot = 0; slot < 3; slot++) {
                shown[slot][slate.items().get(slot).index()]++;
            }
        }
        for (int rank = 0; rank < ranked.length; rank++) {
            double propensity = policy.propensity(rank, ranked.length);
            double tolerance = 5 * Math.sqrt(propensity / DRAWS);
            for (int slot = 0; slot < 3; slot++) {
                assertThat(shown[slot][ranked[rank]] / (double) DRAWS).as("rank %d, slot %d", rank, slot)
                        .isCloseTo(propensity, within(tolerance));
            }
        }
    }

    @Test
    void aSlateNamesThePropensityOfTheCourseItShows() {
        PersonHistory history = world.newHistory();
        int[] ranked = policy.ranked(person, history, moment);
        Slate slate = policy.choose(person, history, moment, 8, RandomStream.of(1, Purpose.SLATE, 3));
        for (int slot = 0; slot < slate.size(); slot++) {
            int index = slate.items().get(slot).index();
            int rank = IntStream.range(0, ranked.length).filter(r -> ranked[r] == index).findFirst().orElseThrow();
            assertThat(slate.propensities()[slot]).isEqualTo(policy.propensity(rank, ranked.length));
        }
    }

    @Test
    void theDeclaredInterestComesFirstWhileNothingIsPopular() {
        int[] ranked = policy.ranked(person, world.newHistory(), moment);
        assertThat(world.courses().get(ranked[0]).subject()).isEqualTo(person.declared());
    }

    @Test
    void whatWasClickedIsNotShownAgain() {
        PersonHistory history = world.newHistory();
        Course course = world.courses().get(policy.ranked(person, history, moment)[0]);
        history.record(course, Step.CLICK, moment, 5);
        assertThat(policy.ranked(person, history, moment)).doesNotContain(course.index());
    }

    @Test
    void slatesOfAPlayedWorldHoldNoCourseTwice() {
        PlayedWorld played = PlayedWorld.of(PlayedWorld.SMALL);
        assertThat(played.slates).extracting(Shown::slate)
                .allMatch(slate -> slate.items().stream().distinct().count() == slate.size());
    }

    /// What inverse weighting rests on: the mean of 1/propensity is the number of candidates, which is the number of
    /// courses available less the few already clicked.
    @Test
    void weightsByPropensityAverageToOnePerCandidate() {
        PlayedWorld played = PlayedWorld.of(WorldSettings.of(600, 60, 42, 12));
        double weights = 0;
        double candidates = 0;
        for (Shown shown : played.slates) {
            weights += 1 / shown.slate().propensities()[0];
            long available = played.world.courses().stream()
                    .filter(course -> course.availableFrom() < shown.moment()).count();
            candidates += available;
        }
        assertThat(weights / candidates).isBetween(0.8, 1.02);
    }
}
