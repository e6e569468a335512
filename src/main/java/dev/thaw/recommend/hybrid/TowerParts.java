package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.Reason.WholeTower;
import java.util.function.IntToDoubleFunction;

/// A tower's score at one decision as a sum: s(item) = constant + Σ parts(item), the constant being the same for every
/// item.
sealed interface TowerParts permits ContentParts, LeastSquaresParts, TowerParts.Whole {
    /// How many parts there are, the same for every item.
    int size();

    /// Writes an item's parts.
    ///
    /// @param target `[size]`
    void values(int item, double[] target);

    /// What a part stands for at an item. Parts of equal reason belong together.
    Reason reason(int part, int item);

    /// A tower that is not taken apart.
    ///
    /// @param score s(item)
    record Whole(IntToDoubleFunction score) implements TowerParts {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void values(int item, double[] target) {
            target[0] = score.applyAsDouble(item);
        }

        @Override
        public Reason reason(int part, int item) {
            return new WholeTower();
        }
    }
}
