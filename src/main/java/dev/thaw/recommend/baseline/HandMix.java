package dev.thaw.recommend.baseline;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;

/// What an engineer writes in an afternoon: recent popularity for newcomers, EASE for regulars, a fixed rule between.
///
/// `score = (1 − w) · z(recent popularity) + w · z(EASE)` with `w = known / (known + constant)`, where `known` counts
/// the person's known events of every type and `z` standardises over the candidates of the decision. With nothing
/// known it is recent popularity; with 10 known events and the default constant both count alike.
public final class HandMix implements Recommender {
    private final RecentPopularity recent;
    private final Ease ease;
    private final double constant;

    public HandMix(RecentPopularity recent, Ease ease, double constant) {
        this.recent = recent;
        this.ease = ease;
        this.constant = constant;
    }

    @Override
    public SystemName system() {
        return SystemName.HAND_MIX;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        double known = ease.likedItems(decision.user()).size();
        double weight = known / (known + constant);
        double[] cold = standardised(recent.score(decision, candidates).values());
        double[] warm = standardised(ease.score(decision, candidates).values());
        double[] scores = new double[candidates.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (1 - weight) * cold[k] + weight * warm[k];
        }
        return Scores.of(scores);
    }

    /// Mean 0 and variance 1 over the candidates; all 0 where the scores do not differ.
    private static double[] standardised(double[] scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        double mean = sum / scores.length;
        double squares = 0;
        for (double score : scores) {
            squares += (score - mean) * (score - mean);
        }
        double deviation = Math.sqrt(squares / scores.length);
        double[] standardised = new double[scores.length];
        for (int k = 0; k < scores.length && deviation > 0; k++) {
            standardised[k] = (scores[k] - mean) / deviation;
        }
        return standardised;
    }
}
