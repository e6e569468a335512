package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureDetailsTest {
    @TempDir
    private Path directory;

    @Test
    void detailsTellTheSentenceTheCausesTheVersionsAndTheEndOfTheLog() throws IOException {
        Path log = Files.writeString(directory.resolve("thaw.log"), "first line\nlast line\n");
        Throwable failure = new StorageException("The copy could not be written.", new IOException("no space left"));
        assertThat(new FailureDetails("The copy could not be written.", failure).whole(new SessionLog(log)))
                .startsWith("The copy could not be written.\n").contains("java.io.IOException: no space left")
                .contains("Thaw: " + ThawVersion.current()).contains("Java: ").contains("SQLite: 3.")
                .endsWith("first line\nlast line\n");
    }

    @Test
    void theyAreToldWithoutALogToo() {
        assertThat(new FailureDetails("It failed.", null).whole(new SessionLog(directory.resolve("none.log"))))
                .startsWith("It failed.\n").contains("JavaFX: ");
    }

    @Test
    void ofALongLogOnlyWholeLinesOfItsEndAreRead() throws IOException {
        Path log = Files.writeString(directory.resolve("thaw.log"), "a line\n".repeat(1000) + "the end\n");
        assertThat(new SessionLog(log).read(0, 20)).isEqualTo("a line\nthe end\n");
        assertThat(new SessionLog(log).lastLines(2)).isEqualTo("a line\nthe end");
    }
}
