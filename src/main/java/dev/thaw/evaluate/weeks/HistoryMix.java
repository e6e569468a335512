package dev.thaw.evaluate.weeks;

import java.util.Arrays;
import java.util.List;

/// A mix of people by how many events are known of them: that of the first judged period, held for all others.
///
/// After a split ever more people are new, and a metric over everybody changes because they do, whatever becomes of the
/// model. Standardised, each bucket's mean counts by its share in the first period. For example shares of ¾ and ¼ and
/// means of 0.4 and 0.2 give 0.35, however many people each bucket has now. A bucket in which a period has nobody leaves
/// its share to the others.
///
/// @param shares of the buckets 0, 1–5, 6–20, 21–50, 51 and more events, adding up to 1
record HistoryMix(List<Double> shares) {
    private static final int[] FROM = {0, 1, 6, 21, 51};
    static final int BUCKETS = FROM.length;

    HistoryMix {
        shares = List.copyOf(shares);
        if (shares.size() != BUCKETS) {
            throw new IllegalArgumentException("shares must be " + BUCKETS + ", were " + shares);
        }
    }

    /// The mix of so many known events each.
    ///
    /// @param known events known at each decision, at least one decision
    static HistoryMix of(int[] known) {
        double[] shares = new double[BUCKETS];
        for (int events : known) {
            shares[bucketOf(events)] += 1.0 / known.length;
        }
        return new HistoryMix(Arrays.stream(shares).boxed().toList());
    }

    /// The bucket of a person of whom so many events are known.
    static int bucketOf(int events) {
        int found = Arrays.binarySearch(FROM, events);
        return found >= 0 ? found : -found - 2;
    }

    /// The standardised mean; `NaN` where no bucket of the mix has anybody.
    ///
    /// @param sums   of the metric in each bucket, `[buckets]`
    /// @param counts people in each bucket, `[buckets]`
    double mean(double[] sums, double[] counts) {
        double mean = 0;
        double present = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (counts[bucket] > 0) {
                mean += shares.get(bucket) * sums[bucket] / counts[bucket];
                present += shares.get(bucket);
            }
        }
        return present > 0 ? mean / present : Double.NaN;
    }
}
