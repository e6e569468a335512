package dev.thaw.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void theKthSmallestIsMultipliedByTheTestsLeft() {
        assertArrayEquals(new double[]{.03, .06, .06}, Holm.adjust(new double[]{.01, .04, .03}), 1e-12);
    }

    @Test
    void anAdjustedValueIsNeverBelowOneBeforeIt() {
        assertArrayEquals(new double[]{.08, .08, .04, .08},
                Holm.adjust(new double[]{.04, .03, .01, .02666666666666667}),
                1e-9);
    }

    @Test
    void adjustedValuesStopAtOne() {
        assertArrayEquals(new double[]{1, 1}, Holm.adjust(new double[]{.6, .9}), 1e-12);
    }

    @Test
    void aSingleTestStaysAsItIs() {
        assertArrayEquals(new double[]{.04}, Holm.adjust(new double[]{.04}), 1e-12);
    }
}
