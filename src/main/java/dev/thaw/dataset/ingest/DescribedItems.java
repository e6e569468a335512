package dev.thaw.dataset.ingest;

import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the rows of an event table say about their items.
///
/// Where rows differ, the earliest event decides (among equal times the first in text order), so that the order of
/// rows in the file decides nothing.
final class DescribedItems {
    private final Map<String, Fact> categories = new HashMap<>();
    private final Map<String, Fact> titles = new HashMap<>();

    void see(String item, long time, @Nullable String category, @Nullable String title) {
        see(categories, item, time, category);
        see(titles, item, time, title);
    }

    private static void see(Map<String, Fact> facts, String item, long time, @Nullable String value) {
        if (value == null) {
            return;
        }
        Fact known = facts.get(item);
        if (known == null || time < known.time || time == known.time && value.compareTo(known.value) < 0) {
            facts.put(item, new Fact(time, value));
        }
    }

    /// Tells a builder of every item that was described.
    void describe(DatasetBuilder builder) {
        Map<String, ItemRow> rows = new HashMap<>();
        categories.forEach((item, fact) -> rows.put(item, row(item, null, fact.value)));
        titles.forEach((item, fact) -> rows.merge(item, row(item, fact.value, null),
                (known, titled) -> row(item, titled.title(), known.category())));
        rows.values().forEach(builder::item);
    }

    private static ItemRow row(String id, @Nullable String title, @Nullable String category) {
        return new ItemRow(id, title, category, List.of(), Double.NaN, null, Map.of());
    }

    private record Fact(long time, String value) {}
}
