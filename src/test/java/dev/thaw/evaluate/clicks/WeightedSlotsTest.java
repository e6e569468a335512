package dev.thaw.evaluate.clicks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.evaluate.statistics.Bootstrap;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WeightedSlotsTest {
    /// Weights 2, 0, 4, 1, 1 and clicks 1, 1, 0, 1, 0; a model that says 0.5 of what is shown and 0.4 of the target's.
    private static WeightedSlots fiveRows(double mostWeight) {
        WeightedSlots slots = new WeightedSlots(5, mostWeight);
        double[] weights = {2, 0, 4, 1, 1};
        boolean[] clicks = {true, true, false, true, false};
        for (int row = 0; row < weights.length; row++) {
            slots.add(row, weights[row], clicks[row], 0.5, 0.4);
        }
        return slots;
    }

    @Test
    void fiveRowsByHand() {
        WeightedSlots slots = fiveRows(Double.POSITIVE_INFINITY);

        assertEquals(3 / 5.0, slots.ips().estimate(), 1e-12);
        assertEquals(3 / 8.0, slots.snips().estimate(), 1e-12);
        // 0.4 + (2·0.5 − 4·0.5 + 1·0.5 − 1·0.5)/5
        assertEquals(0.2, slots.dr().estimate(), 1e-12);
        assertEquals(64 / 22.0, slots.effectiveSampleSize(), 1e-12);
        assertEquals(4, slots.largestWeight());
        assertEquals(8 / 5.0, slots.meanWeight(), 1e-12);
        assertEquals(4, slots.matches());
        assertEquals(0, slots.clipped());
    }

    @Test
    void clippingCutsTheHeaviestAndCountsIt() {
        WeightedSlots slots = fiveRows(2);

        assertEquals(1, slots.clipped());
        assertEquals(2, slots.largestWeight());
        assertEquals(3 / 6.0, slots.snips().estimate(), 1e-12);
    }

    @Test
    void fewEffectiveSlotsAreRefusedWithTheReason() {
        String refusal = EffectiveSample.refusal(fiveRows(Double.POSITIVE_INFINITY));

        assertNotNull(refusal);
        assertTrue(refusal.contains("2.9") && refusal.contains("below 100"), refusal);
    }

    @Test
    void aHundredEqualWeightsAreEnough() {
        WeightedSlots slots = new WeightedSlots(100, Double.POSITIVE_INFINITY);
        for (int row = 0; row < 100; row++) {
            slots.add(row, 7, row == 0, 0, 0);
        }

        assertEquals(100, slots.effectiveSampleSize(), 1e-9);
        assertNull(EffectiveSample.refusal(slots));
    }

    @Test
    void weighingASimulatedLogFindsTheTargetsTrueRate() {
        double[] truth = {0.1, 0.3, 0.5, 0.8};
        double[] logging = {0.4, 0.3, 0.2, 0.1};
        double[] target = {0.1, 0.2, 0.3, 0.4};
        double expected = 0;
        for (int item = 0; item < truth.length; item++) {
            expected += target[item] * truth[item];
        }
        SplittableRandom random = new SplittableRandom(11);
        double ips = 0;
        double snips = 0;
        double dr = 0;
        int worlds = 200;
        for (int world = 0; world < worlds; world++) {
            WeightedSlots slots = new WeightedSlots(500, Double.POSITIVE_INFINITY);
            for (int row = 0; row < 500; row++) {
                int item = drawn(logging, random.nextDouble());
                // a model that is wrong on purpose: the correction must make up for it
                slots.add(row, target[item] / logging[item], random.nextDouble() < truth[item], 0.9, 0.9);
            }
            ips += slots.ips().estimate() / worlds;
            snips += slots.snips().estimate() / worlds;
            dr += slots.dr().estimate() / worlds;
        }

        // standard error of a world's estimate is about 0.04, of the mean of 200 about 0.003
        assertEquals(expected, ips, 0.012);
        assertEquals(expected, snips, 0.012);
        assertEquals(expected, dr, 0.012);
    }

    @Test
    void resamplesDrawTheDenominatorToo() {
        // every weighted slot is clicked: Σ w·c = Σ w in every resample, so SNIPS is 1 without doubt while IPS is not
        WeightedSlots slots = new WeightedSlots(200, Double.POSITIVE_INFINITY);
        for (int row = 0; row < 200; row++) {
            slots.add(row, row % 2 == 0 ? 1 + row % 5 : 0, true, 0, 0);
        }
        double[] snips = new double[200];
        double[] ips = new double[200];
        new Bootstrap(200, 200, 3).forEach((number, drawn) -> {
            snips[number] = slots.snips().resampled(drawn);
            ips[number] = slots.ips().resampled(drawn);
        });

        assertEquals(1, Arrays.stream(snips).min().orElseThrow(), 1e-12);
        assertEquals(1, Arrays.stream(snips).max().orElseThrow(), 1e-12);
        assertTrue(Arrays.stream(ips).max().orElseThrow() - Arrays.stream(ips).min().orElseThrow() > 0.1);
    }

    private static int drawn(double[] chances, double at) {
        double left = at;
        int item = 0;
        while (item < chances.length - 1 && left >= chances[item]) {
            left -= chances[item++];
        }
        return item;
    }
}
