package dev.thaw.cli;

import dev.thaw.export.ModelExport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw export`: the hybrid of a run for use outside of Thaw, as a TensorFlow SavedModel with its vectors.
@Command(name = "export", description = "Writes the hybrid of a run as a TensorFlow SavedModel and its vectors as CSV.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RunOptions run;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write: new, empty, or an earlier export.")
    private Path out = Path.of("");

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
        this.run = new RunOptions();
    }

    @Override
    public Integer call() {
        ModelExport.requireFree(out);
        TrainedRun trained = TrainedRun.read(run);
        terminal.work("Export", context -> {
            ModelExport.write(trained.dataset(), trained.result(), trained.weights(), out, context);
            return out;
        });
        terminal.tell("Wrote " + out + "; its README.md says how to call the model.");
        return 0;
    }
}
