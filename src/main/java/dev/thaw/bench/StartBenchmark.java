package dev.thaw.bench;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.job.JobContext;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the packaged product as a shell would and waits for its answer: a verb that needs nothing, the self-test that
/// loads TensorFlow, and the first screen of the workbench, drawn without a display.
///
/// @param rounds how often
record StartBenchmark(Rounds rounds) implements Benchmark {
    private static final String LAUNCHER = System.getProperty("os.name").startsWith("Windows") ? "thaw.bat" : "thaw";
    private static final long PATIENCE_MILLIS = 2;

    @Override
    public BenchmarkName name() {
        return BenchmarkName.START;
    }

    @Override
    public Measurement run(JobContext context) {
        Path launcher = launcher();
        try {
            Path picture = Files.createTempFile("thaw-bench", ".png");
            try {
                List<double[]> seconds = rounds.seconds("Starting the product", context,
                        List.of(inner -> start(inner, launcher, "--version"),
                                inner -> start(inner, launcher, "self-test"),
                                inner -> start(inner, launcher, "screenshot", "--screen", "welcome", "--out",
                                        picture.toString())));
                return new Measurement(name(), new LinkedHashMap<>(), rounds.counted(),
                        List.of(Figure.of("answerSeconds", seconds.get(0)),
                                Figure.of("selfTestSeconds", seconds.get(1)),
                                Figure.of("firstScreenSeconds", seconds.get(2))));
            } finally {
                Files.deleteIfExists(picture);
            }
        } catch (IOException e) {
            throw new StorageException("The start could not be measured: " + e.getMessage() + ".", e);
        }
    }

    /// The launcher of the copy that runs: `bin/thaw` beside the `lib` this class was loaded from.
    ///
    /// @throws BadInputException if this is no packaged copy
    private static Path launcher() {
        String installation = System.getProperty("thaw.installation");
        if (installation != null) {
            return Path.of(installation, "bin", LAUNCHER);
        }
        CodeSource source = StartBenchmark.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation() != null) {
            try {
                Path lib = Path.of(source.getLocation().toURI()).getParent();
                Path found = lib == null ? Path.of(LAUNCHER) : lib.resolveSibling("bin").resolve(LAUNCHER);
                if (Files.isRegularFile(found)) {
                    return found;
                }
            } catch (URISyntaxException | IllegalArgumentException _) {
                // not run from files
            }
        }
        throw new BadInputException(
                "thaw bench start measures the packaged product, and this copy is not packaged; build it with mvn -q -DskipTests package and call target/thaw/bin/thaw.");
    }

    private static void start(JobContext context, Path launcher, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = launcher.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try {
                while (!process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    context.checkpoint();
                }
            } finally {
                process.destroy();
            }
            if (process.exitValue() != 0) {
                throw new InternalFailure("“thaw " + String.join(" ", arguments) + "” ended with exit code "
                        + process.exitValue() + ", so its start cannot be measured.", null);
            }
        } catch (IOException e) {
            throw new StorageException(launcher + " could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailure("The benchmark was interrupted.", e);
        }
    }
}
