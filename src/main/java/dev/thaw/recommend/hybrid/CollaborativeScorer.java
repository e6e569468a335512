package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.Map;

/// The collaborative tower at work: everyone is folded in from the events known at the decision.
///
/// Immutable and safe for several threads; equal decisions get equal scores.
sealed interface CollaborativeScorer permits LeastSquaresScorer, LogOddsScorer {
    /// Mean μ of the trained people's rows: the row of somebody of whom nothing is known.
    String PRIOR_MEAN = "collaborative/prior_mean";
    /// Inverse Σ⁻¹ of their covariance.
    String PRIOR_PRECISION = "collaborative/prior_precision";
    /// Whether an item was in training.
    String KNOWN = "collaborative/known";

    /// s_K of candidates, `[candidates]`.
    default double[] score(DecisionPoint decision, int[] candidates) {
        return scoreWith(person(decision), candidates);
    }

    /// The person's row, folded in.
    double[] person(DecisionPoint decision);

    /// s_K of candidates for a given row.
    double[] scoreWith(double[] row, int[] candidates);

    /// The scores of one decision taken apart, as far as that is possible.
    TowerParts parts(DecisionPoint decision);

    /// The scorer that belongs to how the rows were trained.
    static CollaborativeScorer of(HybridHeader header, Map<String, Parameter> arrays) {
        return header.mode().joint() ? new LogOddsScorer(header, arrays) : new LeastSquaresScorer(header, arrays);
    }
}
