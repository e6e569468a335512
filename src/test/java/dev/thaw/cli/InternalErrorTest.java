package dev.thaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InternalErrorTest {
    @Test
    void whatShouldNotHappenEndsWithCodeOneAndTheLogsPath(@TempDir Path folder) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineInterface(new BrokenPainter(), System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8))
                .run("screenshot", "--screen", "data", "--out", folder.resolve("x.png").toString());
        String said = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, code);
        assertTrue(said.contains("the brush broke") && said.contains("thaw.log"), said);
        assertFalse(said.contains("\tat "), said);
    }

    private static final class BrokenPainter implements ScreenPainter {
        @Override
        public List<String> screens() {
            return List.of("data");
        }

        @Override
        public void paint(String screen, @Nullable Path project, String theme, int width, int height, int zoom,
                Path out) {
            throw new IllegalStateException("the brush broke");
        }
    }
}
