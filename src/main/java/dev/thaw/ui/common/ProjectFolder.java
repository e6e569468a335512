package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Where new projects are put, so that opening data asks for no file name.
public final class ProjectFolder {
    private static final String ENDING = ".thaw";
    private static final int MOST_OF_A_NAME = 60;

    private final ObjectProperty<Path> folder;
    private final @Nullable Path sample;

    /// @param folder the folder, made when it is needed
    /// @param sample the sample project as installed, or null where the installation has none
    public ProjectFolder(Path folder, @Nullable Path sample) {
        this.folder = new SimpleObjectProperty<>(folder);
        this.sample = sample;
    }

    /// The folder; projects that are there already stay where they are when it changes.
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    public Path folder() {
        return folder.get();
    }

    /// The sample project as installed, or null where the installation has none.
    public @Nullable Path sample() {
        return sample;
    }

    /// Whether that is this person's copy of the sample project.
    public boolean isCopyOfSample(Path path) {
        return sample != null && path.toAbsolutePath().equals(copyPath(sample).toAbsolutePath());
    }

    /// A path for a new project, not taken yet.
    public Path free(String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        String stem = plain.isEmpty() ? "project" : plain.substring(0, Math.min(MOST_OF_A_NAME, plain.length()));
        Path ready = ready();
        Path candidate = ready.resolve(stem + ENDING);
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = ready.resolve(stem + " " + number + ENDING);
        }
        return candidate;
    }

    /// This person's copy of the sample project; made if there is none yet.
    ///
    /// @throws BadInputException if the installation has no sample project
    public Path copyOfSample() {
        if (sample == null || !Files.isRegularFile(sample)) {
            throw new BadInputException(text("sample.missing"));
        }
        ready();
        Path copy = copyPath(sample);
        if (!Files.exists(copy)) {
            ProjectFile.copy(sample, copy);
        }
        return copy;
    }

    private Path copyPath(Path installed) {
        return folder().resolve(installed.getFileName());
    }

    private Path ready() {
        try {
            return Files.createDirectories(folder());
        } catch (IOException failure) {
            throw new StorageException(text("folder.failed", folder().toString()), failure);
        }
    }
}
