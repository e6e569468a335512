package dev.thaw.cli;

import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.failure.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every verb that opens data.
final class DataOptions {
    @Option(names = "--data", paramLabel = "PATH", required = true, description = "The data: a file or a folder.")
    private Path path = Path.of("");

    @Option(names = "--mapping", paramLabel = "FILE", description = "A mapping.json that says what the columns mean.")
    private @Nullable Path mapping;

    @Option(names = "--allow-bad-rows", description = "Go on when more than 5 %% of the rows are bad.")
    private boolean allowBadRows;

    Path path() {
        return path;
    }

    /// @throws BadInputException if there is nothing at the path
    void requireThere() {
        if (!Files.exists(path)) {
            throw new BadInputException("--data " + path + " does not exist; give the path of a file or a folder.");
        }
        if (mapping != null && !Files.isRegularFile(mapping)) {
            throw new BadInputException("--mapping " + mapping + " does not exist; give the path of a mapping.json.");
        }
    }

    ImportRequest request() {
        return new ImportRequest(path, mapping, allowBadRows);
    }
}
