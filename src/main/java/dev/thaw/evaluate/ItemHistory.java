package dev.thaw.evaluate;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.Scores.MixerReading;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Buckets of how much was known of an item at a decision: its positive-weight events strictly before.
///
/// 0, 1–2, 3–5, 6–10, 11–20, 21–50, 51 and more.
final class ItemHistory {
    private static final int[] FROM = {0, 1, 3, 6, 11, 21, 51};
    /// How many buckets there are.
    static final int BUCKETS = FROM.length;

    private ItemHistory() {}

    /// The bucket of an item with so many events.
    static int bucketOf(int events) {
        int found = Arrays.binarySearch(FROM, events);
        return found >= 0 ? found : -found - 2;
    }

    /// Fewest events of a bucket.
    static int from(int bucket) {
        return FROM[bucket];
    }

    /// Most events of a bucket, null for the last.
    static @Nullable Integer to(int bucket) {
        return bucket + 1 < BUCKETS ? Integer.valueOf(FROM[bucket + 1] - 1) : null;
    }

    /// The mean content weight over the candidates of each bucket, `[buckets]`; `NaN` where there are none.
    ///
    /// @param events counts as of the decision
    static double[] meanWeights(MixerReading reading, int[] candidates, AsOfCounts events) {
        double[] sums = new double[BUCKETS];
        int[] counts = new int[BUCKETS];
        for (int k = 0; k < candidates.length; k++) {
            int bucket = bucketOf(events.count(candidates[k]));
            sums[bucket] += reading.contentWeight()[k];
            counts[bucket]++;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            sums[bucket] /= counts[bucket];
        }
        return sums;
    }
}
