package dev.thaw.evaluate.lists;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.CatalogState;
import java.util.Arrays;

/// How popular items were at the moment of a decision, by the positive events of anyone strictly before it.
///
/// @param counts    positive events by item
/// @param available items in the catalogue at the moment, `>= 1`
/// @param total     positive events of all items
public record Popularity(AsOfCounts counts, int available, long total) {
    /// Popularity as a decision's catalogue tells it.
    public static Popularity at(CatalogState catalog) {
        AsOfCounts counts = catalog.positive();
        return new Popularity(counts, Math.max(1, catalog.availableCount()), counts.total(Long.MAX_VALUE >> 1));
    }

    /// Novelty: the mean of `−log2 p(i)` over the items shown, in bits (self-information; Zhou et al. 2010, Vargas and
    /// Castells 2011). `p(i) = (events of i + 1) / (events of all + items available)`: one event more for every item, so
    /// that an item nobody has touched yet is novel and not infinitely so. 0 for an empty list.
    ///
    /// Of 4 items with 5, 2, 1 and 0 events p is 6/12, 3/12, 2/12 and 1/12; showing the first and the last has novelty
    /// `(1 + 3.585) / 2 = 2.292`.
    public double novelty(int[] shown) {
        return Arrays.stream(shown)
                .mapToDouble(item -> Math.log((double) (total + available) / (counts.count(item) + 1)) / Math.log(2))
                .average().orElse(0);
    }

    /// Mean number of events of the items; `NaN` without items.
    public double mean(int[] items) {
        return Arrays.stream(items).mapToDouble(counts::count).average().orElse(Double.NaN);
    }
}
