package dev.thaw.cli;

import dev.thaw.bench.BenchmarkName;
import dev.thaw.bench.Measurement;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `thaw bench`: how fast this copy is on this machine. Its verbs tell how good the recommendations are.
@Command(name = "bench", description = "Measures the speed of this copy on this machine.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "What is measured: import, examples, training, ranking, bootstrap, start or all. Default: all.")
    private String name = ALL;

    @Option(names = "--json", description = "One flat JSON object for each benchmark, one a line, for programs.")
    private boolean json;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The verb with its own verbs.
    static CommandLine withVerbs(Terminal terminal) {
        return new CommandLine(new BenchCommand(terminal)).addSubcommand(new BenchQualityCommand(terminal))
                .addSubcommand(new BenchTradeoffCommand(terminal)).addSubcommand(new BenchCoverageCommand(terminal));
    }

    @Override
    public Integer call() {
        for (BenchmarkName benchmark : asked()) {
            Measurement measured = terminal.work("Benchmark " + benchmark.text(),
                    context -> benchmark.standard().run(context));
            terminal.out().print(json ? measured.json() + "\n" : measured.table());
            terminal.out().flush();
        }
        return 0;
    }

    private List<BenchmarkName> asked() {
        if (name.equals(ALL)) {
            return Arrays.asList(BenchmarkName.values());
        }
        return List.of(BenchmarkName.find(name).orElseThrow(() -> {
            List<String> known = new ArrayList<>(BenchmarkName.texts());
            known.addAll(List.of(ALL, "quality", "tradeoff", "coverage"));
            return new BadInputException(
                    "thaw bench has no benchmark “" + name + "”; " + NearestName.hint(name, known));
        }));
    }
}
