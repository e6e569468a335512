package dev.thaw.cli;

import dev.thaw.bench.quality.QualityCase;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that both studies of quality share: how many seeds, and where the answer goes.
final class StudyOptions {
    @Option(names = "--out", paramLabel = "FILE.md", description = "Where the Markdown goes instead of the output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "As JSON on the output, for programs.")
    private boolean json;

    /// Refuses what could only fail after the work.
    void requireWritable() {
        if (out != null) {
            OutputFile.requireFile("--out", out);
        }
    }

    /// @throws BadInputException if it is no number of runs
    static int seeds(int seeds) {
        if (seeds < 1 || seeds > 1000) {
            throw new BadInputException("--seeds is " + seeds + "; it must lie between 1 and 1000.");
        }
        return seeds;
    }

    /// A data set under the name of its last folder or file.
    static QualityCase named(Path data, ExperimentConfig config) {
        if (!Files.exists(data)) {
            throw new BadInputException("--data " + data + " does not exist; give the path of a file or a folder.");
        }
        Path last = data.toAbsolutePath().normalize().getFileName();
        return new QualityCase(last == null ? "data" : last.toString(), data, config);
    }

    /// Writes the answer where it was asked for.
    void answer(Terminal terminal, String markdown, String asJson) {
        if (out != null) {
            OutputFile.text(out, writer -> writer.write(markdown));
        }
        if (json) {
            terminal.out().print(asJson);
        } else if (out == null) {
            terminal.out().print(markdown);
        }
    }
}
