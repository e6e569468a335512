package dev.thaw.cli;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files whole or not at all: to a draft beside the target, which then takes the target's place.
final class OutputFile {
    private OutputFile() {}

    /// Something that writes text.
    @FunctionalInterface
    interface TextSource {
        void writeTo(BufferedWriter writer) throws IOException;
    }

    /// Something that writes a file of its own kind, chosen by the file's ending.
    @FunctionalInterface
    interface FileSource {
        void writeTo(Path file) throws IOException;
    }

    /// Makes sure a folder is there and can be written to.
    ///
    /// @param option the option that named it, for the sentence
    static void requireFolder(String option, Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException(option + " " + folder + " is a file; give the path of a folder.");
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".thaw-", ".probe"));
        } catch (IOException e) {
            throw new BadInputException(option + " " + folder + " cannot be written to (" + reason(e)
                    + "); choose another folder.", e);
        }
    }

    /// Makes sure a file can be written later.
    ///
    /// @param option the option that named it, for the sentence
    static void requireFile(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInputException(option + " " + file + " is a folder; give the path of a file.");
        }
        requireFolder("the folder of " + option, folderOf(file));
    }

    static void text(Path file, TextSource source) {
        whole(file, draft -> {
            try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                source.writeTo(writer);
            }
        });
    }

    static void whole(Path file, FileSource source) {
        Path draft = folderOf(file).resolve("." + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            try {
                source.writeTo(draft);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (UncheckedIOException e) {
            throw failure(file, e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static StorageException failure(Path file, IOException cause) {
        return new StorageException(file + " could not be written: " + reason(cause) + ".", cause);
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
    }
}
