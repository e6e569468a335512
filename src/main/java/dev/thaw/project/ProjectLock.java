package dev.thaw.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Says who may write a project: the one who holds the lock on `NAME.thaw.lock` beside it.
///
/// The lock is the operating system's and ends with the process, however that ends; the file that carries it is
/// deleted when the lock is given back. It is not taken on the project itself, where it would interfere with SQLite's
/// own locks.
final class ProjectLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock; empty if somebody else holds it.
    ///
    /// @throws IOException if the lock's file cannot be made, as on read-only media
    static Optional<ProjectLock> take(Path project) throws IOException {
        Path file = project.resolveSibling(project.getFileName() + ".lock");
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                return Optional.empty();
            }
            String owner = "Thaw, process " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
            // a holder that was just leaving may have deleted the file between our opening and locking it
            if (Files.exists(file) && Files.size(file) > 0) {
                return Optional.of(new ProjectLock(file, channel));
            }
            channel.close();
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            // another window of this very process holds it
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (FileSystemException _) {
            // Windows does not delete open files; the empty claim it leaves is harmless
        }
    }
}
