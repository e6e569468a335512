package dev.thaw.ui.newcomer;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds items by a part of their title or category, the most wanted first.
public final class ItemFinder {
    private static final int MOST_FOUND = 40;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Item> found = FXCollections.observableArrayList();
    private final ObservableList<Starter> starters = FXCollections.observableArrayList();
    private List<Item> items = List.of();

    ItemFinder() {
        search.subscribe(this::find);
    }

    /// What is searched for.
    public StringProperty searchProperty() {
        return search;
    }

    /// At most forty items that match.
    public ObservableList<Item> found() {
        return found;
    }

    /// Tastes a newcomer can begin with; none where items have no categories.
    public ObservableList<Starter> starters() {
        return starters;
    }

    /// @param byDemand all items, the most wanted first
    void searchIn(List<Item> byDemand) {
        items = byDemand;
        starters.setAll(Starter.of(byDemand));
        find(search.get());
    }

    private void find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        found.setAll(items.stream().filter(item -> item.title().toLowerCase(Locale.ROOT).contains(wanted)
                || item.category().toLowerCase(Locale.ROOT).contains(wanted)).limit(MOST_FOUND).toList());
    }
}
