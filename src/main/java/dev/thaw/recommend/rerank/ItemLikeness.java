package dev.thaw.recommend.rerank;

import dev.thaw.dataset.ItemCatalog;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// How alike two items are by what the data says of them: the cosine of their content vectors.
///
/// An item's content vector has a 1 for its primary category and for each of its static tags and a 0 for every other.
/// Categories and tags share one vocabulary, without regard to case, so that a genre which is primary for one film and
/// further for another is the same feature. Tags that people gave at some moment stay out: what a list looks like must
/// not depend on when it is looked at. With `A` and `B` the features of two items the cosine is
/// `|A ∩ B| / √(|A| · |B|)`: items tagged {drama, war} and {drama} are `1 / √2 = 0.707` alike.
public final class ItemLikeness {
    /// Feature numbers, ascending, `[items][features]`.
    private final int[][] features;
    private final boolean anything;

    private ItemLikeness(int[][] features) {
        this.features = features;
        this.anything = Arrays.stream(features).anyMatch(own -> own.length > 0);
    }

    /// The likeness of a catalogue's items.
    public static ItemLikeness of(ItemCatalog items) {
        Map<String, Integer> numbers = new HashMap<>();
        int[][] features = new int[items.size()][];
        features[0] = new int[0];
        for (int item = 1; item < features.length; item++) {
            features[item] = words(items.row(item)).stream()
                    .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size())).sorted().toArray();
        }
        return new ItemLikeness(features);
    }

    private static TreeSet<String> words(ItemRow row) {
        TreeSet<String> words = new TreeSet<>();
        if (row.category() != null) {
            words.add(row.category().strip().toLowerCase(Locale.ROOT));
        }
        row.tags().forEach(tag -> words.add(tag.strip().toLowerCase(Locale.ROOT)));
        words.remove("");
        return words;
    }

    /// Whether the data says anything of any item.
    public boolean isKnown() {
        return anything;
    }

    /// Whether the data says anything of an item.
    public boolean isKnown(int item) {
        return features[item].length > 0;
    }

    /// The cosine of two items' content vectors, `0…1`.
    ///
    /// @return 0 where the data says nothing of one of them; ask [#isKnown(int)] first where that matters
    public double between(int one, int other) {
        int[] a = features[one];
        int[] b = features[other];
        int common = 0;
        for (int i = 0, k = 0; i < a.length && k < b.length;) {
            if (a[i] == b[k]) {
                common++;
                i++;
                k++;
            } else if (a[i] < b[k]) {
                i++;
            } else {
                k++;
            }
        }
        return common == 0 ? 0 : common / Math.sqrt((double) a.length * b.length);
    }
}
