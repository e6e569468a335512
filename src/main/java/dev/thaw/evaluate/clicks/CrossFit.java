package dev.thaw.evaluate.clicks;

import java.util.ArrayList;
import java.util.List;

/// Models of clicks fitted so that none is asked about what it has seen: the units (people, or requests) are cut into
/// folds, and each fold's model learns from the others (Chernozhukov et al., "Double/debiased machine learning", 2018).
final class CrossFit {
    static final int FOLDS = 5;

    private final List<ClickModel> models;

    private CrossFit(List<ClickModel> models) {
        this.models = models;
    }

    /// @param units     the person or request of each slot, `[slots]`
    /// @param positions `[slots]`
    /// @param items     `[slots]`
    /// @param clicked   `[slots]`
    static CrossFit of(int[] units, int[] positions, int[] items, boolean[] clicked) {
        List<ClickModel> models = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            models.add(ClickModel.fit(positions, items, clicked, slot -> fold(units[slot]) != held));
        }
        return new CrossFit(models);
    }

    /// The fold a unit belongs to.
    static int fold(int unit) {
        return unit % FOLDS;
    }

    /// The model of a fold.
    ClickModel model(int fold) {
        return models.get(fold);
    }

    /// The model that has not seen a unit.
    ClickModel unseenBy(int unit) {
        return models.get(fold(unit));
    }
}
