package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.Reason.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why an item stands where it stands: how far each part of its score lifts it above the average candidate.
///
/// Nothing is estimated beside the model; these are the numbers that scored the item, and they add up:
///
/// score = meanScore + content.lift + collaborative.lift, and each tower's lift is the sum of its parts'.
///
/// A part p of the content tower's score s_C = constant + Σ_p s_p lifts item i by w_i·(s_p,i − mean s_p)/deviation, means
/// over the candidates; likewise the collaborative tower's with 1 − w_i. What remains of w_i·z_i − mean(w·z) is
/// w_i·mean(z) − mean(w·z): the mixer listens to the tower more or less here than elsewhere ([Reason.Weighing]).
///
/// @param item          item number
/// @param score         the mixed score
/// @param meanScore     mean of the mixed scores of all candidates
/// @param contentWeight the mixer's weight of the content tower for this item, `0…1`
/// @param content       what the content tower brings
/// @param collaborative what the collaborative tower brings
public record Explanation(int item, double score, double meanScore, double contentWeight, Tower content,
        Tower collaborative) {

    /// One tower's contribution.
    ///
    /// @param standardised the tower's standardised score z
    /// @param lift         weight · z less the mean of that over the candidates: positive if it lifts the item above the
    ///                     average candidate
    /// @param parts        what the lift is the sum of, strongest first
    public record Tower(double standardised, double lift, List<Part> parts) {
        public Tower {
            parts = List.copyOf(parts);
        }
    }

    /// A part of a tower's contribution.
    ///
    /// @param tower [SystemName#CONTENT] or [SystemName#COLLABORATIVE]
    /// @param lift  how far it lifts the item above the average candidate, in units of the score
    public record Part(SystemName tower, Reason reason, double lift) {
        static final Comparator<Part> STRONGEST_FIRST = Comparator.comparingDouble((Part part) -> -Math.abs(part.lift));
    }

    /// The parts of both towers as a person reads them, strongest first: demand over all windows is one part, named by
    /// the window that speaks for it most, and parts that say nothing are left out.
    public List<Part> reasons() {
        List<Part> reasons = new ArrayList<>();
        List<Part> demand = new ArrayList<>();
        for (Part part : content.parts) {
            (part.reason instanceof Demand ? demand : reasons).add(part);
        }
        reasons.addAll(collaborative.parts);
        double lift = demand.stream().mapToDouble(Part::lift).sum();
        demand.stream().max(Comparator.comparingDouble(part -> Math.signum(lift) * part.lift))
                .ifPresent(spokesman -> reasons.add(new Part(spokesman.tower, spokesman.reason, lift)));
        reasons.removeIf(part -> part.lift == 0);
        reasons.sort(Part.STRONGEST_FIRST);
        return List.copyOf(reasons);
    }
}
