package dev.thaw.sampling;

/// Searches in ascending timestamps.
public final class SortedTimes {
    private SortedTimes() {}

    /// How many times lie strictly before the moment.
    ///
    /// @param times ascending
    public static int countBefore(long[] times, long moment) {
        return countBefore(times, times.length, moment);
    }

    /// How many of the first times lie strictly before the moment.
    ///
    /// @param times ascending as far as `size`
    /// @param size  how many of them count
    public static int countBefore(long[] times, int size, long moment) {
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
