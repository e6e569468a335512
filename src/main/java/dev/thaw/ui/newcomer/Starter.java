package dev.thaw.ui.newcomer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A taste to begin with: a category and the items of it that most people wanted.
///
/// @param items the most wanted first
public record Starter(String category, List<Item> items) {
    private static final int LENGTH = 3;
    private static final int MOST = 5;

    public Starter {
        items = List.copyOf(items);
    }

    /// The tastes of a catalogue: the categories whose items are wanted most, each with its three most wanted items.
    /// Categories of fewer items give none.
    ///
    /// @param byDemand all items, the most wanted first
    static List<Starter> of(List<Item> byDemand) {
        Map<String, List<Item>> byCategory = new LinkedHashMap<>();
        for (Item item : byDemand) {
            if (!item.category().isEmpty()) {
                byCategory.computeIfAbsent(item.category(), _ -> new ArrayList<>()).add(item);
            }
        }
        return byCategory.entrySet().stream().filter(entry -> entry.getValue().size() >= LENGTH)
                .limit(MOST).map(entry -> new Starter(entry.getKey(), entry.getValue().subList(0, LENGTH))).toList();
    }
}
