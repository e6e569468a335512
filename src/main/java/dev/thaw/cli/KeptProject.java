package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.failure.BadInputException;
import dev.thaw.project.ProjectFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The project of `--project`, that data and runs are kept in; nothing is kept where none is named.
///
/// A project that exists is held from the start, so that nobody is told only after the training that it cannot be
/// written; one that does not is made with the first run.
final class KeptProject implements AutoCloseable {
    private final @Nullable Path path;
    private @Nullable ProjectFile file;

    private KeptProject(@Nullable Path path, @Nullable ProjectFile file) {
        this.path = path;
        this.file = file;
    }

    /// @throws BadInputException if it is there and cannot be written, or cannot be made
    static KeptProject at(@Nullable Path path) {
        if (path == null) {
            return new KeptProject(null, null);
        }
        if (!Files.exists(path)) {
            OutputFile.requireFile("--project", path);
            return new KeptProject(path, null);
        }
        ProjectFile file = ProjectFile.open(path);
        file.readOnlyReason().ifPresent(reason -> {
            file.close();
            throw new BadInputException("--project " + path + " cannot be written: " + reason);
        });
        return new KeptProject(path, file);
    }

    /// Keeps a run, the data it saw and its configuration.
    void keep(Dataset dataset, FinishedRun run) {
        if (path == null) {
            return;
        }
        ProjectFile kept = file;
        if (kept == null) {
            kept = ProjectFile.openOrCreate(path);
            file = kept;
        }
        boolean sameData = kept.dataset().map(Dataset::fingerprint).filter(dataset.fingerprint()::equals).isPresent();
        if (!sameData) {
            kept.replaceDataset(dataset);
        }
        kept.save(run);
        kept.saveConfiguration(run.result().provenance().configuration());
    }

    @Override
    public void close() {
        ProjectFile kept = file;
        if (kept != null) {
            kept.close();
        }
    }
}
