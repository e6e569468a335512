package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.export.ModelExport;
import dev.thaw.failure.BadInputException;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.hybrid.HybridWeights;
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
        Dataset dataset;
        RunResult result;
        HybridWeights weights;
        try (ProjectFile project = ProjectFile.openReadOnly(run.project())) {
            result = project.result(run.id());
            weights = project.weights(run.id()).orElseThrow(() -> new BadInputException(
                    "Run " + run.id() + " trained no hybrid; choose a run that evaluated hybrid."));
            dataset = project.dataset()
                    .orElseThrow(() -> new BadInputException(run.project() + " holds no data any more."));
        }
        terminal.work("Export", context -> {
            ModelExport.write(dataset, result, weights, out, context);
            return out;
        });
        terminal.tell("Wrote " + out + "; its README.md says how to call the model.");
        return 0;
    }
}
