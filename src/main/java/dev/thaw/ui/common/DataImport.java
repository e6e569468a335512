package dev.thaw.ui.common;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.JoinedData;
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
import org.jspecify.annotations.Nullable;

/// One import: reads data into a project of its own, or into the one that is open. If it fails or is cancelled, no
/// project is left, and the open one holds what it held.
///
/// @param order  what is imported and where it goes
/// @param folder where a new project is put
/// @param open   the project that is open, null for none
record DataImport(ImportOrder order, ProjectFolder folder, @Nullable OpenProject open)
        implements
            Job<DataImport.Outcome> {
    /// Packing the columns takes longer than reading them.
    private static final double READING = 0.4;
    private static final double JOINING = 0.5;

    /// What an import leaves.
    ///
    /// @param project  holds the data now
    /// @param repeated rows of the data that the project held already, and that were not added again
    record Outcome(OpenProject project, long repeated) {}

    @Override
    public Outcome run(JobContext context) {
        Dataset dataset = DatasetImport.read(order.data(), order.mapping(), order.allowBadRows(),
                context.phase(0, READING));
        context.checkpoint();
        return switch (order.target()) {
            case NEW_PROJECT -> ofItsOwn(dataset, context.phase(READING, 1));
            case ADD -> added(dataset, context);
            case REPLACE -> into(dataset, 0, context.phase(READING, 1));
        };
    }

    private Outcome added(Dataset dataset, JobContext context) {
        Dataset before = open == null ? null : open.dataset();
        if (before == null) {
            return into(dataset, 0, context.phase(READING, 1));
        }
        JoinedData joined = JoinedData.of(before, dataset, context.phase(READING, JOINING));
        return into(joined.dataset(), joined.repeatedEvents() + joined.repeatedImpressions(),
                context.phase(JOINING, 1));
    }

    private Outcome into(Dataset dataset, long repeated, JobContext storing) {
        if (open == null) {
            return ofItsOwn(dataset, storing);
        }
        open.file().replaceDataset(dataset, storing);
        keepWorld(open.file(), dataset);
        return new Outcome(new OpenProject(open.file(), dataset), repeated);
    }

    private Outcome ofItsOwn(Dataset dataset, JobContext storing) {
        Path path = folder.free(dataset.name());
        ProjectFile project = ProjectFile.create(path);
        try {
            project.replaceDataset(dataset, storing);
            keepWorld(project, dataset);
            return new Outcome(new OpenProject(project, dataset), 0);
        } catch (RuntimeException failure) {
            project.close();
            discard(path, failure);
            throw failure;
        }
    }

    /// A folder of a simulated world brings its truth with it, which an online test needs later. A truth that is damaged,
    /// or another world's, is no reason to refuse the data.
    private void keepWorld(ProjectFile project, Dataset dataset) {
        if (Files.isRegularFile(order.data().resolve(WorldTruth.FILE))) {
            try {
                WorldSettings world = WorldTruth.settings(order.data());
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
