package dev.thaw.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Times 1, 2, 3+, 4, 5+ (+ censored), worked by hand.
class KaplanMeierTest {
    private static final double[] TIMES = {1, 2, 3, 4, 5};
    private static final boolean[] HAPPENED = {true, true, false, true, false};
    private final KaplanMeier golden = KaplanMeier.fit(TIMES, HAPPENED);

    @Test
    void theCurveStepsDownAtEventsOnly() {
        double[] survival = Arrays.stream(TIMES).map(golden::survival).toArray();
        assertArrayEquals(new double[]{.8, .6, .6, .3, .3}, survival, 1e-12);
    }

    @Test
    void theRestrictedMeanIsTheAreaUnderTheCurve() {
        assertEquals(3.3, golden.restrictedMean(5).mean(), 1e-12);
        assertEquals(1.8, golden.restrictedMean(2).mean(), 1e-12);
    }

    /// Areas from 1, 2 and 4 to 5 are 2.3, 1.5 and .3: 2.3²/20 + 1.5²/12 + .3²/2 = .497.
    @Test
    void theRestrictedMeansVarianceIsGreenwoods() {
        assertEquals(.2645 + .1875 + .045, golden.restrictedMean(5).variance(), 1e-12);
    }

    /// After time 2: Greenwood's sum 1/20 + 1/12 = 2/15, spread 1.96 √(2/15) / |ln .6| = 1.401, .6^(e^±1.401).
    @Test
    void theIntervalIsOnTheLogLogScale() {
        Interval interval = golden.steps().get(1).interval();
        double spread = 1.959963984540054 * Math.sqrt(2 / 15.) / -Math.log(.6);
        assertEquals(Math.exp(Math.log(.6) * Math.exp(spread)), interval.lower(), 1e-12);
        assertEquals(Math.exp(Math.log(.6) * Math.exp(-spread)), interval.upper(), 1e-12);
        assertEquals(.126, interval.lower(), 5e-4);
        assertEquals(.882, interval.upper(), 5e-4);
    }

    @Test
    void theMedianIsWhereHalfAreLeft() {
        assertEquals(OptionalDouble.of(4), golden.median());
    }

    @Test
    void theMedianIsEmptyWhereItIsNotReached() {
        assertEquals(OptionalDouble.empty(),
                KaplanMeier.fit(new double[]{1, 2, 3}, new boolean[]{true, false, false}).median());
    }

    @Test
    void whoLeavesAtAnEventTimeCountsAsAtRisk() {
        KaplanMeier fit = KaplanMeier.fit(new double[]{1, 1}, new boolean[]{true, false});
        assertEquals(.5, fit.survival(1), 1e-12);
    }

    @Test
    void theCurveReachesZeroWhereTheLastOneConverts() {
        KaplanMeier fit = KaplanMeier.fit(new double[]{1, 2}, new boolean[]{true, true});
        assertEquals(0, fit.survival(2));
        assertEquals(0, fit.steps().getLast().interval().lower());
        assertTrue(fit.restrictedMean(2).variance() > 0);
    }

    @Test
    void theOrderOfPeopleDecidesNothing() {
        KaplanMeier permuted = KaplanMeier.fit(new double[]{5, 3, 1, 4, 2},
                new boolean[]{false, false, true, true, true});
        assertEquals(golden, permuted);
    }

    @Test
    void aHorizonBeyondTheFollowUpIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> golden.restrictedMean(5.1));
    }
}
