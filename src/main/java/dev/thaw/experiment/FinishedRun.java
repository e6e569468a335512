package dev.thaw.experiment;

import dev.thaw.evaluate.RecommendationRow;
import dev.thaw.recommend.hybrid.HybridWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a run leaves.
///
/// @param result          what it found out
/// @param recommendations what every system recommended to every cohort user at every history length
/// @param weights         the trained hybrid, or null where no part of it was asked for
public record FinishedRun(RunResult result, List<RecommendationRow> recommendations,
        @Nullable HybridWeights weights) {
    public FinishedRun {
        recommendations = List.copyOf(recommendations);
    }
}
