package dev.thaw.ui.common;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RunId;
import dev.thaw.failure.CancelledException;
import dev.thaw.failure.ThawException;
import dev.thaw.job.Job;
import dev.thaw.job.JobContext;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.SystemName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// One training: runs an experiment and stores what came of it, a failure and a cancellation too.
///
/// @param project where it is stored
/// @param config  what is run
record Training(OpenProject project, ExperimentConfig config) implements Job<RunSummary> {
    @Override
    public RunSummary run(JobContext context) {
        Instant started = Instant.now();
        Dataset dataset = Objects.requireNonNull(project.dataset(), "the project has no data");
        try {
            FinishedRun finished = ExperimentRunner.run(dataset, config, EnumSet.allOf(SystemName.class), context);
            project.file().save(finished);
            return RunSummary.of(finished);
        } catch (CancelledException cancelled) {
            keep(dataset, started, RunState.CANCELLED, "");
            throw cancelled;
        } catch (ThawException failure) {
            keep(dataset, started, RunState.FAILED, Objects.requireNonNullElse(failure.getMessage(), ""));
            throw failure;
        }
    }

    private void keep(Dataset dataset, Instant started, RunState state, String message) {
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        project.file().saveUnfinished(new RunSummary(RunId.at(started), config.name(), "", List.of(), state,
                message.isEmpty() ? null : message, started, seconds, dataset.name(), dataset.fingerprint(), config));
    }
}
