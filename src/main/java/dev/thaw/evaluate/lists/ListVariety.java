package dev.thaw.evaluate.lists;

import dev.thaw.dataset.ItemCatalog;
import dev.thaw.recommend.rerank.ItemLikeness;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How varied a list is by what the data says of its items.
///
/// An item without a category adds nothing to the measures of categories; an item without category and tags adds nothing
/// to intra-list diversity.
public final class ListVariety {
    private static final int NONE = -1;

    private final int[] categoryOfItem;
    private final int categories;
    private final ItemLikeness likeness;

    private ListVariety(int[] categoryOfItem, int categories, ItemLikeness likeness) {
        this.categoryOfItem = categoryOfItem;
        this.categories = categories;
        this.likeness = likeness;
    }

    /// The variety of lists of a catalogue's items.
    public static ListVariety of(ItemCatalog items) {
        List<String> names = items.categories();
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        int[] categoryOfItem = new int[items.size()];
        Arrays.fill(categoryOfItem, NONE);
        for (int item = 1; item < categoryOfItem.length; item++) {
            String category = items.category(item);
            if (category != null) {
                categoryOfItem[item] = numbers.getOrDefault(category, NONE);
            }
        }
        return new ListVariety(categoryOfItem, names.size(), ItemLikeness.of(items));
    }

    /// Categories in the catalogue; 0 where the data has none.
    public int categories() {
        return categories;
    }

    /// How alike items are.
    public ItemLikeness likeness() {
        return likeness;
    }

    /// Distinct categories among the items shown.
    public int distinctCategories(int[] shown) {
        return (int) Arrays.stream(countsByCategory(shown)).filter(count -> count > 0).count();
    }

    /// Shannon's entropy of the categories shown, in bits: `−Σ s_c · log2(s_c)`, with `s_c` the share of category c among
    /// the items that have one. 0 where all are of one category, `log2(10) = 3.32` where all of ten differ. Categories
    /// shown 5, 3 and 2 times give 1.485.
    public double categoryEntropy(int[] shown) {
        int[] counts = countsByCategory(shown);
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).filter(count -> count > 0).mapToDouble(count -> count / all)
                .map(share -> -share * Math.log(share) / Math.log(2)).sum() + 0.0;
    }

    /// Intra-list diversity: the mean of `1 − cosine` over all pairs of the items shown of which something is known
    /// (Ziegler et al. 2005; Smyth and McClave 2001). 0 where all are alike or there is no pair, 1 where no two share a
    /// feature.
    public double intraListDiversity(int[] shown) {
        int[] known = Arrays.stream(shown).filter(likeness::isKnown).toArray();
        double sum = 0;
        for (int one = 0; one < known.length; one++) {
            for (int other = one + 1; other < known.length; other++) {
                sum += 1 - likeness.between(known[one], known[other]);
            }
        }
        int pairs = known.length * (known.length - 1) / 2;
        return pairs == 0 ? 0 : sum / pairs;
    }

    private int[] countsByCategory(int[] shown) {
        int[] counts = new int[categories];
        for (int item : shown) {
            if (categoryOfItem[item] != NONE) {
                counts[categoryOfItem[item]]++;
            }
        }
        return counts;
    }
}
