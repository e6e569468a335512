package dev.thaw.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for files. Behind an interface, because the system's dialogs need a display.
public interface FileChoosers {
    /// A file with data.
    Optional<Path> dataFile();

    /// A folder with data.
    Optional<Path> dataFolder();

    /// A folder to write several files to; none where nobody can be asked.
    default Optional<Path> exportFolder() {
        return Optional.empty();
    }

    /// A project to open.
    Optional<Path> project();

    /// An `experiment.json`; asked for as data is where there is no way of its own.
    default Optional<Path> configuration() {
        return dataFile();
    }

    /// A `mapping.json`, which says what the columns of a table mean; none where nobody can be asked.
    default Optional<Path> mapping() {
        return Optional.empty();
    }

    /// Where to write.
    ///
    /// @param suggestedName file name with its extension, which also filters
    Optional<Path> saveAs(String suggestedName);

    /// Shows the folder that holds a file, with the system's own program; nothing where there is none.
    default void browse(Path file) {
        // a program without windows has nobody to show it to
    }
}
