package dev.thaw.evaluate;

import dev.thaw.dataset.ItemCatalog;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The primary categories of a catalogue as numbers, for counting how many a list shows.
final class CatalogCategories {
    private static final int NONE = -1;

    private final int[] categoryOfItem;
    private final int categories;

    private CatalogCategories(int[] categoryOfItem, int categories) {
        this.categoryOfItem = categoryOfItem;
        this.categories = categories;
    }

    static CatalogCategories of(ItemCatalog items) {
        List<String> names = items.categories();
        int[] categoryOfItem = new int[items.size()];
        Arrays.fill(categoryOfItem, NONE);
        for (int item = 1; item < categoryOfItem.length; item++) {
            String category = items.category(item);
            if (category != null) {
                categoryOfItem[item] = names.indexOf(category);
            }
        }
        return new CatalogCategories(categoryOfItem, names.size());
    }

    /// Categories in the catalogue; 0 where the data has none.
    int size() {
        return categories;
    }

    /// Distinct categories among the items shown; an item without a category adds none.
    int distinct(int[] shown) {
        BitSet seen = new BitSet(categories);
        for (int item : shown) {
            if (categoryOfItem[item] != NONE) {
                seen.set(categoryOfItem[item]);
            }
        }
        return seen.cardinality();
    }
}
