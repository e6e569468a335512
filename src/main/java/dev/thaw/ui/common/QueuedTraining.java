package dev.thaw.ui.common;

import dev.thaw.experiment.ExperimentConfig;
import org.jspecify.annotations.Nullable;

/// Long work that waits, runs or is over.
///
/// @param job    how far it is
/// @param config what is trained; null for work that trains no configuration of its own, such as an online test
public record QueuedTraining(JobViewModel job, @Nullable ExperimentConfig config) {
    /// What people call it: the configuration's name where there is one.
    public String name() {
        return config == null ? job.name() : config.name();
    }

    /// Whether it waits, runs or is paused.
    public boolean isUnfinished() {
        return !job.phaseProperty().get().isEnd();
    }
}
