package dev.thaw.experiment;

import dev.thaw.evaluate.RecommendationRow;
import dev.thaw.evaluate.UserValues;
import dev.thaw.recommend.hybrid.HybridWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a run leaves.
///
/// @param result          what it found out
/// @param recommendations what every system recommended to every cohort user at every history length
/// @param values          what every cohort user got from every system
/// @param weights         the trained hybrid, or null where no part of it was asked for
public record FinishedRun(RunResult result, List<RecommendationRow> recommendations, UserValues values,
        @Nullable HybridWeights weights) {
    public FinishedRun {
        recommendations = List.copyOf(recommendations);
    }

    /// A run whose people are not at hand.
    public FinishedRun(RunResult result, List<RecommendationRow> recommendations, @Nullable HybridWeights weights) {
        this(result, recommendations, UserValues.NONE, weights);
    }
}
