package dev.thaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.job.Job;
import dev.thaw.job.JobQueue;
import dev.thaw.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Job<Integer> WORK = context -> {
        context.publish(new Progress("Reading", 0.1));
        context.publish(new Progress("Training", 0.2));
        context.publish(new Progress("Reading", 0.3));
        return 1;
    };

    private static String shown(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JobQueue queue = JobQueue.onCallingThread()) {
            queue.submit("work", WORK,
                    new ProgressLine<>(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal,
                            System::nanoTime));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutATerminalAPhaseGetsOneLine() {
        assertEquals("Reading…\nTraining…\n", shown(false));
    }

    @Test
    void onATerminalTheLineIsDrawnOverAndLeavesNothing() {
        String shown = shown(true);
        assertTrue(shown.startsWith("\r") && shown.endsWith(" ".repeat(78) + "\r"), shown);
        assertTrue(shown.contains("10 %  Reading"), shown);
    }

    @Test
    void theLineIsAlwaysEquallyWide() {
        assertEquals(78, ProgressLine.line(new Progress("x".repeat(200), 0.5), "8 s").length());
        assertEquals(78, ProgressLine.line(new Progress("x", 1), "").length());
    }

    @Test
    void timeIsToldInTheUnitsOfItsSize() {
        assertEquals("8 s", ProgressLine.words(Duration.ofMillis(7500)));
        assertEquals("2 min 5 s", ProgressLine.words(Duration.ofSeconds(125)));
        assertEquals("1 h 20 min", ProgressLine.words(Duration.ofMinutes(80)));
    }
}
