package dev.thaw.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for files. Behind an interface, because the system's dialogs need a display.
public interface FileChoosers {
    /// A file with data.
    Optional<Path> dataFile();

    /// A folder with data.
    Optional<Path> dataFolder();

    /// A project to open.
    Optional<Path> project();

    /// Where to write.
    ///
    /// @param suggestedName file name with its extension, which also filters
    Optional<Path> saveAs(String suggestedName);

    /// Shows the folder that holds a file, with the system's own program; nothing where there is none.
    default void browse(Path file) {
        // a program without windows has nobody to show it to
    }
}
