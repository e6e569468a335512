package dev.thaw.simulate.online;

import java.util.Arrays;

/// Moments in ascending order, to which more are added, mostly at the end.
final class TimeList {
    private static final int FIRST_CAPACITY = 8;

    private long[] times = new long[FIRST_CAPACITY];
    private int size;

    void add(long moment) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
        }
        int place = size++;
        while (place > 0 && times[place - 1] > moment) {
            times[place] = times[place - 1];
            place--;
        }
        times[place] = moment;
    }

    /// How many lie strictly before a moment.
    int countBefore(long moment) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
