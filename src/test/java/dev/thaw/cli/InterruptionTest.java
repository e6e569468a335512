package dev.thaw.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.project.ProjectFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A request to end the process reaches the verb. It can only be tried on a process, so the test starts a Java of its own.
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java cannot send Ctrl-C to a process there")
class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    void anInterruptedRunEndsWithCodeThreeAndLeavesNothing() throws IOException, InterruptedException {
        Path shop = TinyShop.write(folder.resolve("shop"));
        Path project = folder.resolve("shop.thaw");
        ProjectFile.create(project).close();
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), Program.class.getName(), "run", "--data", shop.toString(),
                "--out",
                folder.resolve("out").toString(), "--project", project.toString(), "--set", "training.epochs=1000",
                "--set",
                "evaluation.minEvents=8")).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader errors = new BufferedReader(
                new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            assertTrue(waitForTraining(errors), "the run never came to its training");
            // not process.destroy(), which would close the error output too
            process.toHandle().destroy();
            String last = errors.lines().reduce("", (_, line) -> line);
            assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the run did not end");
            assertEquals(3, process.exitValue());
            assertEquals("thaw: Cancelled.", last);
        }
        assertFalse(Files.exists(folder.resolve("out/result.json")));
        try (ProjectFile whole = ProjectFile.open(project)) {
            assertTrue(whole.readOnlyReason().isEmpty());
            assertTrue(whole.runs().isEmpty());
        }
    }

    private static boolean waitForTraining(BufferedReader errors) throws IOException {
        for (@Nullable
        String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.startsWith("Training")) {
                return true;
            }
        }
        return false;
    }

    /// The command line without the workbench.
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.exit(new CommandLineInterface(Shell.PAINTER, System.out, System.err).run(arguments));
        }
    }
}
