package dev.thaw.dataset;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Ids in the order of first sight, until they are all known and get their final numbers in text order.
final class IdTable {
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<String> ids = new ArrayList<>();

    IdTable() {
        numbers.defaultReturnValue(-1);
    }

    /// The provisional number of an id, given at first sight.
    int number(String id) {
        int number = numbers.getInt(id);
        if (number < 0) {
            number = ids.size();
            numbers.put(id, number);
            ids.add(id);
        }
        return number;
    }

    /// The ids in text order.
    List<String> sorted() {
        return ids.stream().sorted().toList();
    }

    /// The final number of each provisional one: its rank in text order plus `offset`.
    int[] finalNumbers(int offset) {
        int[] order = IntStream.range(0, ids.size()).boxed().sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue).toArray();
        int[] result = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            result[order[rank]] = rank + offset;
        }
        return result;
    }
}
