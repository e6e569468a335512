package dev.thaw.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.SampleResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it writes leaves a whole project. The test starts a Java of its own and kills it.
@Tag("slow")
class KilledProcessTest {
    private static final int RUNS_BEFORE_THE_KILL = 20;

    @TempDir
    private Path folder;

    @Test
    void everyRunThatWasSavedIsThereAfterAKill() throws IOException, InterruptedException {
        Path file = folder.resolve("killed.thaw");
        try (ProjectFile project = ProjectFile.create(file)) {
            project.replaceDataset(dataset());
        }
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), file.toString())).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int saved = 0;
        try (BufferedReader output = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (saved < RUNS_BEFORE_THE_KILL && output.readLine() != null) {
                saved++;
            }
            process.destroyForcibly().waitFor();
        }
        assertEquals(RUNS_BEFORE_THE_KILL, saved);
        try (ProjectFile project = ProjectFile.open(file)) {
            assertTrue(project.readOnlyReason().isEmpty());
            assertTrue(project.runs().size() >= saved, () -> project.runs().size() + " runs");
            project.runs().forEach(run -> assertEquals(SampleResult.of(run.id()), project.result(run.id())));
            assertEquals(dataset().fingerprint(), project.dataset().orElseThrow().fingerprint());
        }
    }

    private static Dataset dataset() {
        return new DatasetBuilder().event("u1", "i1", "view", 1000).build("one", ImportReport.none("test"));
    }

    /// Saves runs until it is killed.
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            try (ProjectFile project = ProjectFile.open(Path.of(arguments[0]))) {
                for (int run = 0;; run++) {
                    project.save(new FinishedRun(SampleResult.of("run-" + run), List.of(), null));
                    System.out.println(run);
                }
            }
        }
    }
}
