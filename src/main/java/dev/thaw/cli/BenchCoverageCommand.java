package dev.thaw.cli;

import dev.thaw.bench.coverage.CoverageJson;
import dev.thaw.bench.coverage.CoverageMarkdown;
import dev.thaw.bench.coverage.CoverageRow;
import dev.thaw.bench.coverage.CoverageStudy;
import dev.thaw.failure.BadInputException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `thaw bench coverage`: how often Thaw's 95 % intervals hold the truth, in worlds where it is known.
@Command(name = "coverage", description = "Draws small worlds of known truth and prints how often each 95 %% interval holds it.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class BenchCoverageCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--worlds", paramLabel = "N", description = "Worlds for each estimator. Default: ${DEFAULT-VALUE}.")
    private int worlds = CoverageStudy.WORLDS;

    @Option(names = "--seed", paramLabel = "N", description = "Fixes every world. Default: ${DEFAULT-VALUE}.")
    private long seed = CoverageStudy.SEED;

    @Option(names = "--json", description = "One flat JSON object an estimator, one a line, for programs.")
    private boolean json;

    BenchCoverageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (worlds < 1) {
            throw new BadInputException("--worlds is " + worlds + "; it must be at least 1.");
        }
        List<CoverageRow> rows = terminal.work("Grading the intervals",
                context -> CoverageStudy.run(worlds, seed, context));
        terminal.out().print(json ? CoverageJson.write(rows) : CoverageMarkdown.write(rows));
        return 0;
    }
}
