package dev.thaw.dataset;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    boolean contains(String id) {
        return numbers.containsKey(id);
    }

    /// The ids in text order.
    List<String> sorted() {
        String[] sorted = ids.toArray(String[]::new);
        Arrays.parallelSort(sorted);
        return List.of(sorted);
    }

    /// The final number of each provisional one: its rank in text order plus `offset`.
    ///
    /// @param sorted what [#sorted()] gave
    int[] ranks(List<String> sorted, int offset) {
        int[] result = new int[sorted.size()];
        for (int rank = 0; rank < result.length; rank++) {
            result[numbers.getInt(sorted.get(rank))] = rank + offset;
        }
        return result;
    }
}
