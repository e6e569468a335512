package dev.thaw.evaluate.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two people in two weeks each; the first has 0 and 1 events known, the second none and then 30.
class WeekMeansTest {
    private static final WeekDecisions DECISIONS = new WeekDecisions(
            List.of(new Period(1, 0, 2, 0, 2, 0, 2), new Period(2, 7, 2, 0, 2, 0, 2)),
            List.of(decision(1, 0, 0), decision(2, 0, 0), decision(1, 1, 0), decision(2, 1, 30)));

    @Test
    void everybodyCountsAlikeAndTheMixIsThatOfTheFirstWeek() {
        WeekMeans.Means means = new WeekMeans(DECISIONS, new double[][]{{1, 0, .4, .8}}).estimate();
        assertThat(means.everybody()[0]).containsExactly(.5, .6000000000000001);
        assertThat(means.standardised()[0]).containsExactly(.5, .4);
    }

    /// A person whose values are the same in both weeks makes every resample's two means the same: drawn with all weeks.
    @Test
    void aPersonIsDrawnWithAllWeeks() {
        WeekMeans means = new WeekMeans(DECISIONS, new double[][]{{1, 0, 1, 0}});
        assertThat(means.resampled(_ -> {}))
                .allSatisfy(all -> assertEquals(all.everybody()[0][0], all.everybody()[0][1]));
    }

    /// The second series is the first plus 0.1 at every decision, so every resample has that very difference.
    @Test
    void seriesArePairedInEveryResample() {
        WeekMeans means = new WeekMeans(DECISIONS, new double[][]{{1, 0, .4, .8}, {1.1, .1, .5, .9}});
        assertThat(means.resampled(_ -> {}))
                .allSatisfy(all -> assertEquals(.1, all.everybody()[1][1] - all.everybody()[0][1], 1e-12));
    }

    private static WeekDecision decision(int user, int period, int known) {
        return new WeekDecision(user, period, new int[known], period * 7L, new int[]{1});
    }
}
