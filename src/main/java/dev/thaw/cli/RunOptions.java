package dev.thaw.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// The options of every verb that reads one run of a project.
final class RunOptions {
    @Option(names = "--project", paramLabel = "FILE.thaw", required = true, description = "The project that holds the run.")
    private Path project = Path.of("");

    @Option(names = "--run", paramLabel = "ID", required = true, description = "The run's id, as thaw run printed it.")
    private String id = "";

    Path project() {
        return project;
    }

    String id() {
        return id;
    }
}
