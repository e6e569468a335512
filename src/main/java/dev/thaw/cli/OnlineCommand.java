package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.OnlineExperiment;
import dev.thaw.experiment.OnlineJson;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.project.ProjectFile;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldTruth;
import dev.thaw.simulate.online.OnlineListener;
import dev.thaw.simulate.online.OnlineSettings;
import dev.thaw.simulate.online.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw online`: the systems serve simulated newcomers, and the world's truth says how well.
@Command(name = "online", description = "Lets all systems serve newcomers of a simulated world and writes online.json and figures.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class OnlineCommand implements Callable<Integer> {
    private static final double IMPORTED = 0.05;
    private static final double PLAYED = 0.97;
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "A folder that thaw simulate wrote, with its truth.json.")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go; made if it is missing.")
    private Path out = Path.of("");

    @Mixin
    private ConfigOptions config;

    @Option(names = "--users", paramLabel = "N", description = "Newcomers who arrive. Default: ${DEFAULT-VALUE}.")
    private int users = OnlineSettings.DEFAULT.newcomers();

    @Option(names = "--days", paramLabel = "N", description = "Days over which they arrive and are followed. Default: ${DEFAULT-VALUE}.")
    private int days = OnlineSettings.DEFAULT.days();

    @Option(names = "--seed", paramLabel = "N", description = "Draws the newcomers and their luck. Default: ${DEFAULT-VALUE}.")
    private long seed = OnlineSettings.DEFAULT.seed();

    @Option(names = "--offline", paramLabel = "FILE", description = "The result.json of a thaw run: how well its order of the systems agrees with the true one.")
    private @Nullable Path offline;

    @Option(names = "--project", paramLabel = "FILE.thaw", description = "A project to keep data and test in; made if it is missing.")
    private @Nullable Path project;

    OnlineCommand(Terminal terminal) {
        this.terminal = terminal;
        this.config = new ConfigOptions();
    }

    @Override
    public Integer call() {
        ExperimentConfig experiment = config.read();
        OnlineSettings settings = new OnlineSettings(users, days, seed);
        if (!Files.isRegularFile(data.resolve(WorldTruth.FILE))) {
            throw new BadInputException("--data " + data + " has no " + WorldTruth.FILE
                    + "; an online test needs a world whose truth is known, as thaw simulate writes it.");
        }
        WorldSettings world = WorldTruth.settings(data);
        RunResult evaluated = offline == null ? null : evaluated(offline);
        OutputFile.requireFolder("--out", out);
        if (project != null) {
            OutputFile.requireFile("--project", project);
        }
        OnlineRun run = terminal.work("Online test on " + data,
                context -> run(world, experiment, settings, evaluated, context));
        run.notes().forEach(note -> terminal.tell("Note: " + note));
        terminal.err().print(OnlineText.of(run));
        terminal.out().println(run.id());
        return 0;
    }

    private static RunResult evaluated(Path file) {
        try {
            return ResultJson.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new BadInputException(
                    "--offline " + file + " cannot be read; give the result.json that a thaw run left.", e);
        }
    }

    private OnlineRun run(WorldSettings world, ExperimentConfig experiment, OnlineSettings settings,
            @Nullable RunResult evaluated, JobContext context) {
        Dataset dataset = DatasetImport.read(new ImportRequest(data, null, false), context.phase(0, IMPORTED));
        OnlineRun played = new OnlineExperiment(dataset, world, experiment, settings).run(OnlineListener.NONE,
                Pace.unlimited(), context.phase(IMPORTED, PLAYED));
        OnlineRun run = evaluated == null ? played : played.beside(evaluated);
        context.checkpoint();
        context.publish(new Progress("Writing the files", PLAYED));
        write(run);
        if (project != null) {
            keep(project, dataset, world, run);
        }
        return run;
    }

    /// Writes the figures, then `online.json`: where it stands, the figures do too.
    private void write(OnlineRun run) {
        Path figures = out.resolve("figures");
        OutputFile.requireFolder("--out", figures);
        for (Figure figure : OnlineFigures.all(run)) {
            OutputFile.whole(figures.resolve(figure.name().text() + ".svg"),
                    draft -> FigureExport.svg(figure, FigureTheme.LIGHT, WIDTH, figure.height(HEIGHT), draft));
        }
        OutputFile.text(out.resolve("online.json"), writer -> writer.write(OnlineJson.write(run)));
    }

    private static void keep(Path file, Dataset dataset, WorldSettings world, OnlineRun run) {
        try (ProjectFile kept = ProjectFile.openOrCreate(file)) {
            kept.readOnlyReason().ifPresent(reason -> {
                throw new BadInputException("--project " + file + " cannot be written: " + reason);
            });
            if (kept.dataset().map(Dataset::fingerprint).filter(dataset.fingerprint()::equals).isEmpty()) {
                kept.replaceDataset(dataset);
            }
            kept.saveWorld(dataset.fingerprint(), world);
            kept.save(run);
        }
    }
}
