package dev.thaw.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The items of a data set with what is known of them, numbered `1 … size() - 1` in the text order of their ids.
///
/// Static attributes are known from the moment an item is available. Time-stamped tags are kept apart, in
/// [#timedTags()]: whoever builds features takes only those before the cut-off.
public final class ItemCatalog {
    private final List<ItemRow> rows;
    private final List<String> ids;
    private final List<TimedTag> timedTags;

    ItemCatalog(List<ItemRow> rows, List<TimedTag> timedTags) {
        this.rows = List.copyOf(rows);
        this.ids = rows.stream().map(ItemRow::id).toList();
        this.timedTags = List.copyOf(timedTags);
    }

    /// Size of the item table *including* number 0, "never seen".
    public int size() {
        return rows.size() + 1;
    }

    /// What is known of an item.
    ///
    /// @param item `1 … size() - 1`
    public ItemRow row(int item) {
        return rows.get(item - 1);
    }

    public String id(int item) {
        return row(item).id();
    }

    /// The title, or the id where there is none.
    public String title(int item) {
        String title = row(item).title();
        return title == null ? id(item) : title;
    }

    /// The primary category, null where the data has none.
    public @Nullable String category(int item) {
        return row(item).category();
    }

    /// The item's number, 0 ("never seen") if the catalogue does not have it.
    public int find(String id) {
        return Math.max(0, Collections.binarySearch(ids, id) + 1);
    }

    /// Tags given at a moment, in time order.
    public List<TimedTag> timedTags() {
        return timedTags;
    }

    /// The distinct primary categories, in text order; empty where the data has none.
    public List<String> categories() {
        return rows.stream().map(ItemRow::category).filter(c -> c != null).distinct().sorted().toList();
    }

    /// One item as its source tells it.
    ///
    /// @param id            the source's id, text
    /// @param title         display title, or null
    /// @param category      primary category, or null
    /// @param tags          static tags (further categories among them), in the source's order, maybe empty
    /// @param price         in the source's currency, `NaN` where unknown
    /// @param availableFrom epoch milliseconds, or null where unknown (then the first event stands in)
    /// @param attributes    any further columns, by name
    public record ItemRow(String id, @Nullable String title, @Nullable String category, List<String> tags, double price,
            @Nullable Long availableFrom, Map<String, String> attributes) {
        public ItemRow {
            tags = List.copyOf(tags);
            attributes = Map.copyOf(attributes);
        }

        /// An item of which only the id is known.
        public static ItemRow bare(String id) {
            return new ItemRow(id, null, null, List.of(), Double.NaN, null, Map.of());
        }
    }

    /// A tag somebody gave an item at a moment; a feature only for decisions after it.
    ///
    /// @param item      item number
    /// @param timestamp epoch milliseconds
    /// @param tag       lower-cased text
    public record TimedTag(int item, long timestamp, String tag) {}
}
