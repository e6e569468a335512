package dev.thaw.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.hybrid.ServingModel;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The place of an export: filled beside it and moved there when it is whole; an earlier export makes way.
final class ExportFolder {
    static final String DESCRIPTION = "model.json";
    static final String ITEMS = "items.csv";
    static final String CONTENT_VECTORS = "content_vectors.csv";
    static final String COLLABORATIVE_VECTORS = "collaborative_vectors.csv";
    /// What `format` says in the description of every export.
    static final String FORMAT = "thaw hybrid export";
    private static final Set<String> OWN = Set.of(DESCRIPTION, ITEMS, CONTENT_VECTORS, COLLABORATIVE_VECTORS,
            ServingModel.FILE, "README.md");

    private ExportFolder() {}

    /// Something that writes files into a folder.
    @FunctionalInterface
    interface Filling {
        void writeTo(Path folder) throws IOException;
    }

    /// @throws BadInputException if there is a file, or a folder with something in it that no export made
    static void requireFree(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder + " is a file; give the path of a folder for the export.");
        }
        List<String> names = names(folder);
        List<String> foreign = names.stream().filter(name -> !OWN.contains(name)).sorted().toList();
        if (!foreign.isEmpty() || !names.isEmpty() && !isExport(folder)) {
            throw new BadInputException(folder + " holds "
                    + (foreign.isEmpty() ? "files" : foreign.getFirst() + ", which is")
                    + " not of an export; choose a folder that is new, empty or holds an earlier export.");
        }
    }

    /// Fills a folder and moves it to its place.
    static void fill(Path folder, Filling filling) {
        Path target = folder.toAbsolutePath().normalize();
        Path draft = beside(target, "new");
        Path earlier = beside(target, "earlier");
        try {
            try {
                Files.createDirectories(draft);
                filling.writeTo(draft);
                replace(target, draft, earlier);
            } finally {
                delete(draft);
            }
        } catch (IOException e) {
            String reason = e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
            throw new StorageException("The export could not be written to " + folder + ": " + reason + ".", e);
        }
    }

    private static void replace(Path target, Path draft, Path earlier) throws IOException {
        boolean occupied = Files.exists(target);
        if (occupied) {
            Files.move(target, earlier, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (occupied) {
                Files.move(earlier, target, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        delete(earlier);
    }

    private static Path beside(Path target, String role) {
        Path name = target.getFileName();
        return target
                .resolveSibling("." + ProcessHandle.current().pid() + "-" + role + "-" + (name == null ? "" : name));
    }

    private static boolean isExport(Path folder) {
        try {
            return FORMAT.equals(JsonMapper.builder().build()
                    .readTree(Files.readString(folder.resolve(DESCRIPTION))).path("format").textValue());
        } catch (JacksonException _) {
            return false;
        } catch (IOException _) {
            return false;
        }
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new StorageException(folder + " could not be read: " + e.getMessage() + ".", e);
        }
    }

    /// Deletes a folder of files, if it is there.
    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }
}
