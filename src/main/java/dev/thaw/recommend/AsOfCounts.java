package dev.thaw.recommend;

/// How often items occurred strictly before a moment, over all time or within a window that ends there.
public interface AsOfCounts {
    /// Events of the item before the moment.
    int count(int item);

    /// Events of the item in the last `windowMillis` before the moment.
    int count(int item, long windowMillis);

    /// Events of all items in the last `windowMillis` before the moment.
    long total(long windowMillis);
}
