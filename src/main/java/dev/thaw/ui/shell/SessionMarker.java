package dev.thaw.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that is there while a session goes on. One that is left behind tells the next start that a session did not
/// end by itself, and what was open then.
///
/// Every process has its own, so that several windows do not speak for each other.
public final class SessionMarker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionMarker.class);
    private static final String NAME = "session-";
    private static final String ENDING = ".properties";
    private static final String STARTED = "started";
    private static final String PROCESS = "process";
    private static final String PROJECT = "project";
    private static final String TRAINING = "training";

    private final Path file;
    private final Properties state = new Properties();

    /// A session that did not end by itself.
    ///
    /// @param started  when it began
    /// @param project  what was open, or null for nothing
    /// @param training what was being trained; empty for nothing
    public record Unfinished(Instant started, @Nullable Path project, String training) {}

    private SessionMarker(Path file) {
        this.file = file;
    }

    /// Begins a session.
    ///
    /// @param folder where markers stand: the person's
    public static SessionMarker begin(Path folder) {
        ProcessHandle self = ProcessHandle.current();
        SessionMarker marker = new SessionMarker(folder.resolve(NAME + self.pid() + ENDING));
        marker.state.setProperty(STARTED, Instant.now().toString());
        marker.state.setProperty(PROCESS, bornAt(self));
        marker.write();
        return marker;
    }

    /// The latest session that did not end by itself, if there is one. It is told once: its marker is gone after that.
    public static Optional<Unfinished> takeUnfinished(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SessionMarker::isMarker).map(SessionMarker::taken).flatMap(Optional::stream)
                    .max(Comparator.comparing(Unfinished::started));
        } catch (IOException _) {
            return Optional.empty(); // no folder yet: nothing was ever begun
        }
    }

    /// Notes what is open and being trained.
    ///
    /// @param training its name, or empty for nothing
    public synchronized void note(@Nullable Path project, String training) {
        state.setProperty(PROJECT, project == null ? "" : project.toString());
        state.setProperty(TRAINING, training);
        write();
    }

    /// Ends the session.
    @Override
    public synchronized void close() {
        delete(file);
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(draft)) {
                state.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            LOG.info("The session's marker {} could not be written", file, failure); // it keeps nobody from working
        }
    }

    private static boolean isMarker(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(NAME) && name.endsWith(ENDING);
    }

    /// What a marker tells if its process is gone; it is deleted then.
    private static Optional<Unfinished> taken(Path file) {
        String name = String.valueOf(file.getFileName());
        String pid = name.substring(NAME.length(), name.length() - ENDING.length());
        Properties state = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            state.load(reader);
            if (isAlive(Long.parseLong(pid), state.getProperty(PROCESS, ""))) {
                return Optional.empty();
            }
            String project = state.getProperty(PROJECT, "");
            Unfinished told = new Unfinished(Instant.parse(state.getProperty(STARTED, "")),
                    project.isEmpty() ? null : Path.of(project), state.getProperty(TRAINING, ""));
            delete(file);
            return Optional.of(told);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("The session's marker {} cannot be read", file, unreadable);
            delete(file);
            return Optional.empty();
        }
    }

    /// A number of a process is given again after a while, its birth is not.
    private static boolean isAlive(long pid, String born) {
        return ProcessHandle.of(pid).filter(process -> bornAt(process).equals(born)).isPresent();
    }

    private static String bornAt(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.info("The session's marker {} could not be deleted", file, failure);
        }
    }
}
