package dev.thaw.recommend.baseline;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import java.util.Arrays;

/// What an engineer writes in an afternoon: recent popularity for newcomers, EASE for regulars, a fixed rule between.
///
/// `score = (1 − w) · z(recent popularity) + w · z(EASE)` with `w = known / (known + constant)`, where `known` counts
/// the person's known events of every type. `z` takes away the mean and divides by the standard deviation of the scores
/// of all items that were available at the split, the person's own among them: the same items for both halves and for
/// everybody. With nothing known it is recent popularity; with 10 known events and the default constant both count alike.
public final class HandMix implements Recommender {
    private final RecentPopularity recent;
    private final Ease ease;
    private final int[] itemsAtSplit;
    private final double constant;

    /// @param history  what both halves were trained on
    /// @param constant known events at which both halves count alike, `> 0`
    public HandMix(TrainingHistory history, RecentPopularity recent, Ease ease, double constant) {
        this.recent = recent;
        this.ease = ease;
        this.itemsAtSplit = history.timeline().at(history.cutoff()).available();
        this.constant = constant;
    }

    @Override
    public SystemName system() {
        return SystemName.HAND_MIX;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        return Scores.of(halves(decision, candidates).mixed(constant));
    }

    /// Both halves before they are mixed; they do not depend on the constant.
    Halves halves(DecisionPoint decision, int[] candidates) {
        return new Halves(decision.user().size(), standardised(recent, decision, candidates),
                standardised(ease, decision, candidates));
    }

    /// What is mixed for one decision.
    ///
    /// @param known events known of the person
    /// @param cold  z of recent popularity, `[candidates]`
    /// @param warm  z of EASE, `[candidates]`
    record Halves(double known, double[] cold, double[] warm) {
        /// The mix under a constant, `[candidates]`.
        double[] mixed(double constant) {
            double weight = known / (known + constant);
            double[] scores = new double[cold.length];
            for (int k = 0; k < scores.length; k++) {
                scores[k] = (1 - weight) * cold[k] + weight * warm[k];
            }
            return scores;
        }
    }

    /// The candidates' scores on the scale of the items available at the split; all 0 where those do not differ.
    private double[] standardised(Recommender half, DecisionPoint decision, int[] candidates) {
        double[] reference = half.score(decision, itemsAtSplit).values();
        double mean = Arrays.stream(reference).average().orElse(0);
        double squares = 0;
        for (double score : reference) {
            squares += (score - mean) * (score - mean);
        }
        double deviation = Math.sqrt(squares / reference.length);
        double[] scores = half.score(decision, candidates).values();
        double[] standardised = new double[scores.length];
        for (int k = 0; k < scores.length && deviation > 0; k++) {
            standardised[k] = (scores[k] - mean) / deviation;
        }
        return standardised;
    }
}
