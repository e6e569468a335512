package dev.thaw.evaluate.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TrendTest {
    private static final int[] NUMBERS = {1, 2, 3, 5};
    private static final double[] EQUAL = {1, 1, 1, 1};

    @Test
    void pointsOnALineGiveTheLine() {
        Trend trend = Trend.of(NUMBERS, new double[]{.5, .48, .46, .42}, EQUAL);
        assertEquals(.5, trend.first(), 1e-12);
        assertEquals(-.02, trend.slope(), 1e-12);
        assertEquals(.16, trend.loss(4), 1e-12);
    }

    /// 0.5 − 0.02·2 is 92 % of the first value, 0.5 − 0.02·3 is 88 %.
    @Test
    void theLossIsDatedByTheFirstPeriodBelowNineTenths() {
        assertEquals(3, Trend.of(NUMBERS, new double[]{.5, .48, .46, .42}, EQUAL).periodsUntil(.1, 4));
    }

    @Test
    void nothingIsExtrapolated() {
        assertThat(Trend.of(NUMBERS, new double[]{.5, .48, .46, .42}, EQUAL).periodsUntil(.1, 2)).isInfinite();
    }

    @Test
    void aRiseIsANegativeLossAndNeverDated() {
        Trend trend = Trend.of(NUMBERS, new double[]{.5, .52, .54, .58}, EQUAL);
        assertThat(trend.loss(4)).isNegative();
        assertThat(trend.periodsUntil(.1, 4)).isInfinite();
    }

    /// Weighted means 1.75 and 0.5; Σw·dx·dy = 1.5 and Σw·dx² = 2.75.
    @Test
    void periodsWithMoreUsersWeighMore() {
        Trend trend = Trend.of(new int[]{1, 2, 3}, new double[]{0, 1, 1}, new double[]{2, 1, 1});
        assertEquals(1.5 / 2.75, trend.slope(), 1e-12);
    }

    @Test
    void whereThereIsNothingThereIsNothingToLose() {
        assertThat(Trend.of(NUMBERS, new double[]{0, 0, 0, 0}, EQUAL).periodsUntil(.1, 4)).isNaN();
    }
}
