package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.ItemCatalog.TimedTag;
import dev.thaw.recommend.TrainingHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What the content tower knows of items beside their ids: category, tags, price and any column of small cardinality.
///
/// The vocabulary comes from items that were available before the cut-off and tags given before it; every item of the
/// data set, also one that appears later, is then described in it. Within a field (the categories, the tags, one
/// column) the features of an item weigh 1/√k each, so that an item with many tags is not louder than one with few.
final class FeatureVocabulary {
    /// Number 0 is "no feature" and always weighs nothing.
    private static final int NO_FEATURE = 0;
    private static final int MOST_TAGS = 300;
    private static final int LEAST_SUPPORT = 3;
    private static final int PRICE_BUCKETS = 8;
    /// An item keeps so many features at most; the rarest tags fall away first.
    private static final int MOST_SLOTS = 32;

    private final int size;
    private final int[][] features;
    private final float[][] weights;

    private FeatureVocabulary(int size, int[][] features, float[][] weights) {
        this.size = size;
        this.features = features;
        this.weights = weights;
    }

    /// Describes all items of a history's data set.
    static FeatureVocabulary of(TrainingHistory history) {
        int table = history.itemTableSize();
        boolean[] known = new boolean[table];
        for (int item : history.timeline().at(history.cutoff()).available()) {
            known[item] = true;
        }
        int[] knownItems = IntStream.range(1, table).filter(item -> known[item]).toArray();
        List<TreeSet<String>> tags = tags(history);

        int next = NO_FEATURE + 1;
        Map<String, Integer> categories = numbered(
                Arrays.stream(knownItems).mapToObj(item -> history.item(item).category()).filter(c -> c != null)
                        .distinct().sorted().toList(),
                next);
        next += categories.size();
        Map<String, Integer> tagNumbers = numbered(frequentTags(tags, knownItems), next);
        next += tagNumbers.size();
        List<Double> prices = Quantiles.bounds(Arrays.stream(knownItems).mapToDouble(item -> history.item(item).price())
                .filter(Double::isFinite).toArray(), PRICE_BUCKETS);
        int firstPrice = next;
        next += prices.size() + 1;
        AttributeVocabulary attributes = AttributeVocabulary
                .of(Arrays.stream(knownItems).mapToObj(item -> history.item(item).attributes()).toList());
        int firstAttribute = next;
        next += attributes.size();

        List<List<int[]>> fields = new ArrayList<>();
        fields.add(List.of());
        for (int item = 1; item < table; item++) {
            ItemRow row = history.item(item);
            List<int[]> described = new ArrayList<>();
            if (row.category() != null && categories.containsKey(row.category())) {
                described.add(new int[]{categories.get(row.category())});
            }
            for (int[] column : attributes.features(row.attributes())) {
                described.add(Arrays.stream(column).map(feature -> feature + firstAttribute).toArray());
            }
            if (Double.isFinite(row.price())) {
                described.add(new int[]{firstPrice + Quantiles.bucket(prices, row.price())});
            }
            int[] ofTags = tags.get(item).stream().filter(tagNumbers::containsKey).mapToInt(tagNumbers::get).sorted()
                    .toArray();
            if (ofTags.length > 0) {
                described.add(ofTags);
            }
            fields.add(described);
        }
        return packed(next, fields);
    }

    /// Features including number 0, "no feature".
    int size() {
        return size;
    }

    /// The features of some items, flattened: the owner of an entry is the item's position in the list.
    TowerBatch.Ragged of(int[] items) {
        RaggedBuilder builder = new RaggedBuilder();
        for (int position = 0; position < items.length; position++) {
            int item = items[position];
            for (int slot = 0; slot < features[item].length; slot++) {
                builder.add(features[item][slot], position, weights[item][slot]);
            }
        }
        return builder.build();
    }

    private static FeatureVocabulary packed(int size, List<List<int[]>> fields) {
        int[][] features = new int[fields.size()][];
        float[][] weights = new float[fields.size()][];
        for (int item = 0; item < fields.size(); item++) {
            int length = Math.min(MOST_SLOTS, fields.get(item).stream().mapToInt(field -> field.length).sum());
            features[item] = new int[length];
            weights[item] = new float[length];
            int slot = 0;
            for (int[] field : fields.get(item)) {
                int kept = Math.min(field.length, length - slot);
                for (int k = 0; k < kept; k++) {
                    features[item][slot] = field[k];
                    weights[item][slot++] = (float) (1 / Math.sqrt(kept));
                }
            }
        }
        return new FeatureVocabulary(size, features, weights);
    }

    /// Static tags and those given before the cut-off, by item.
    private static List<TreeSet<String>> tags(TrainingHistory history) {
        List<TreeSet<String>> tags = new ArrayList<>();
        tags.add(new TreeSet<>());
        for (int item = 1; item < history.itemTableSize(); item++) {
            TreeSet<String> own = new TreeSet<>();
            history.item(item).tags().forEach(tag -> own.add(tag.strip().toLowerCase(Locale.ROOT)));
            tags.add(own);
        }
        for (TimedTag tag : history.timedTags()) {
            tags.get(tag.item()).add(tag.tag());
        }
        return tags;
    }

    /// The most frequent tags, most frequent first.
    private static List<String> frequentTags(List<TreeSet<String>> tags, int[] knownItems) {
        Map<String, Integer> support = new TreeMap<>();
        for (int item : knownItems) {
            tags.get(item).forEach(tag -> support.merge(tag, 1, Integer::sum));
        }
        return support.entrySet().stream().filter(entry -> entry.getValue() >= LEAST_SUPPORT)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TAGS).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Integer> numbered(List<String> names, int first) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, first + numbers.size());
        }
        return numbers;
    }
}
