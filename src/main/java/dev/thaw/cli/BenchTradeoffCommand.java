package dev.thaw.cli;

import dev.thaw.bench.quality.QualityCase;
import dev.thaw.bench.quality.QualityJson;
import dev.thaw.bench.quality.Tradeoff;
import dev.thaw.bench.quality.TradeoffMarkdown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw bench tradeoff`: what larger tables and more negatives buy, and what they cost.
@Command(name = "tradeoff", description = "Prints quality against training time for several embedding sizes and negative ratios.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class BenchTradeoffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "PATH", required = true, description = "The data: a file or a folder.")
    private Path data = Path.of("");

    @Mixin
    private ConfigOptions config;

    @Option(names = "--sizes", paramLabel = "N,…", split = ",", description = "Embedding sizes of both towers. Default: 16,32,64,128.")
    private List<Integer> sizes = Tradeoff.SIZES;

    @Option(names = "--ratios", paramLabel = "N,…", split = ",", description = "Negatives for each positive. Default: 1,3,10.")
    private List<Integer> ratios = Tradeoff.RATIOS;

    @Option(names = "--seeds", paramLabel = "K", description = "Runs of each combination, each with a seed of its own. Default: ${DEFAULT-VALUE}.")
    private int seeds = 1;

    @Mixin
    private StudyOptions study;

    BenchTradeoffCommand(Terminal terminal) {
        this.terminal = terminal;
        this.config = new ConfigOptions();
        this.study = new StudyOptions();
    }

    @Override
    public Integer call() {
        int runs = StudyOptions.seeds(seeds);
        QualityCase quality = StudyOptions.named(data, config.read());
        study.requireWritable();
        Tradeoff tradeoff = terminal.work("Trade-off on " + data,
                context -> Tradeoff.run(quality, sizes, ratios, runs, context));
        study.answer(terminal, TradeoffMarkdown.write(tradeoff), QualityJson.write(tradeoff));
        return 0;
    }
}
