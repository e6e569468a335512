package dev.thaw.ui;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A campus small enough to train on within seconds.
public final class SmallCampus {
    private static final int USERS = 260;
    private static final int ITEMS = 60;
    private static final int DAYS = 60;
    private static final long SEED = 11;

    private SmallCampus() {}

    /// Writes the campus as a Thaw folder.
    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        WorldWriter.write(CampusWorld.of(WorldSettings.of(USERS, ITEMS, DAYS, SEED)), folder, JobContext.unobserved());
        return folder;
    }

    /// Reads the campus that stands in a folder.
    public static Dataset dataset(Path folder) {
        return DatasetImport.read(ImportRequest.of(folder(folder)), JobContext.unobserved());
    }

    /// A project that holds the campus and no run yet.
    public static Path project(Path directory) {
        Path path = directory.resolve("campus.thaw");
        try (ProjectFile project = ProjectFile.create(path)) {
            project.replaceDataset(dataset(directory.resolve("campus")));
        }
        return path;
    }
}
