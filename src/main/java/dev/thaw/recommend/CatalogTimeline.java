package dev.thaw.recommend;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.SortedTimes;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The catalogue through time: answers for any moment what was available and how often items had occurred.
public final class CatalogTimeline {
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private final long[] availableFrom;
    private final boolean[] declared;
    private final EventTimes positive;
    private final EventTimes relevant;

    private CatalogTimeline(long[] availableFrom, boolean[] declared, EventTimes positive, EventTimes relevant) {
        this.availableFrom = availableFrom;
        this.declared = declared;
        this.positive = positive;
        this.relevant = relevant;
    }

    /// The timeline of a log.
    ///
    /// @param log      the rows that may be seen; a cut log gives a timeline that knows nothing after the cut
    /// @param relevant whether each event type is relevant, `[types]`
    public static CatalogTimeline of(Dataset dataset, InteractionLog log, EventWeights weights, boolean[] relevant) {
        int size = dataset.items().size();
        long[] availableFrom = new long[size];
        boolean[] declared = new boolean[size];
        Arrays.fill(availableFrom, Long.MAX_VALUE);
        for (int item = 1; item < size; item++) {
            Long from = dataset.items().row(item).availableFrom();
            if (from != null) {
                availableFrom[item] = from;
                declared[item] = true;
            }
        }
        for (int row = log.size() - 1; row >= 0; row--) {
            int item = log.item(row);
            availableFrom[item] = Math.min(availableFrom[item], log.timestamp(row));
        }
        return new CatalogTimeline(availableFrom, declared, EventTimes.of(log, size, weights::isPositive),
                EventTimes.of(log, size, type -> relevant[type]));
    }

    /// The catalogue strictly before a moment.
    public CatalogState at(long moment) {
        return new Snapshot(moment);
    }

    /// Whether the data says itself since when the item was available.
    public boolean isDeclared(int item) {
        return declared[item];
    }

    private final class Snapshot implements CatalogState {
        private final long moment;
        private int[] available;

        private Snapshot(long moment) {
            this.moment = moment;
            this.available = new int[0];
        }

        @Override
        public long moment() {
            return moment;
        }

        @Override
        public int size() {
            return availableFrom.length;
        }

        @Override
        public boolean isAvailable(int item) {
            return availableFrom[item] < moment;
        }

        @Override
        public int[] available() {
            return found().clone();
        }

        @Override
        public int availableCount() {
            return found().length;
        }

        private synchronized int[] found() {
            if (available.length == 0) {
                int[] found = new int[availableFrom.length];
                int count = 0;
                for (int item = 1; item < found.length; item++) {
                    if (availableFrom[item] < moment) {
                        found[count++] = item;
                    }
                }
                available = Arrays.copyOf(found, count);
            }
            return available;
        }

        @Override
        public double ageDays(int item) {
            return isAvailable(item) ? (moment - availableFrom[item]) / MILLIS_PER_DAY : 0;
        }

        @Override
        public AsOfCounts positive() {
            return positive.at(moment);
        }

        @Override
        public AsOfCounts relevant() {
            return relevant.at(moment);
        }
    }

    /// The times of one kind of event, by item and over all items; each list ascending.
    private record EventTimes(long[][] byItem, long[] all) {
        static EventTimes of(InteractionLog log, int items, IntPredicate kind) {
            int[] counts = new int[items];
            int total = 0;
            for (int row = 0; row < log.size(); row++) {
                if (kind.test(log.type(row))) {
                    counts[log.item(row)]++;
                    total++;
                }
            }
            long[][] byItem = new long[items][];
            for (int item = 0; item < items; item++) {
                byItem[item] = new long[counts[item]];
            }
            Arrays.fill(counts, 0);
            long[] all = new long[total];
            int next = 0;
            for (int row = 0; row < log.size(); row++) {
                if (kind.test(log.type(row))) {
                    int item = log.item(row);
                    byItem[item][counts[item]++] = log.timestamp(row);
                    all[next++] = log.timestamp(row);
                }
            }
            return new EventTimes(byItem, all);
        }

        AsOfCounts at(long moment) {
            return new AsOfCounts() {
                @Override
                public int count(int item) {
                    return SortedTimes.countBefore(byItem[item], moment);
                }

                @Override
                public int count(int item, long windowMillis) {
                    return SortedTimes.countBefore(byItem[item], moment)
                            - SortedTimes.countBefore(byItem[item], moment - windowMillis);
                }

                @Override
                public long total(long windowMillis) {
                    return SortedTimes.countBefore(all, moment) - SortedTimes.countBefore(all, moment - windowMillis);
                }
            };
        }
    }
}
