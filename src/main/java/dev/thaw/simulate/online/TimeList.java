package dev.thaw.simulate.online;

import dev.thaw.sampling.SortedTimes;
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
        return SortedTimes.countBefore(times, size, moment);
    }
}
