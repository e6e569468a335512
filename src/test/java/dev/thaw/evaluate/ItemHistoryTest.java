package dev.thaw.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.Scores.MixerReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemHistoryTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "3, 2", "5, 2", "6, 3", "10, 3", "11, 4", "20, 4", "21, 5", "50, 5", "51, 6",
        "100000, 6"})
    void countsFallIntoTheirBucket(int events, int bucket) {
        assertEquals(bucket, ItemHistory.bucketOf(events));
    }

    @Test
    void bucketsFollowEachOtherWithoutAGapAndTheLastIsOpen() {
        for (int bucket = 0; bucket + 1 < ItemHistory.BUCKETS; bucket++) {
            assertEquals(ItemHistory.from(bucket + 1) - 1, ItemHistory.to(bucket));
        }
        assertNull(ItemHistory.to(ItemHistory.BUCKETS - 1));
    }

    /// Items 1, 2, 3 have 0, 1, 2 events: the first stands alone, the others share a bucket.
    @Test
    void weightsAreAveragedOverTheCandidatesOfABucket() {
        double[] weights = ItemHistory.meanWeights(new MixerReading(new double[]{.9, .6, .2}, new double[3],
                new double[3]), new int[]{1, 2, 3}, counts());
        double nothing = Double.NaN;
        assertArrayEquals(new double[]{.9, .4, nothing, nothing, nothing, nothing, nothing}, weights, 1e-12);
    }

    private static AsOfCounts counts() {
        return new AsOfCounts() {
            @Override
            public int count(int item) {
                return item - 1;
            }

            @Override
            public int count(int item, long windowMillis) {
                return count(item);
            }

            @Override
            public long total(long windowMillis) {
                return 0;
            }
        };
    }
}
