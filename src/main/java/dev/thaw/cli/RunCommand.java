package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw run`: import, train, evaluate, write.
@Command(name = "run", description = "Imports data, trains, evaluates and writes result.json, recommendations.csv, report.html and figures.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final double IMPORTED = 0.1;
    private static final double EVALUATED = 0.95;

    private final Terminal terminal;

    @Mixin
    private DataOptions data;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go; made if it is missing.")
    private Path out = Path.of("");

    @Mixin
    private ConfigOptions config;

    @Mixin
    private SystemsOption systems;

    @Option(names = "--project", paramLabel = "FILE.thaw", description = "A project to keep data and run in; made if it is missing.")
    private @Nullable Path project;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
        this.data = new DataOptions();
        this.config = new ConfigOptions();
        this.systems = new SystemsOption();
    }

    @Override
    public Integer call() {
        ExperimentConfig experiment = config.read();
        Set<SystemName> asked = systems.read();
        data.requireThere();
        OutputFile.requireFolder("--out", out);
        FinishedRun run = terminal.work("Run on " + data.path(), context -> run(experiment, asked, context));
        run.result().notes().forEach(note -> terminal.tell("Note: " + note));
        terminal.out().println(run.result().run());
        return 0;
    }

    private FinishedRun run(ExperimentConfig experiment, Set<SystemName> asked, JobContext context) {
        try (KeptProject kept = KeptProject.at(project)) {
            Dataset dataset = DatasetImport.read(data.request(), context.phase(0, IMPORTED));
            FinishedRun run = ExperimentRunner.run(dataset, experiment, asked, context.phase(IMPORTED, EVALUATED));
            context.checkpoint();
            context.publish(new Progress("Writing the files", EVALUATED));
            RunFolder.write(dataset, run, out);
            kept.keep(dataset, run);
            context.publish(new Progress("Writing the files", 1));
            return run;
        }
    }
}
