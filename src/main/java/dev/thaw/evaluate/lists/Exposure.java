package dev.thaw.evaluate.lists;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// How the lists of many people share the catalogue.
///
/// Counts for one resample of the people after the other; an instance counts for one caller at a time.
public final class Exposure {
    private final int catalogSize;
    /// The items of each person's list as places among those shown to anybody, `[people][shown]`.
    private final int[][] places;
    private final int[] counts;
    private int[] itemsByCount = new int[0];

    /// @param lists       item numbers, distinct within a list, `[people][shown]`
    /// @param catalogSize items there are, shown or not
    public Exposure(int[][] lists, int catalogSize) {
        this.catalogSize = catalogSize;
        Map<Integer, Integer> numbers = new HashMap<>();
        this.places = Arrays.stream(lists).map(list -> Arrays.stream(list)
                .map(item -> numbers.computeIfAbsent(item, _ -> numbers.size())).toArray()).toArray(int[][]::new);
        this.counts = new int[numbers.size()];
    }

    /// Counts the lists of people drawn so often.
    ///
    /// @param occurrences how often each was drawn, `[people]`
    public void count(int[] occurrences) {
        Arrays.fill(counts, 0);
        int drawn = 0;
        for (int person = 0; person < places.length; person++) {
            if (occurrences[person] > 0) {
                drawn += occurrences[person];
                for (int place : places[person]) {
                    counts[place] += occurrences[person];
                }
            }
        }
        if (itemsByCount.length <= drawn) {
            itemsByCount = new int[drawn + 1];
        }
        Arrays.fill(itemsByCount, 0);
        for (int count : counts) {
            itemsByCount[count]++;
        }
        itemsByCount[0] += catalogSize - counts.length;
    }

    /// Share of the catalogue that is in a counted list.
    public double coverage() {
        return (catalogSize - itemsByCount[0]) / (double) catalogSize;
    }

    /// Gini coefficient of exposure over the whole catalogue, items never shown included:
    /// `G = Σ_j (2j − m − 1) · x_j / ((m − 1) · Σ x)`, with `x_1 ≤ … ≤ x_m` how often each of the m items is in a
    /// counted list (Shani and Gunawardana 2011). 0: all items equally often; 1: one item alone. Exposures 1, 2, 3, 4
    /// give 1/3. 0 where nothing is shown or there is one item.
    public double gini() {
        double weighted = 0;
        double shown = 0;
        long before = 0;
        for (int count = 0; count < itemsByCount.length; count++) {
            long items = itemsByCount[count];
            // the ranks of equal exposures are before + 1 … before + items; their sum of (2j − m − 1) in closed form
            weighted += (double) count * items * (2 * before + items - catalogSize);
            shown += (double) count * items;
            before += items;
        }
        return shown == 0 || catalogSize < 2 ? 0 : weighted / ((catalogSize - 1) * shown);
    }
}
