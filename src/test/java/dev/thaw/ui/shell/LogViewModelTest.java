package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.SessionLog;
import dev.thaw.ui.shell.LogLine.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogViewModelTest {
    @TempDir
    private Path directory;
    private Path file;
    private LogViewModel log;

    @BeforeEach
    void writeAnEarlierSession() throws IOException {
        file = Files.writeString(directory.resolve("thaw.log"), line("INFO", "of an earlier session"));
        log = new LogViewModel(new SessionLog(file), Runnable::run, Runnable::run);
    }

    @Test
    void onlyThisSessionIsShownUntilEarlierOnesAreAskedFor() throws IOException {
        write(line("INFO", "of this session"));
        assertThat(words()).containsExactly("of this session");
        log.earlierProperty().set(true);
        assertThat(words()).containsExactly("of an earlier session", "of this session");
    }

    @Test
    void linesAreNarrowedDownByLevelAndWords() throws IOException {
        write(line("INFO", "a run was opened") + line("WARN", "a column is empty") + line("ERROR", "a run failed"));
        log.leastProperty().set(Level.WARN);
        assertThat(words()).containsExactly("a column is empty", "a run failed");
        log.wantedProperty().set("RUN");
        assertThat(words()).containsExactly("a run failed");
        log.leastProperty().set(Level.INFO);
        assertThat(words()).containsExactly("a run was opened", "a run failed");
    }

    @Test
    void whatFollowsALineBelongsToIt() throws IOException {
        write(line("ERROR", "a run failed") + "java.io.IOException: no space left\n\tat somewhere\n");
        assertThat(log.shown()).hasSize(1);
        assertThat(log.text()).endsWith("a run failed\njava.io.IOException: no space left\n\tat somewhere");
    }

    @Test
    void whatIsWrittenLaterIsFollowed() throws IOException {
        write(line("INFO", "first"));
        write(line("INFO", "second"));
        assertThat(words()).containsExactly("first", "second");
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
        log.refresh();
    }

    private List<String> words() {
        return log.shown().stream().map(LogLine::words).toList();
    }

    private static String line(String level, String words) {
        return "2026-11-24T10:00:00.123Z " + level + "  [main] d.t.ui.common.Jobs: " + words + "\n";
    }
}
