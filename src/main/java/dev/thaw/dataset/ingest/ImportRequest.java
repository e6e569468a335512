package dev.thaw.dataset.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What to import and how.
///
/// @param path         a file or a folder
/// @param mapping      a `mapping.json`, or null to find everything out
/// @param allowBadRows whether more than 5 % bad rows are all right
public record ImportRequest(Path path, @Nullable Path mapping, boolean allowBadRows) {
    /// Imports a path without further words.
    public static ImportRequest of(Path path) {
        return new ImportRequest(path, null, false);
    }
}
