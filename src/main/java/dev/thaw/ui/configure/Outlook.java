package dev.thaw.ui.configure;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Preset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What lies ahead: what each run that would be trained takes, and what each preset would.
///
/// @param runs    the estimates in the order of training, not empty
/// @param presets by preset, over the present configuration
/// @param pace    how fast is trained
/// @param room    memory of this machine, bytes
record Outlook(List<CostEstimate> runs, Map<Preset, CostEstimate> presets, TrainingPace pace, double room) {
    /// The outlook; empty for data nothing can be trained on.
    static Optional<Outlook> of(CostEstimator estimator, List<ExperimentConfig> runs, ExperimentConfig base,
            TrainingPace pace, double room) {
        List<CostEstimate> estimates = runs.stream().flatMap(config -> estimator.of(config).stream()).toList();
        if (estimates.isEmpty()) {
            return Optional.empty();
        }
        Map<Preset, CostEstimate> presets = new EnumMap<>(Preset.class);
        for (Preset preset : Preset.values()) {
            estimator.of(preset.over(base)).ifPresent(estimate -> presets.put(preset, estimate));
        }
        return Optional.of(new Outlook(estimates, presets, pace, room));
    }

    /// How long all runs take, one after the other.
    double seconds() {
        return runs.stream().mapToDouble(pace::seconds).sum();
    }

    /// What the run that needs most would hold.
    double memory() {
        return runs.stream().mapToDouble(CostEstimate::memoryBytes).max().orElse(0);
    }

    boolean fits() {
        return memory() <= room;
    }
}
