package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Sweep;
import dev.thaw.experiment.SweepCsv;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw sweep`: one run for each combination of values and each seed, and a table of them all.
@Command(name = "sweep", description = "Runs every combination of the values given with --set KEY=[v1,v2,…], each with some seeds; writes a folder for each run and sweep.csv.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class SweepCommand implements Callable<Integer> {
    private static final double IMPORTED = 0.05;

    private final Terminal terminal;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the folders and sweep.csv go; made if it is missing.")
    private Path out = Path.of("");

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(names = "--seeds", paramLabel = "K", description = "Seeds for each combination: the configuration's and the next ones. Default: 1.")
    private int seeds = 1;

    @Mixin
    private SystemsOption systems = new SystemsOption();

    @Option(names = "--project", paramLabel = "FILE.thaw", description = "A project to keep data and runs in; made if it is missing.")
    private @Nullable Path project;

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Sweep sweep = config.sweep(seeds);
        Set<SystemName> asked = systems.read();
        data.requireThere();
        OutputFile.requireFolder("--out", out);
        List<FinishedRun> runs = terminal.work("Sweep of " + sweep.runs() + " runs on " + data.path(),
                context -> run(sweep, asked, context));
        runs.forEach(run -> terminal.out().println(run.result().run()));
        return 0;
    }

    private List<FinishedRun> run(Sweep sweep, Set<SystemName> asked, JobContext context) {
        List<ExperimentConfig> configs = sweep.configs();
        try (KeptProject kept = KeptProject.at(project)) {
            Dataset dataset = DatasetImport.read(data.request(), context.phase(0, IMPORTED));
            configs.forEach(one -> ExperimentRunner.check(dataset, one, asked));
            List<FinishedRun> runs = new ArrayList<>();
            double share = (1 - IMPORTED) / configs.size();
            for (ExperimentConfig one : configs) {
                int number = runs.size() + 1;
                double from = IMPORTED + share * runs.size();
                FinishedRun run = ExperimentRunner.run(dataset, one, asked, context.phase(from, from + share)
                        .named("Run " + number + " of " + configs.size()));
                context.checkpoint();
                Path folder = out.resolve(folder(number, configs.size()));
                OutputFile.requireFolder("--out", folder);
                RunFolder.write(dataset, run, folder);
                kept.keep(dataset, run);
                runs.add(run);
                // after every run, so that a sweep that is stopped leaves a table of what it got to
                OutputFile.text(out.resolve("sweep.csv"), writer -> SweepCsv.write(
                        runs.stream().map(FinishedRun::result).toList(), asFolders(configs.size()), writer));
            }
            return runs;
        }
    }

    private static List<String> asFolders(int runs) {
        List<String> folders = new ArrayList<>();
        for (int number = 1; number <= runs; number++) {
            folders.add(folder(number, runs));
        }
        return folders;
    }

    /// `01`, `02` …, with as many digits as the last one needs.
    private static String folder(int number, int runs) {
        return String.format(Locale.ROOT, "%0" + Math.max(2, String.valueOf(runs).length()) + "d", number);
    }
}
