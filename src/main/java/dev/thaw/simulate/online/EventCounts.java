package dev.thaw.simulate.online;

import dev.thaw.recommend.AsOfCounts;

/// Events of one kind since the end of the observation, by item.
final class EventCounts {
    private final TimeList[] byItem;
    private final TimeList all = new TimeList();

    /// @param size of the item table, number 0 included
    EventCounts(int size) {
        byItem = new TimeList[size];
        for (int item = 0; item < size; item++) {
            byItem[item] = new TimeList();
        }
    }

    void add(int item, long moment) {
        byItem[item].add(moment);
        all.add(moment);
    }

    /// The counts as of a moment.
    AsOfCounts at(long moment) {
        return new AsOfCounts() {
            @Override
            public int count(int item) {
                return byItem[item].countBefore(moment);
            }

            @Override
            public int count(int item, long windowMillis) {
                return byItem[item].countBefore(moment) - byItem[item].countBefore(moment - windowMillis);
            }

            @Override
            public long total(long windowMillis) {
                return all.countBefore(moment) - all.countBefore(moment - windowMillis);
            }
        };
    }

    /// Counts of several sources as one.
    static AsOfCounts sum(AsOfCounts... parts) {
        return new AsOfCounts() {
            @Override
            public int count(int item) {
                int sum = 0;
                for (AsOfCounts part : parts) {
                    sum += part.count(item);
                }
                return sum;
            }

            @Override
            public int count(int item, long windowMillis) {
                int sum = 0;
                for (AsOfCounts part : parts) {
                    sum += part.count(item, windowMillis);
                }
                return sum;
            }

            @Override
            public long total(long windowMillis) {
                long sum = 0;
                for (AsOfCounts part : parts) {
                    sum += part.total(windowMillis);
                }
                return sum;
            }
        };
    }
}
