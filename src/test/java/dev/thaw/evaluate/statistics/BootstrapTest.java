package dev.thaw.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final long SEED = 3;

    @Test
    void theSameUsersGiveTheSameResamples() {
        double[] values = normal(50);
        assertArrayEquals(Bootstrap.over(50).means(values), Bootstrap.over(50).means(values));
    }

    @Test
    void everyResampleDrawsAsManyUsersAsThereAre() {
        new Bootstrap(37, 10, SEED)
                .forEach((number, occurrences) -> assertEquals(37, Arrays.stream(occurrences).sum()));
    }

    /// The standard error of a mean is sd / √users; a 95 % interval is about 3.92 of them wide.
    @Test
    void theIntervalOfAMeanIsAsWideAsTheoryHasIt() {
        double[] values = normal(400);
        Interval interval = Interval.ofPercentiles(Bootstrap.over(400).means(values));
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
        assertEquals(3.92 * Math.sqrt(variance / 400), interval.upper() - interval.lower(), .015, "seed " + SEED);
        assertTrue(interval.lower() < mean && mean < interval.upper(), "seed " + SEED);
    }

    @Test
    void percentilesInterpolateBetweenNeighbours() {
        double[] hundred = IntStream.rangeClosed(0, 100).mapToDouble(k -> k).toArray();
        assertEquals(new Interval(2.5, 97.5), Interval.ofPercentiles(hundred));
    }

    @Test
    void aCentredIntervalHoldsAnEstimateThatEveryResampleMisses() {
        Interval interval = Interval.centred(new double[]{6, 7, 8}, 10);
        assertTrue(interval.lower() < 10 && 10 < interval.upper());
    }

    @Test
    void thePValueIsSmallWhereNoResampleCrossesZero() {
        double[] above = new double[1999];
        Arrays.fill(above, .1);
        assertEquals(2 / 2000., Bootstrap.pValue(above), 1e-12);
    }

    @Test
    void thePValueIsOneWhereNothingDiffers() {
        assertEquals(1, Bootstrap.pValue(new double[100]));
    }

    private static double[] normal(int size) {
        Random random = new Random(SEED);
        return IntStream.range(0, size).mapToDouble(k -> random.nextGaussian()).toArray();
    }
}
