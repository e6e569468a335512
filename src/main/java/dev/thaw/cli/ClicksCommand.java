package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.ShownLogImport;
import dev.thaw.dataset.ingest.SkippedRowsCsv;
import dev.thaw.evaluate.clicks.LogFacts;
import dev.thaw.evaluate.clicks.PolicyComparison;
import dev.thaw.evaluate.clicks.PolicyEstimate;
import dev.thaw.failure.BadInputException;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.PolicyFigures;
import dev.thaw.figure.finding.PolicyFindings;
import dev.thaw.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `thaw clicks`: what a log of shown slots says about clicks, and what it says about another policy.
@Command(name = "clicks", description = "Tells the click rate of a logged policy, and estimates another policy's from it.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class ClicksCommand implements Callable<Integer> {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;

    private final Terminal terminal;

    @Option(names = "--log", paramLabel = "PATH", required = true, description = "The logging policy's log: an Open Bandit log, or a folder with impressions.csv.")
    private Path log = Path.of("");

    @Option(names = "--target", paramLabel = "PATH", description = "Another policy's log: its click rate is estimated from the first log, and compared with its own clicks.")
    private @Nullable Path target;

    @Option(names = "--clip", paramLabel = "WEIGHT", description = "Cut larger weights to this. Default: none is cut.")
    private @Nullable Double clip;

    @Option(names = "--allow-bad-rows", description = "Go on when more than 5 %% of the rows are bad.")
    private boolean allowBadRows;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write clicks.json, the rows left out and the figure there.")
    private @Nullable Path out;

    ClicksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        require("--log", log);
        if (target != null) {
            require("--target", target);
        } else if (clip != null) {
            throw new BadInputException("--clip says how weights are cut, but without --target nothing is weighed.");
        }
        if (out != null) {
            OutputFile.requireFolder("--out", out);
        }
        Answer answer = terminal.work("Clicks of " + log, this::answer);
        String text = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(answer.estimate() == null ? answer.facts() : answer.estimate()) + "\n";
        terminal.out().print(json ? text : String.join("\n", answer.sentences()) + "\n");
        if (out != null) {
            write(out, answer, text);
        }
        return 0;
    }

    private static void require(String option, Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException(option + " " + path + " does not exist; give the path of a file or a folder.");
        }
    }

    private Answer answer(JobContext context) {
        Dataset logged = ShownLogImport.read(log, allowBadRows, context.phase(0, 0.1));
        if (target == null) {
            return new Answer(logged, null, LogFacts.of(logged, context.phase(0.1, 1)), null);
        }
        Dataset other = ShownLogImport.read(target, allowBadRows, context.phase(0.1, 0.2));
        PolicyEstimate estimate = PolicyComparison.of(logged, other, clip, context.phase(0.2, 1));
        return new Answer(logged, other, estimate.log(), estimate);
    }

    private void write(Path folder, Answer answer, String text) {
        OutputFile.text(folder.resolve("clicks.json"), writer -> writer.write(text));
        for (Dataset read : answer.logs()) {
            if (!read.report().skipped().isEmpty()) {
                OutputFile.whole(folder.resolve(read.name().replace('/', '-') + "-skipped.csv"),
                        draft -> SkippedRowsCsv.write(read.report().skipped(), draft));
            }
        }
        if (answer.estimate() != null) {
            for (String ending : List.of("svg", "csv")) {
                FigureExport.write(PolicyFigures.of(answer.estimate()), FigureTheme.LIGHT, WIDTH, HEIGHT,
                        folder.resolve("figures").resolve("click_rate." + ending));
            }
        }
        terminal.tell("Wrote " + folder + ".");
    }

    /// What was found out.
    private record Answer(Dataset log, @Nullable Dataset target, LogFacts facts, @Nullable PolicyEstimate estimate) {
        private List<Dataset> logs() {
            return target == null ? List.of(log) : List.of(log, target);
        }

        private List<String> sentences() {
            return estimate == null ? PolicyFindings.of(facts) : PolicyFindings.of(estimate);
        }
    }
}
