package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One item of the catalogue in the long tail: how much of what happens falls on it and on the items above it.
///
/// @param rank       1 for the item with the most events; items with equally many stand in the order of their ids
/// @param id         the source's id
/// @param title      its title, or its id where it has none
/// @param category   its primary category, null where it has none
/// @param events     events on it
/// @param users      users with at least one
/// @param cumulative share of all events that fall on this item and those above it, `0…1`
public record ItemCount(int rank, String id, String title, @Nullable String category, int events, int users,
        double cumulative) {

    /// All items of a data set, those with the most events first.
    public static List<ItemCount> of(Dataset dataset) {
        InteractionLog log = dataset.log();
        int items = dataset.items().size();
        int[][] rows = log.rowsByItem(items);
        int[] order = IntStream.range(1, items).boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -rows[item].length).thenComparingInt(item -> item))
                .mapToInt(Integer::intValue).toArray();
        long[] upTo = new long[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            upTo[rank] = rows[order[rank]].length + (rank == 0 ? 0 : upTo[rank - 1]);
        }
        return IntStream.range(0, order.length).mapToObj(rank -> {
            int item = order[rank];
            int users = (int) Arrays.stream(rows[item]).map(log::user).distinct().count();
            return new ItemCount(rank + 1, dataset.items().id(item), dataset.items().title(item),
                    dataset.items().category(item), rows[item].length, users,
                    log.size() == 0 ? 0 : (double) upTo[rank] / log.size());
        }).toList();
    }
}
