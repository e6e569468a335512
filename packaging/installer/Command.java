package installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a program of this machine and insists that it succeeds.
final class Command {
    private Command() {}

    /// A tool of the JDK that runs this build.
    static String ofTheJdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /// Runs it quietly.
    ///
    /// @throws IOException if it cannot be started, or ends with another code than 0; the message holds what it said
    static void run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with exit code " + code + ":\n" + said);
        }
    }

    static void run(String... command) throws IOException, InterruptedException {
        run(List.of(command), Map.of());
    }

    /// Whether a program is on the path.
    static boolean isThere(String program) {
        return List.of(System.getenv("PATH").split(java.io.File.pathSeparator)).stream()
                .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
    }
}
