package dev.thaw.ui.newcomer;

import dev.thaw.dataset.Dataset;

/// An item as it is listed.
///
/// @param number   item number
/// @param category empty where there is none
public record Item(int number, String title, String category) {
    static Item of(Dataset dataset, int number) {
        String category = dataset.items().category(number);
        return new Item(number, dataset.items().title(number), category == null ? "" : category);
    }
}
