package dev.thaw.evaluate.clicks;

import java.util.HashMap;
import java.util.Map;

/// The direct method's model of clicks: how often the slot is clicked, times how much more often than others the item is.
///
/// ```
/// rate(item, position) = r_position · (clicks_item + s) / (expected_item + s),   at most 1
/// ```
///
/// where `r_position` is the position's click rate, `expected_item` the sum of `r_position` over the slots in which the
/// item was shown, and `s` = [#PRIOR_CLICKS] clicks that pull an item shown rarely towards the position's rate. An
/// item never shown has just that rate. For example an item shown 100 times at a position with rate 0.05 and clicked 15
/// times has 0.05 · (15 + 5)/(5 + 5) = 0.10.
final class ClickModel {
    /// Clicks of prior knowledge that an item is like any other.
    static final double PRIOR_CLICKS = 5;

    private final Map<Integer, Double> positionRates = new HashMap<>();
    private final Map<Integer, Double> itemLifts = new HashMap<>();

    private ClickModel() {}

    /// Receives which slots to learn from.
    @FunctionalInterface
    interface Choice {
        boolean learnsFrom(int slot);
    }

    /// Fits the model.
    ///
    /// @param positions `[slots]`
    /// @param items     `[slots]`
    /// @param clicked   `[slots]`
    static ClickModel fit(int[] positions, int[] items, boolean[] clicked, Choice choice) {
        Map<Integer, double[]> byPosition = new HashMap<>();
        for (int slot = 0; slot < items.length; slot++) {
            if (choice.learnsFrom(slot)) {
                double[] sums = byPosition.computeIfAbsent(positions[slot], _ -> new double[2]);
                sums[0] += clicked[slot] ? 1 : 0;
                sums[1]++;
            }
        }
        ClickModel model = new ClickModel();
        byPosition.forEach((position, sums) -> model.positionRates.put(position, sums[0] / sums[1]));
        Map<Integer, double[]> byItem = new HashMap<>();
        for (int slot = 0; slot < items.length; slot++) {
            if (choice.learnsFrom(slot)) {
                double[] sums = byItem.computeIfAbsent(items[slot], _ -> new double[2]);
                sums[0] += clicked[slot] ? 1 : 0;
                sums[1] += model.positionRate(positions[slot]);
            }
        }
        byItem.forEach((item, sums) -> model.itemLifts.put(item,
                (sums[0] + PRIOR_CLICKS) / (sums[1] + PRIOR_CLICKS)));
        return model;
    }

    /// The modelled chance of a click.
    double rate(int item, int position) {
        return Math.min(1, positionRate(position) * itemLifts.getOrDefault(item, 1.0));
    }

    private double positionRate(int position) {
        return positionRates.getOrDefault(position, 0.0);
    }
}
