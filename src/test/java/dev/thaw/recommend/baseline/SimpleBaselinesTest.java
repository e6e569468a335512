package dev.thaw.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimpleBaselinesTest {
    @Test
    void popularityCountsRelevantEventsOnly() {
        Past past = new Past().likes("a", "x", "y").likes("b", "x").views("c", "y", "y", "y");
        assertArrayEquals(new double[]{2, 1}, scores(Popularity.train(past.history()), past.decision(), past));
    }

    @Test
    void popularityCountsNothingAfterTheCutOff() {
        Past past = new Past().likes("a", "x").likes("b", "y");
        Popularity popularity = Popularity.train(past.history().before(2 * Past.HOUR));
        assertArrayEquals(new double[]{1, 0}, scores(popularity, past.decision(), past));
    }

    @Test
    void recentPopularityForgetsWhatLiesBeforeItsWindow() {
        Past past = new Past().likes("a", "x", "x", "y");
        assertArrayEquals(new double[]{.002, 1.001},
                scores(recent(past, Duration.ofHours(1)), past.decision(), past), 1e-12);
    }

    @Test
    void recentPopularityGoesOnCountingAfterTheSplit() {
        Past past = new Past().likes("a", "x").views("a", "y");
        RecentPopularity recent = recent(past, Duration.ofHours(10));
        past.likes("b", "y", "y");
        assertArrayEquals(new double[]{1.001, 2}, scores(recent, past.decision(), past), 1e-12);
    }

    @Test
    void recentPopularityLeavesTheUsersOwnEventsOut() {
        Past past = new Past().likes("a", "x", "y", "y");
        assertArrayEquals(new double[]{1.001, 1.002},
                scores(recent(past, Duration.ofHours(10)), past.decision("y"), past), 1e-12);
    }

    @Test
    void randomOrderAnswersTheSameDecisionAlike() {
        Past past = new Past().likes("a", "x", "y");
        assertArrayEquals(scores(new RandomOrder(7), past.decision("x"), past),
                scores(new RandomOrder(7), past.decision("x"), past));
        double[] alone = new RandomOrder(7).score(past.decision("x"), past.items("y")).values();
        assertEquals(scores(new RandomOrder(7), past.decision("x"), past)[1], alone[0]);
    }

    @Test
    void randomOrderDependsOnTheSeed() {
        Past past = new Past().likes("a", "x", "y");
        assertThat(scores(new RandomOrder(7), past.decision(), past))
                .isNotEqualTo(scores(new RandomOrder(8), past.decision(), past));
    }

    @Test
    void randomScoresAreUniform() {
        Past past = new Past();
        int[] candidates = IntStream.rangeClosed(1, 20_000).toArray();
        double[] scores = new RandomOrder(7).score(past.decision(), candidates).values();
        assertThat(Arrays.stream(scores).average().orElseThrow()).isBetween(.49, .51);
        assertThat(Arrays.stream(scores).boxed()).allMatch(score -> score >= 0 && score < 1);
    }

    @Test
    void theHandMixIsRecentPopularityForANewcomer() {
        Past past = new Past().likes("a", "x", "y").likes("b", "y");
        double[] mixed = scores(handMix(past), past.decision(), past);
        assertThat(mixed[1]).isGreaterThan(mixed[0]);
    }

    @Test
    void theBaselinesAskedForAreTrainedInTheirOrder() {
        Past past = new Past().likes("a", "x", "y").likes("b", "y");
        assertThat(Baselines.train(EnumSet.of(SystemName.HAND_MIX, SystemName.POPULARITY, SystemName.HYBRID),
                past.history(), 7, JobContext.unobserved())).extracting(Recommender::system)
                .containsExactly(SystemName.POPULARITY, SystemName.HAND_MIX);
    }

    private static RecentPopularity recent(Past past, Duration window) {
        return RecentPopularity.train(past.history(), Popularity.train(past.history()), window);
    }

    private static HandMix handMix(Past past) {
        Ease ease = new EaseTrainer(Popularity.train(past.history()), 1).train(past.history(),
                JobContext.unobserved());
        return new HandMix(past.history(), recent(past, Duration.ofHours(100)), ease, 10);
    }

    private static double[] scores(Recommender recommender, DecisionPoint decision, Past past) {
        return recommender.score(decision, past.items("x", "y")).values();
    }
}
