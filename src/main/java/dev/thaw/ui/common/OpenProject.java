package dev.thaw.ui.common;

import dev.thaw.dataset.Dataset;
import dev.thaw.project.ProjectFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The project that is open.
///
/// @param file    the project's file
/// @param dataset its data, or null while it has none
public record OpenProject(ProjectFile file, @Nullable Dataset dataset) {
    /// What people call it: the file's name without its ending.
    public String name() {
        return String.valueOf(file.path().getFileName()).replaceFirst("\\.thaw$", "");
    }

    /// Why nothing can be changed; empty if the project is open for writing.
    public Optional<String> readOnlyReason() {
        return file.readOnlyReason();
    }
}
