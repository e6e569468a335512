package dev.thaw.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls the command line as a shell would and keeps what it said.
final class Shell {
    /// Draws nothing but what it was asked for.
    static final ScreenPainter PAINTER = new DrawsNameOfScreen();

    private Shell() {}

    /// What a call left.
    record Answer(int code, String out, String err) {}

    static Answer thaw(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = new CommandLineInterface(PAINTER, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(texts);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static final class DrawsNameOfScreen implements ScreenPainter {
        @Override
        public List<String> screens() {
            return List.of("welcome", "data", "configure", "runs", "insights", "newcomer", "online", "compare",
                    "present");
        }

        @Override
        public void paint(String screen, @Nullable Path project, String theme, int width, int height, int zoom,
                Path out) {
            try {
                Files.writeString(out, screen + " " + theme + " " + width + "x" + height);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
