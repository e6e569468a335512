package dev.thaw.evaluate.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HistoryMixTest {
    /// Three newcomers and one person with ten events.
    private static final HistoryMix MIX = HistoryMix.of(new int[]{0, 0, 0, 10});

    @Test
    void theMixIsTheShareOfEachBucket() {
        assertThat(MIX.shares()).containsExactly(.75, 0., .25, 0., 0.);
    }

    /// One newcomer with a hit of two, and nine of ten others with one: ¾ · ½ + ¼ · 9/10.
    @Test
    void bucketsCountByTheirShareAndNotByTheirPeople() {
        assertEquals(.75 * .5 + .25 * .9, MIX.mean(new double[]{1, 0, 9, 0, 0}, new double[]{2, 0, 10, 0, 0}), 1e-12);
    }

    @Test
    void aBucketOutsideTheMixChangesNothing() {
        assertEquals(MIX.mean(new double[]{1, 0, 9, 0, 0}, new double[]{2, 0, 10, 0, 0}),
                MIX.mean(new double[]{1, 0, 9, 0, 70}, new double[]{2, 0, 10, 0, 100}), 1e-12);
    }

    @Test
    void anEmptyBucketLeavesItsShareToTheOthers() {
        assertEquals(.9, MIX.mean(new double[]{0, 0, 9, 0, 0}, new double[]{0, 0, 10, 0, 0}), 1e-12);
    }

    @Test
    void withoutAnybodyOfTheMixThereIsNoMean() {
        assertThat(MIX.mean(new double[]{0, 5, 0, 0, 0}, new double[]{0, 9, 0, 0, 0})).isNaN();
    }

    @Test
    void bucketsEndWhereTheySay() {
        int[] known = {0, 1, 5, 6, 20, 21, 50, 51, 5000};
        assertThat(Arrays.stream(known).map(HistoryMix::bucketOf)).containsExactly(0, 1, 1, 2, 2, 3, 3, 4, 4);
    }
}
