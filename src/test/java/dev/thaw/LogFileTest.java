package dev.thaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    @Test
    void makesItsFolder() {
        assertThat(LogFile.in(folder.resolve("new/thaw"))).isEqualTo(folder.resolve("new/thaw/thaw.log"));
        assertThat(folder.resolve("new/thaw")).isDirectory();
    }

    @Test
    void takesTheTemporaryFolderWhereItsOwnCannotBe() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(LogFile.in(file)).isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "thaw.log"));
    }

    @Test
    void largeLogIsKeptOnceMoreUnderAnotherName() throws IOException {
        Path log = Files.write(folder.resolve("thaw.log"), new byte[5_000_001]);
        assertThat(LogFile.in(folder)).isEqualTo(log).doesNotExist();
        assertThat(folder.resolve("thaw.log.1")).hasSize(5_000_001);
    }
}
