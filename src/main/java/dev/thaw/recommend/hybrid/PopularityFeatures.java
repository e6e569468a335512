package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.CatalogState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How much an item is in demand at a moment, over windows that follow the data's own tempo, and how old it is.
///
/// For each window W and for all time: x = ln((n_i + 0.3) / (N / |items available| + 0.3)), where n_i counts the item's
/// positive events in the window before the moment and N those of all items; 0 is an item of average demand. Last
/// comes ln(1 + age in days) / 3. An item of which nothing is known has x as low as its windows are full.
final class PopularityFeatures {
    /// Shares of the positive events that the windows hold on average.
    private static final double[] SHARES = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3};
    static final double SMOOTHING = 0.3;
    static final double AGE_SCALE = 3;
    /// Moments at which the tempo is measured.
    private static final int PROBES = 1000;
    static final long ALL_TIME = Long.MAX_VALUE / 4;

    private final long[] windows;

    /// @param windows lengths in milliseconds, ascending
    PopularityFeatures(List<Long> windows) {
        this.windows = windows.stream().mapToLong(Long::longValue).toArray();
    }

    /// The windows of a log's tempo: the median time in which the given shares of all positive events happen.
    ///
    /// @param times times of the positive events, ascending
    /// @return distinct lengths in milliseconds, ascending
    static List<Long> windows(long[] times) {
        return Arrays.stream(SHARES).mapToLong(share -> medianSpan(times, share)).filter(span -> span > 0).distinct()
                .boxed().toList();
    }

    private static long medianSpan(long[] times, double share) {
        int events = Math.max(1, (int) Math.round(share * times.length));
        int moments = times.length - events;
        if (moments <= 0) {
            return 0;
        }
        int probes = Math.min(PROBES, moments);
        long[] spans = IntStream.range(0, probes).mapToLong(probe -> {
            int row = events + (int) ((long) probe * moments / probes);
            return times[row] - times[row - events];
        }).sorted().toArray();
        return spans[probes / 2];
    }

    /// Numbers per item.
    int size() {
        return windows.length + 3;
    }

    /// What one of an item's features stands for; both features over all time stand for the same.
    Reason reason(int feature, int item, CatalogState catalog) {
        if (feature < windows.length) {
            return new Reason.Demand(windows[feature], catalog.positive().count(item, windows[feature]));
        }
        return feature < size() - 1
                ? new Reason.Demand(Reason.Demand.ALL_TIME, catalog.positive().count(item))
                : new Reason.Age(catalog.ageDays(item));
    }

    /// The features at one moment.
    ///
    /// @param available how many items are available
    Moment at(CatalogState catalog, int available) {
        return new Moment(catalog, available);
    }

    /// Features of items at one moment.
    final class Moment {
        private final CatalogState catalog;
        private final AsOfCounts counts;
        private final double[] logExpected = new double[windows.length + 1];
        private final double averageDemand;

        private Moment(CatalogState catalog, int available) {
            this.catalog = catalog;
            this.counts = catalog.positive();
            this.averageDemand = Math.max(1, counts.total(ALL_TIME) / (double) Math.max(1, available));
            for (int window = 0; window <= windows.length; window++) {
                long length = window < windows.length ? windows[window] : ALL_TIME;
                logExpected[window] = Math
                        .log(counts.total(length) / (double) Math.max(1, available) + SMOOTHING);
            }
        }

        /// Writes an item's features, [PopularityFeatures#size()] numbers from `offset` on.
        void fill(int item, float[] target, int offset) {
            int allTime = counts.count(item);
            for (int window = 0; window < windows.length; window++) {
                int count = allTime == 0 ? 0 : counts.count(item, windows[window]);
                target[offset + window] = (float) (Math.log(count + SMOOTHING) - logExpected[window]);
            }
            target[offset + windows.length] = (float) (Math.log(allTime + SMOOTHING) - logExpected[windows.length]);
            target[offset + windows.length + 1] = (float) Math.log1p(allTime / averageDemand);
            target[offset + windows.length + 2] = (float) (Math.log1p(catalog.ageDays(item)) / AGE_SCALE);
        }
    }
}
