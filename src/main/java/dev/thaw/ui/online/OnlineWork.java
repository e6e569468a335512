package dev.thaw.ui.online;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.OnlineExperiment;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.Job;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.online.OnlineListener;
import dev.thaw.simulate.online.OnlineSettings;
import dev.thaw.simulate.online.Pace;
import java.util.Optional;

/// One online test: trains, plays, lays the project's latest run beside it and keeps it. Cancelled, it leaves nothing.
///
/// @param file     the project it is kept in, unless that is read-only
/// @param dataset  the log of the world
/// @param world    the world
/// @param config   how the systems are trained
/// @param settings who comes
/// @param listener hears of every day
/// @param pace     how fast days pass
record OnlineWork(ProjectFile file, Dataset dataset, WorldSettings world, ExperimentConfig config,
        OnlineSettings settings, OnlineListener listener, Pace pace) implements Job<OnlineRun> {
    @Override
    public OnlineRun run(JobContext context) {
        OnlineRun played = new OnlineExperiment(dataset, world, config, settings).run(listener, pace, context);
        OnlineRun run = offline().map(result -> beside(played, result)).orElse(played);
        context.checkpoint();
        if (file.readOnlyReason().isEmpty()) {
            file.save(run);
        }
        return run;
    }

    /// The latest finished run on the same data.
    private Optional<RunResult> offline() {
        return file.runs().stream()
                .filter(run -> run.state() == RunState.FINISHED && run.fingerprint().equals(dataset.fingerprint()))
                .map(RunSummary::id).findFirst().map(file::result);
    }

    private static OnlineRun beside(OnlineRun played, RunResult result) {
        try {
            return played.beside(result);
        } catch (BadInputException _) {
            return played;
        }
    }
}
