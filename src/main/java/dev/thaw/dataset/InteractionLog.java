package dev.thaw.dataset;

import java.util.Arrays;

/// Interactions as primitive columns in time order.
///
/// Rows are ordered by timestamp, then user, item, type and value, so that equal data gives equal rows whatever the
/// order in its files. Users, items and types are numbers of the data set's tables. A log is a view of its first
/// `size()` rows: [#before(long)] shares the columns.
public final class InteractionLog {
    private final int[] users;
    private final int[] items;
    private final short[] types;
    private final long[] timestamps;
    private final float[] values;
    private final int size;

    /// @param users      user number of each row, `>= 1`
    /// @param items      item number of each row, `>= 1`
    /// @param types      index into the data set's event types
    /// @param timestamps epoch milliseconds, ascending
    /// @param values     rating, price paid or any other magnitude; `NaN` where there is none
    InteractionLog(int[] users, int[] items, short[] types, long[] timestamps, float[] values) {
        this(users, items, types, timestamps, values, timestamps.length);
        for (int row = 1; row < size; row++) {
            if (timestamps[row] < timestamps[row - 1]) {
                throw new IllegalArgumentException("rows must be in time order, row " + row + " is not");
            }
        }
    }

    private InteractionLog(int[] users, int[] items, short[] types, long[] timestamps, float[] values, int size) {
        this.users = users;
        this.items = items;
        this.types = types;
        this.timestamps = timestamps;
        this.values = values;
        this.size = size;
    }

    public int size() {
        return size;
    }

    public int user(int row) {
        return users[row];
    }

    public int item(int row) {
        return items[row];
    }

    /// Index of the row's type in [Dataset#eventTypes()].
    public int type(int row) {
        return types[row];
    }

    /// Epoch milliseconds.
    public long timestamp(int row) {
        return timestamps[row];
    }

    /// The event's magnitude, `NaN` where there is none.
    public float value(int row) {
        return values[row];
    }

    /// The first row at or after a moment; [#size()] if there is none.
    public int firstAtOrAfter(long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timestamps[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The rows strictly before a moment.
    public InteractionLog before(long moment) {
        return new InteractionLog(users, items, types, timestamps, values, firstAtOrAfter(moment));
    }

    /// The timestamp of event `⌊quantile · size⌋` in time order, the protocol's split point.
    ///
    /// @param quantile in `0…1`; 1 gives the last event
    /// @throws IllegalStateException if the log is empty
    public long timestampAtQuantile(double quantile) {
        if (size == 0) {
            throw new IllegalStateException("an empty log has no quantiles");
        }
        return timestamps[Math.min(size - 1, (int) Math.floor(quantile * size))];
    }

    /// The rows of every user in time order, grouped: `rowsOf(numberOfUsers)[u]` holds user `u`'s rows.
    ///
    /// @param users size of the user table including "never seen"
    /// @return `[users][]`, row numbers ascending; entry 0 is empty
    public int[][] rowsByUser(int users) {
        return rowsBy(this.users, users);
    }

    /// The rows of every item in time order, as [#rowsByUser(int)].
    public int[][] rowsByItem(int items) {
        return rowsBy(this.items, items);
    }

    private int[][] rowsBy(int[] keys, int groups) {
        int[] counts = new int[groups];
        for (int row = 0; row < size; row++) {
            counts[keys[row]]++;
        }
        int[][] rows = new int[groups][];
        for (int group = 0; group < groups; group++) {
            rows[group] = new int[counts[group]];
        }
        Arrays.fill(counts, 0);
        for (int row = 0; row < size; row++) {
            int group = keys[row];
            rows[group][counts[group]++] = row;
        }
        return rows;
    }
}
