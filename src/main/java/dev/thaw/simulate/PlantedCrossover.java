package dev.thaw.simulate;

import java.util.List;
import java.util.OptionalDouble;

/// How well description and behaviour guide ideal observers, by history length, and where behaviour overtakes.
///
/// @param curve by history length, ascending
public record PlantedCrossover(List<Point> curve) {
    public PlantedCrossover {
        curve = List.copyOf(curve);
    }

    /// One history length.
    ///
    /// @param clicks      courses taken so far
    /// @param nobody      true chance that the next course taken is among the three that everybody likes best
    /// @param description the same for the three best by description
    /// @param behaviour   the same for the three best by behaviour
    /// @param oracle      the same for the three truly liked best: no recommender can do better
    public record Point(int clicks, double nobody, double description, double behaviour, double oracle) {
        double lead() {
            return behaviour - description;
        }
    }

    /// The history length, in courses taken, from which on behaviour is the better guide at every longer one; linear
    /// between the lengths measured. Empty if description leads at the longest.
    public OptionalDouble clicks() {
        if (curve.isEmpty() || curve.getLast().lead() < 0) {
            return OptionalDouble.empty();
        }
        for (int k = curve.size() - 1; k > 0; k--) {
            Point before = curve.get(k - 1);
            if (before.lead() < 0) {
                double share = -before.lead() / (curve.get(k).lead() - before.lead());
                return OptionalDouble.of(before.clicks() + share * (curve.get(k).clicks() - before.clicks()));
            }
        }
        return OptionalDouble.of(0);
    }
}
