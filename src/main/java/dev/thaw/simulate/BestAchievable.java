package dev.thaw.simulate;

import java.util.List;

/// What can be reached in a world by one who knows everything about it, at the end of its observation.
///
/// @param people newcomers served
/// @param curve  by history length, ascending
public record BestAchievable(int people, List<Point> curve) {
    public BestAchievable {
        curve = List.copyOf(curve);
    }

    /// One history length. Every figure is a true chance, averaged over people; no ranking has a higher one.
    ///
    /// @param clicks      courses taken so far
    /// @param ctr3        that at least one of the three shown is clicked
    /// @param conversion3 that at least one of the three shown is bought on the same visit, of another three: those best
    ///                    for buying
    public record Point(int clicks, double ctr3, double conversion3) {}
}
