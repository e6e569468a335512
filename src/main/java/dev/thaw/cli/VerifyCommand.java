package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.verify.Deviation;
import dev.thaw.experiment.verify.ResultComparison;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.EmbeddedResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `thaw verify`: runs a stored result again from its provenance and says whether the same comes out.
@Command(name = "verify", description = "Runs a result again from its provenance and prints “reproduced” or the differences.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private static final double IMPORTED = 0.1;
    private static final int MOST_SHOWN = 20;
    private static final String RESULT = "result.json";

    private final Terminal terminal;

    @Parameters(paramLabel = "DIR_or_report.html", description = "What thaw run left: its folder, its result.json, or a report.")
    private Path stored = Path.of("");

    @Option(names = "--data", paramLabel = "PATH", description = "The data of the run. Default: what is called like it beside the result or here.")
    private @Nullable Path data;

    @Option(names = "--mapping", paramLabel = "FILE", description = "The mapping.json the run used, if it did.")
    private @Nullable Path mapping;

    @Option(names = "--allow-bad-rows", description = "As for the run, if it was.")
    private boolean allowBadRows;

    @Option(names = "--tolerance", paramLabel = "X", defaultValue = "0", description = "Numbers no further apart count as the same. Default: 0, which one machine keeps; another kind of processor may need 0.001.")
    private double tolerance;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What is compared with what comes out again.
    ///
    /// @param results   at least one
    /// @param asCarried brings a new result to the form in which the old ones were kept
    private record Stored(List<RunResult> results, UnaryOperator<RunResult> asCarried) {}

    @Override
    public Integer call() {
        if (!(tolerance >= 0)) {
            throw new BadInputException("--tolerance must be 0 or more, was " + tolerance + ".");
        }
        Stored before = read();
        int failed = 0;
        for (RunResult result : before.results()) {
            Path source = data(result.provenance());
            RunResult again = terminal.work("Verify " + result.run(), context -> run(result, source, context));
            if (!tell(result, ResultComparison.of(result, before.asCarried().apply(again)))) {
                failed++;
            }
        }
        if (failed > 0) {
            throw new BadInputException(failed + " of " + before.results().size()
                    + " results in " + stored + " did not come out again; the differences stand above.");
        }
        return 0;
    }

    private Stored read() {
        if (Files.isDirectory(stored)) {
            Path result = stored.resolve(RESULT);
            if (!Files.isRegularFile(result)) {
                throw new BadInputException(stored + " holds no " + RESULT + "; give a folder that thaw run left.");
            }
            return json(result);
        }
        if (!Files.isRegularFile(stored)) {
            throw new BadInputException(stored + " does not exist; give a folder that thaw run left, or a report.");
        }
        String name = String.valueOf(stored.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return json(stored);
        }
        EmbeddedResults carried = EmbeddedResults.read(stored);
        return new Stored(carried.results(), carried::asCarried);
    }

    private static Stored json(Path file) {
        try {
            return new Stored(List.of(ResultJson.read(Files.readString(file), file.toString())),
                    UnaryOperator.identity());
        } catch (IOException failure) {
            throw new StorageException(file + " could not be read.", failure);
        }
    }

    /// The path given, else a file or folder of the data's name beside the result or where the program was started.
    private Path data(Provenance provenance) {
        Path given = data;
        if (given != null) {
            if (!Files.exists(given)) {
                throw new BadInputException(
                        "--data " + given + " does not exist; give the path of a file or a folder.");
            }
            return given;
        }
        Path beside = stored.toAbsolutePath().resolveSibling(provenance.dataName());
        return Stream.of(beside, Path.of(provenance.dataName())).filter(Files::exists).findFirst()
                .orElseThrow(() -> new BadInputException("The run saw data called “" + provenance.dataName()
                        + "”, which is not here; say where it is with --data."));
    }

    private RunResult run(RunResult result, Path source, JobContext context) {
        Dataset dataset = DatasetImport.read(new ImportRequest(source, mapping, allowBadRows),
                context.phase(0, IMPORTED));
        Provenance provenance = result.provenance();
        if (!dataset.fingerprint().equals(provenance.dataSha256())) {
            throw new BadInputException("The data at " + source + " is not what run " + result.run()
                    + " saw: its fingerprint begins with " + dataset.fingerprint().substring(0, 12)
                    + ", the run's with " + provenance.dataSha256().substring(0, 12) + ".");
        }
        return ExperimentRunner
                .run(dataset, provenance.configuration(), systems(result), context.phase(IMPORTED, 1)).result();
    }

    private static Set<SystemName> systems(RunResult result) {
        Set<SystemName> systems = EnumSet.noneOf(SystemName.class);
        result.curve().forEach(point -> systems.add(point.system()));
        return systems;
    }

    /// @return whether it is the same, as far as asked
    private boolean tell(RunResult result, ResultComparison found) {
        found.environment().forEach(difference -> terminal.tell("Note: " + difference));
        String all = String.format(Locale.ENGLISH, "%,d", found.compared());
        if (found.isReproduced()) {
            terminal.out().println("reproduced: run " + result.run() + ", all " + all + " values are the same");
            return true;
        }
        boolean within = found.isWithin(tolerance);
        terminal.out().println((within ? "reproduced within " + tolerance : "not reproduced") + ": run " + result.run()
                + ", " + String.format(Locale.ENGLISH, "%,d", found.deviations().size()) + " of " + all
                + " values differ");
        found.deviations().stream().limit(MOST_SHOWN).map(Deviation::sentence)
                .forEach(line -> terminal.out().println("  " + line));
        if (found.deviations().size() > MOST_SHOWN) {
            terminal.out().println("  … and " + (found.deviations().size() - MOST_SHOWN) + " more");
        }
        return within;
    }
}
