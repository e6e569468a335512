package dev.thaw.cli;

import dev.thaw.experiment.RunResult;
import dev.thaw.project.ProjectFile;
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

    /// What the run found out.
    RunResult result() {
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            return file.result(id);
        }
    }
}
