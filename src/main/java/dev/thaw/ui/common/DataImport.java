package dev.thaw.ui.common;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.Job;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldTruth;
import dev.thaw.simulate.online.Campus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One import: reads data into a project of its own. If it fails or is cancelled, no project is left.
///
/// @param data         the file or folder
/// @param allowBadRows whether to go on where more than 5 % of the rows cannot be used
/// @param folder       where the project is put
record DataImport(Path data, boolean allowBadRows, ProjectFolder folder) implements Job<OpenProject> {
    private static final double READING = 0.9;

    @Override
    public OpenProject run(JobContext context) {
        Dataset dataset = DatasetImport.read(new ImportRequest(data, null, allowBadRows), context.phase(0, READING));
        context.checkpoint();
        Path path = folder.free(dataset.name());
        ProjectFile project = ProjectFile.create(path);
        try {
            project.replaceDataset(dataset);
            keepWorld(project, dataset);
            return new OpenProject(project, dataset);
        } catch (RuntimeException failure) {
            project.close();
            discard(path, failure);
            throw failure;
        }
    }

    /// A folder of a simulated world brings its truth with it, which an online test needs later. A truth that is damaged,
    /// or another world's, is no reason to refuse the data.
    private void keepWorld(ProjectFile project, Dataset dataset) {
        if (Files.isRegularFile(data.resolve(WorldTruth.FILE))) {
            try {
                WorldSettings world = WorldTruth.settings(data);
                Campus.requireLogOf(dataset, CampusWorld.of(world));
                project.saveWorld(dataset.fingerprint(), world);
            } catch (BadInputException _) {
                // the screen that needs the world says what is missing
            }
        }
    }

    private static void discard(Path path, RuntimeException failure) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }
}
