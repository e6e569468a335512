package dev.thaw.experiment;

import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.baseline.BaselineChoices;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.TrainingReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The systems trained on everything before one moment.
///
/// @param systems   those asked for, in the order of [SystemName]
/// @param report    how the hybrid's training went
/// @param constants of the baselines, and how they were chosen
/// @param weights   the trained hybrid, or null where no part of it was asked for
record SystemTraining(List<Recommender> systems, TrainingReport report, BaselineChoices constants,
        @Nullable HybridWeights weights) {
    SystemTraining {
        systems = List.copyOf(systems);
    }
}
