package dev.thaw.recommend;

/// The catalogue at one moment: which items are available and how often each occurred, strictly before it.
public interface CatalogState {
    /// The moment, epoch milliseconds.
    long moment();

    /// Size of the item table including number 0, "never seen".
    int size();

    /// Whether the item had an event of anyone, or became available, strictly before the moment.
    boolean isAvailable(int item);

    /// The available items' numbers, ascending.
    int[] available();

    /// How many items are available.
    int availableCount();

    /// Days since the item became available (its `available_from`, else its first event); 0 if it is not.
    double ageDays(int item);

    /// Counts of positive-weight events, of all users.
    AsOfCounts positive();

    /// Counts of events of the relevant types, of all users.
    AsOfCounts relevant();
}
