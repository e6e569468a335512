package dev.thaw.simulate.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.evaluate.statistics.WeightedSurvival;
import org.junit.jupiter.api.Test;

class OnlineArithmeticTest {
    /// The golden example of the survival curve: times 1, 2, 3+, 4, 5+.
    private static final double[] TIMES = {5, 1, 4, 2, 3};
    private static final boolean[] HAPPENED = {false, true, true, true, false};

    @Test
    void restrictedMeanOfTheGoldenExample() {
        WeightedSurvival survival = new WeightedSurvival(TIMES, HAPPENED, 5);
        assertThat(survival.restrictedMean(new int[]{1, 1, 1, 1, 1})).isCloseTo(3.3, within(1e-12));
    }

    @Test
    void somebodyDrawnTwiceCountsAsTwoPeople() {
        WeightedSurvival drawn = new WeightedSurvival(TIMES, HAPPENED, 5);
        WeightedSurvival written = new WeightedSurvival(new double[]{1, 1, 4, 3},
                new boolean[]{true, true, true, false}, 5);
        assertThat(drawn.restrictedMean(new int[]{0, 2, 1, 0, 1}))
                .isCloseTo(written.restrictedMean(new int[]{1, 1, 1, 1}), within(1e-12));
    }

    @Test
    void ifNobodyConvertsTheMeanIsTheHorizon() {
        WeightedSurvival survival = new WeightedSurvival(new double[]{3, 2}, new boolean[2], 3);
        assertThat(survival.restrictedMean(new int[]{1, 1})).isEqualTo(3);
    }

    @Test
    void peopleThatADifferenceTakes() {
        assertThat(SampleSize.of(0.01, 0.1 * 0.1)).isEqualTo(785);
        assertThat(SampleSize.of(-0.01, 0.1 * 0.1)).isEqualTo(785);
        assertThat(SampleSize.of(0, 0.01)).isNull();
    }

    @Test
    void pagesBelongToTheBucketOfTheirHistory() {
        assertThat(HistoryBucket.of(0)).isEqualTo(HistoryBucket.NOTHING);
        assertThat(HistoryBucket.of(2)).isEqualTo(HistoryBucket.UP_TO_2);
        assertThat(HistoryBucket.of(3)).isEqualTo(HistoryBucket.UP_TO_5);
        assertThat(HistoryBucket.of(1000)).isEqualTo(HistoryBucket.MORE);
    }

    @Test
    void timesAreCountedStrictlyBefore() {
        TimeList times = new TimeList();
        for (long moment : new long[]{5, 3, 9, 5}) {
            times.add(moment);
        }
        assertThat(times.countBefore(5)).isEqualTo(1);
        assertThat(times.countBefore(6)).isEqualTo(3);
        assertThat(times.countBefore(100)).isEqualTo(4);
    }

    @Test
    void regretAndClicksOfAHandMadeTally() {
        Tally tally = new Tally(2, 2);
        tally.served(new Tally.Page(0, 0, 0, 0.25, 0.75, 0.5));
        tally.served(new Tally.Page(1, 1, 4, 0.5, 0.5, 0.25));
        tally.clicked(0, 0);
        tally.converted(1, 20);
        tally.converted(1, 30);
        assertThat(tally.regret()).containsExactly(0.5, 0);
        assertThat(tally.clicked()).containsExactly(1, 0);
        assertThat(tally.onDay(1, Tally.Sum.EXPECTED)).isEqualTo(0.5);
        assertThat(tally.pages(HistoryBucket.UP_TO_5)).containsExactly(0, 1);
        assertThat(tally.converted()).containsExactly(Tally.NEVER, 20);
    }
}
