package dev.thaw.cli;

import dev.thaw.bench.quality.QualityCase;
import dev.thaw.bench.quality.QualityJson;
import dev.thaw.bench.quality.QualityMarkdown;
import dev.thaw.bench.quality.QualityResult;
import dev.thaw.bench.quality.QualityStudy;
import dev.thaw.bench.quality.QualitySuite;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw bench quality`: the hybrid's figures against every baseline, and whether they clear the bar.
@Command(name = "quality", description = "Prints the hybrid's figures against every baseline, over several seeds, and whether they clear the bar.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class BenchQualityCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "PATH", description = "The data: a file or a folder; may be given several times.")
    private List<Path> data = List.of();

    @Option(names = "--suite", paramLabel = "FILE", description = "A suite.json: data sets with options of their own.")
    private @Nullable Path suite;

    @Option(names = "--data-root", paramLabel = "DIR", description = "Where the suite's data lies; may be given several times, and is then searched in that order. Default: the working directory.")
    private List<Path> roots = List.of(Path.of(""));

    @Mixin
    private ConfigOptions config;

    @Mixin
    private SystemsOption systems;

    @Option(names = "--seeds", paramLabel = "K", description = "Runs on each data set, each with a seed of its own. Default: ${DEFAULT-VALUE}.")
    private int seeds = 5;

    @Mixin
    private StudyOptions study;

    BenchQualityCommand(Terminal terminal) {
        this.terminal = terminal;
        this.config = new ConfigOptions();
        this.systems = new SystemsOption();
        this.study = new StudyOptions();
    }

    @Override
    public Integer call() {
        Set<SystemName> asked = systems.read();
        int runs = StudyOptions.seeds(seeds);
        List<QualityCase> cases = cases(config.read());
        study.requireWritable();
        List<QualityResult> results = terminal.work("Quality", context -> run(cases, asked, runs, context));
        study.answer(terminal, QualityMarkdown.write(results), QualityJson.write(results));
        return 0;
    }

    private static List<QualityResult> run(List<QualityCase> cases, Set<SystemName> systems, int seeds,
            JobContext context) {
        List<QualityResult> results = new ArrayList<>();
        for (QualityCase quality : cases) {
            double from = (double) results.size() / cases.size();
            double to = (results.size() + 1.0) / cases.size();
            results.add(QualityStudy.run(quality, systems, seeds, context.phase(from, to)));
        }
        return results;
    }

    private List<QualityCase> cases(ExperimentConfig base) {
        if (suite != null && !data.isEmpty()) {
            throw new BadInputException("thaw bench quality is given --data and --suite; give one of them.");
        }
        if (suite != null) {
            return QualitySuite.read(suite, roots, base);
        }
        if (data.isEmpty()) {
            throw new BadInputException("thaw bench quality needs --data PATH or --suite FILE.");
        }
        return data.stream().map(path -> StudyOptions.named(path, base)).toList();
    }
}
