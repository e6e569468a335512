package dev.thaw.sampling;

import dev.thaw.dataset.InteractionLog;

/// The positive-weight events of a log by user and by item, in time order: what the past looked like at any moment.
///
/// Every question is about events *strictly before* a moment, so events of one timestamp never explain each other.
public final class PositiveHistory {
    private final int[][] items;
    private final float[][] weights;
    private final long[][] times;
    private final long[][] itemTimes;

    private PositiveHistory(int[][] items, float[][] weights, long[][] times, long[][] itemTimes) {
        this.items = items;
        this.weights = weights;
        this.times = times;
        this.itemTimes = itemTimes;
    }

    /// The positive events of a log.
    ///
    /// @param userTable size of the user table including "never seen"
    /// @param itemTable size of the item table including "never seen"
    public static PositiveHistory of(InteractionLog log, EventWeights weights, int userTable, int itemTable) {
        int[] byUser = new int[userTable];
        int[] byItem = new int[itemTable];
        for (int row = 0; row < log.size(); row++) {
            if (weights.isPositive(log.type(row))) {
                byUser[log.user(row)]++;
                byItem[log.item(row)]++;
            }
        }
        int[][] items = new int[userTable][];
        float[][] magnitudes = new float[userTable][];
        long[][] times = new long[userTable][];
        for (int user = 0; user < userTable; user++) {
            items[user] = new int[byUser[user]];
            magnitudes[user] = new float[byUser[user]];
            times[user] = new long[byUser[user]];
            byUser[user] = 0;
        }
        long[][] itemTimes = new long[itemTable][];
        for (int item = 0; item < itemTable; item++) {
            itemTimes[item] = new long[byItem[item]];
            byItem[item] = 0;
        }
        for (int row = 0; row < log.size(); row++) {
            if (weights.isPositive(log.type(row))) {
                int user = log.user(row);
                int item = log.item(row);
                int position = byUser[user]++;
                items[user][position] = item;
                magnitudes[user][position] = (float) weights.weight(log.type(row));
                times[user][position] = log.timestamp(row);
                itemTimes[item][byItem[item]++] = log.timestamp(row);
            }
        }
        return new PositiveHistory(items, magnitudes, times, itemTimes);
    }

    /// How many positive events of the user lie strictly before the moment.
    public int userCount(int user, long moment) {
        return SortedTimes.countBefore(times[user], moment);
    }

    /// How many positive events of the item lie strictly before the moment.
    public int itemCount(int item, long moment) {
        return SortedTimes.countBefore(itemTimes[item], moment);
    }

    /// How many positive events the user has in the whole log.
    public int userTotal(int user) {
        return times[user].length;
    }

    /// The item of the user's positive event at a position in time order.
    public int item(int user, int position) {
        return items[user][position];
    }

    /// The weight of the user's positive event at a position in time order, `(0, 1]`.
    public float weight(int user, int position) {
        return weights[user][position];
    }
}
