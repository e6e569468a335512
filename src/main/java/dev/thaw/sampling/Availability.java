package dev.thaw.sampling;

import dev.thaw.dataset.InteractionLog;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Which items were available when: the items in the order in which they appeared.
///
/// An item is available at a moment if an event of anyone, or its declared `available_from`, lies strictly before it.
/// What is available at a moment is therefore a prefix of this order, so that one item is drawn in constant time.
public final class Availability {
    private final int[] itemsByArrival;
    private final long[] arrivals;

    private Availability(int[] itemsByArrival, long[] arrivals) {
        this.itemsByArrival = itemsByArrival;
        this.arrivals = arrivals;
    }

    /// The availability that a log and the catalogue's declarations give.
    ///
    /// @param log      events that may be seen
    /// @param items    size of the item table including "never seen"
    /// @param declared `available_from` by item number in epoch milliseconds, null where the data does not say
    public static Availability of(InteractionLog log, int items, IntFunction<@Nullable Long> declared) {
        long[] from = new long[items];
        Arrays.fill(from, Long.MAX_VALUE);
        for (int item = 1; item < items; item++) {
            Long moment = declared.apply(item);
            if (moment != null) {
                from[item] = moment;
            }
        }
        for (int row = 0; row < log.size(); row++) {
            int item = log.item(row);
            from[item] = Math.min(from[item], log.timestamp(row));
        }
        int[] order = new int[items];
        int count = 0;
        for (int item = 1; item < items; item++) {
            if (from[item] != Long.MAX_VALUE) {
                order[count++] = item;
            }
        }
        order = Arrays.copyOf(order, count);
        IntArrays.quickSort(order, (a, b) -> {
            int byArrival = Long.compare(from[a], from[b]);
            return byArrival != 0 ? byArrival : Integer.compare(a, b);
        });
        long[] arrivals = new long[count];
        for (int k = 0; k < count; k++) {
            arrivals[k] = from[order[k]];
        }
        return new Availability(order, arrivals);
    }

    /// How many items were available strictly before the moment.
    public int count(long moment) {
        return SortedTimes.countBefore(arrivals, moment);
    }

    /// The item that appeared as number `rank`.
    ///
    /// @param rank `0 … count(moment) - 1`
    public int item(int rank) {
        return itemsByArrival[rank];
    }
}
