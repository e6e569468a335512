package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.Explanation.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far one tower's parts lift items above the average candidate of a decision; [Explanation] has the formulas.
final class TowerLift {
    private final SystemName tower;
    private final TowerParts parts;
    private final double deviation;
    private final double[] meanParts;
    private final double meanScore;
    private final double meanContribution;

    /// @param tower        which tower
    /// @param parts        its score taken apart
    /// @param deviation    by which the mixer divides its score
    /// @param candidates   item numbers, at least one
    /// @param weights      the mixer's weight of this tower, `[candidates]`
    /// @param standardised the tower's standardised score, `[candidates]`
    TowerLift(SystemName tower, TowerParts parts, double deviation, int[] candidates, double[] weights,
            double[] standardised) {
        this.tower = tower;
        this.parts = parts;
        this.deviation = deviation;
        this.meanParts = new double[parts.size()];
        double[] values = new double[parts.size()];
        double scores = 0;
        double contributions = 0;
        for (int k = 0; k < candidates.length; k++) {
            parts.values(candidates[k], values);
            for (int part = 0; part < values.length; part++) {
                meanParts[part] += values[part] / candidates.length;
            }
            scores += standardised[k];
            contributions += weights[k] * standardised[k];
        }
        this.meanScore = scores / candidates.length;
        this.meanContribution = contributions / candidates.length;
    }

    /// What the tower brings to one item.
    ///
    /// @param weight       the mixer's weight of this tower for the item
    /// @param standardised the tower's standardised score of the item
    Explanation.Tower of(int item, double weight, double standardised) {
        double[] values = new double[parts.size()];
        parts.values(item, values);
        Map<Reason, Double> lifts = new LinkedHashMap<>();
        for (int part = 0; part < values.length; part++) {
            lifts.merge(parts.reason(part, item), weight * (values[part] - meanParts[part]) / deviation, Double::sum);
        }
        lifts.put(new Reason.Weighing(), weight * meanScore - meanContribution);
        List<Part> sorted = new ArrayList<>();
        lifts.forEach((reason, lift) -> sorted.add(new Part(tower, reason, lift)));
        sorted.sort(Part.STRONGEST_FIRST);
        return new Explanation.Tower(standardised, weight * standardised - meanContribution, sorted);
    }
}
