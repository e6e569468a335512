package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RunId;
import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.CancelledException;
import dev.thaw.failure.ThawException;
import dev.thaw.job.Job;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.SystemName;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/// One training: runs an experiment and stores what came of it with its log, a failure and a cancellation too.
///
/// @param project where it is stored
/// @param config  what is run
record Training(OpenProject project, ExperimentConfig config) implements Job<RunSummary> {
    @Override
    public RunSummary run(JobContext context) {
        Instant started = Instant.now();
        Dataset dataset = Objects.requireNonNull(project.dataset(), "the project has no data");
        try (TrainingLog log = TrainingLog.begin()) {
            log.note("“" + config.name() + "” on " + dataset.name() + ", seed " + config.seed() + ", Thaw "
                    + ThawVersion.current());
            try {
                FinishedRun finished = ExperimentRunner.run(dataset, config, EnumSet.allOf(SystemName.class),
                        log.beside(context));
                log.note("Finished");
                project.file().save(finished, log.text());
                return RunSummary.of(finished);
            } catch (CancelledException cancelled) {
                Progress reached = log.latest();
                log.note("Cancelled");
                keep(dataset, started, RunState.CANCELLED, stoppedAt(reached), log);
                throw cancelled;
            } catch (RuntimeException | Error failure) {
                log.note(failure);
                keep(dataset, started, RunState.FAILED, reason(failure), log);
                throw failure;
            }
        }
    }

    private static String stoppedAt(Progress reached) {
        return reached.phase().isEmpty()
                ? text("workspace.stoppedAtOnce")
                : text("workspace.stoppedAt", Formats.percent(reached.fraction()), reached.phase());
    }

    /// A failure of Thaw's own is a sentence; any other is put into one.
    private static String reason(Throwable failure) {
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
        return failure instanceof ThawException ? message : text("workspace.stoppedUnexpectedly", message);
    }

    private void keep(Dataset dataset, Instant started, RunState state, String message, TrainingLog log) {
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        project.file().saveUnfinished(new RunSummary(RunId.at(started), config.name(), "", List.of(), state,
                message.isEmpty() ? null : message, started, seconds, dataset.name(), dataset.fingerprint(), config),
                log.text());
    }
}
