package installer;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;

/// Folders with all that is in them.
final class Trees {
    private Trees() {}

    /// Copies a folder; times and permissions stay.
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Deletes a folder if it is there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Gives everything the same time, so that equal sources give equal packages, and, where the system knows them, the
    /// permissions of installed files: everybody reads, the owner writes, programs and libraries run.
    static void settle(Path folder, Instant moment) throws IOException {
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                if (posix) {
                    boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                    Files.setPosixFilePermissions(file,
                            PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
                Files.setLastModifiedTime(file, FileTime.from(moment));
            }
        }
    }

    /// Bytes of all files.
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
