package dev.thaw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where the log goes; to be chosen before anything is logged, because `logback.xml` reads it once.
final class LogFile {
    /// The system property that `logback.xml` and the command line read.
    static final String PROPERTY = "thaw.log";
    private static final String NAME = "thaw.log";
    private static final String OLDER = "thaw.log.1";
    /// Years of an ordinary log; reached sooner only where something keeps failing.
    private static final long LARGEST_BYTES = 5_000_000;

    private LogFile() {}

    /// Sets the property, unless somebody already has: to a file in the folder, or in the temporary one where that
    /// folder cannot be written. A log that has grown too large is kept once more under another name.
    static void choose(Path folder) {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, in(folder).toString());
        }
    }

    static Path in(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.isWritable(folder)) {
                Path file = folder.resolve(NAME);
                if (Files.exists(file) && Files.size(file) > LARGEST_BYTES) {
                    Files.move(file, folder.resolve(OLDER), StandardCopyOption.REPLACE_EXISTING);
                }
                return file;
            }
        } catch (IOException _) {
            // the log itself must not keep anybody from working
        }
        return Path.of(System.getProperty("java.io.tmpdir"), NAME);
    }
}
