package dev.thaw.simulate;

import java.util.List;

/// What is shown on one visit, from the top down.
///
/// @param items        the courses, `[slots]`
/// @param propensities exact chance that this policy puts this course into this slot, given the person and the moment,
///                     whatever stands in the other slots; in `(0, 1]`, `[slots]`
public record Slate(List<Course> items, double[] propensities) {
    public Slate {
        items = List.copyOf(items);
        if (items.size() != propensities.length) {
            throw new IllegalArgumentException("items and propensities must be equally long, were " + items.size()
                    + " and " + propensities.length);
        }
        for (double propensity : propensities) {
            if (!(propensity > 0 && propensity <= 1)) {
                throw new IllegalArgumentException("a propensity must lie in (0, 1], was " + propensity);
            }
        }
    }

    /// How many slots there are.
    public int size() {
        return propensities.length;
    }
}
