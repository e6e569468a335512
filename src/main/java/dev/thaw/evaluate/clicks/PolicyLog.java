package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.dataset.ItemCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one policy showed, slot by slot, as columns.
///
/// Slots of one request share a unit, which is what a resample draws; slots without a request stand alone, and so do
/// those whose person is known: then the person is the unit.
final class PolicyLog {
    private final String name;
    private final int[] units;
    private final int[] positions;
    private final String[] items;
    private final double[] propensities;
    private final boolean[] clicked;
    private final int unitCount;

    private PolicyLog(String name, List<Impression> rows, ItemCatalog catalog) {
        this.name = name;
        int slots = rows.size();
        units = new int[slots];
        positions = new int[slots];
        items = new String[slots];
        propensities = new double[slots];
        clicked = new boolean[slots];
        Map<Object, Integer> numbers = new HashMap<>();
        for (int slot = 0; slot < slots; slot++) {
            Impression row = rows.get(slot);
            Object unit = row.user() != 0 ? (Object) row.user() : row.request() != null ? row.request() : row;
            // rows without user and request are equal where the log repeats itself, but still stand alone
            units[slot] = unit == row ? numbers.size() : numbers.computeIfAbsent(unit, _ -> numbers.size());
            if (unit == row) {
                numbers.put(new Object(), units[slot]);
            }
            positions[slot] = row.position();
            items[slot] = catalog.id(row.item());
            propensities[slot] = row.propensity();
            clicked[slot] = row.clicked();
        }
        unitCount = numbers.size();
    }

    /// The impressions of a data set.
    static PolicyLog of(Dataset dataset) {
        return new PolicyLog(dataset.name(), new ArrayList<>(dataset.impressions().rows()), dataset.items());
    }

    String name() {
        return name;
    }

    int size() {
        return units.length;
    }

    /// People or requests.
    int unitCount() {
        return unitCount;
    }

    int unit(int slot) {
        return units[slot];
    }

    /// From 1.
    int position(int slot) {
        return positions[slot];
    }

    String item(int slot) {
        return items[slot];
    }

    /// `NaN` where the log did not keep it.
    double propensity(int slot) {
        return propensities[slot];
    }

    boolean isClicked(int slot) {
        return clicked[slot];
    }

    double click(int slot) {
        return clicked[slot] ? 1 : 0;
    }

    int clicks() {
        int clicks = 0;
        for (boolean click : clicked) {
            clicks += click ? 1 : 0;
        }
        return clicks;
    }
}
