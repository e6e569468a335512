package dev.thaw.cli;

import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.ThawException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line of Thaw.
///
/// Exit codes: 0 done, 1 internal error (the log has the cause), 2 bad usage or bad input, 3 cancelled.
public final class CommandLineInterface {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineInterface.class);
    private static final int EXIT_INTERNAL = 1;
    private static final int EXIT_USAGE = 2;

    private final ScreenPainter painter;
    private final PrintStream out;
    private final PrintStream err;

    /// @param painter draws screens of the workbench
    /// @param out     takes results
    /// @param err     takes everything else
    public CommandLineInterface(ScreenPainter painter, PrintStream out, PrintStream err) {
        this.painter = painter;
        this.out = out;
        this.err = err;
    }

    /// Does what the arguments say.
    ///
    /// @return the exit code
    public int run(String... arguments) {
        Interruption interruption = new Interruption();
        try (Interruption.Registration _ = interruption.listen()) {
            int code = commandLine(new Terminal(out, err, ErrorOutput.isTerminal(), interruption)).execute(arguments);
            out.flush();
            err.flush();
            interruption.ended(code);
            return code;
        }
    }

    private CommandLine commandLine(Terminal terminal) {
        CommandLine commandLine = new CommandLine(new Root());
        commandLine.addSubcommand(new RunCommand(terminal)).addSubcommand(new SweepCommand(terminal))
                .addSubcommand(new DescribeCommand(terminal))
                .addSubcommand(new SimulateCommand(terminal)).addSubcommand(new OnlineCommand(terminal))
                .addSubcommand(new RecommendCommand(terminal))
                .addSubcommand(new CompareCommand(terminal)).addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new FigureCommand(terminal))
                .addSubcommand(new ExportCommand(terminal)).addSubcommand(new ScreenshotCommand(terminal, painter))
                .addSubcommand(new ClicksCommand(terminal))
                .addSubcommand(BenchCommand.withVerbs(terminal))
                .addSubcommand(new InspectCommand(terminal)).addSubcommand(new AuditCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal)).addSubcommand(new SelfTestCommand(terminal));
        return commandLine.setExpandAtFiles(false).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((failure, _) -> say(UsageSentence.of(failure), EXIT_USAGE))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure));
    }

    private int failed(Exception failure) {
        if (failure instanceof ThawException known && known.exitCode() != EXIT_INTERNAL) {
            LOG.info("Ended with exit code {}: {}", known.exitCode(), known.getMessage());
            return say(String.valueOf(known.getMessage()), known.exitCode());
        }
        LOG.error("Internal error", failure);
        String message = failure instanceof ThawException
                ? String.valueOf(failure.getMessage())
                : "An internal error ended this: " + failure + ".";
        return say(message + " The log has the details: " + log(), EXIT_INTERNAL);
    }

    private int say(String sentence, int code) {
        err.println("thaw: " + sentence);
        return code;
    }

    /// Where `logback.xml` puts the log.
    private static Path log() {
        String given = System.getProperty("thaw.log");
        return given != null ? Path.of(given) : Path.of(System.getProperty("java.io.tmpdir"), "thaw.log");
    }

    @Command(name = "thaw", description = "A workbench for cold start in recommenders. Without a verb it opens its window.", synopsisSubcommandLabel = "[FILE.thaw | VERB …]", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
    private static final class Root implements Runnable {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new BadInputException(
                    "Name a verb: " + String.join(", ", Objects.requireNonNull(spec).subcommands().keySet())
                            + "; thaw VERB --help tells more.");
        }
    }

    /// Tells `--version`.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"thaw " + ThawVersion.current()};
        }
    }
}
