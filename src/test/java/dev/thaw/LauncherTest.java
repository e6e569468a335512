package dev.thaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher of the product, run for real; the Javas it may choose from are scripts that say their name.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows starts thaw.bat")
class LauncherTest {
    private static final Path SOURCE = Path.of("packaging", "bin", "thaw");

    @TempDir
    private Path temporary;
    private Path product;

    @BeforeEach
    void installUnderAPathWithSpaces() throws IOException {
        product = temporary.resolve("my programs/thaw");
        Files.createDirectories(product.resolve("lib/javafx"));
        install(Files.readString(SOURCE));
    }

    @Test
    void takesThawJavaBeforeJavaHome() throws Exception {
        Path first = jdk("first", "25.0.1");
        Path second = jdk("second", "26");
        assertThat(start(Map.of("THAW_JAVA", first.toString(), "JAVA_HOME", second.toString())).output())
                .startsWith("first ");
    }

    @Test
    void takesAJavaProgramAsWellAsItsFolder() throws Exception {
        Path program = jdk("first", "25").resolve("bin/java");
        assertThat(start(Map.of("THAW_JAVA", program.toString())).output()).startsWith("first ");
    }

    @Test
    void passesOverAThawJavaThatIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path recent = jdk("recent", "25.0.1");
        assertThat(start(Map.of("THAW_JAVA", old.toString(), "JAVA_HOME", recent.toString())).output())
                .startsWith("recent ");
    }

    @Test
    void passesOverAThawJavaThatDoesNotExist() throws Exception {
        Path recent = jdk("recent", "25.0.1");
        assertThat(start(Map.of("THAW_JAVA", temporary.resolve("gone").toString(), "JAVA_HOME", recent.toString()))
                .output()).startsWith("recent ");
    }

    @Test
    void takesTheJdkOfTheBuildWhenTheEnvironmentNamesNone() throws Exception {
        Path build = jdk("build", "25.0.1");
        Files.writeString(product.resolve("lib/build-java-home"), build + "\n");
        assertThat(start(Map.of()).output()).startsWith("build ");
    }

    @Test
    void asksAJavaWithoutReleaseFileForItsVersion() throws Exception {
        Path folder = jdk("answering", "25.0.1");
        Files.delete(folder.resolve("release"));
        assertThat(start(Map.of("THAW_JAVA", folder.toString())).output()).startsWith("answering ");
    }

    @Test
    void saysInOneSentenceThatNoJavaIsNewEnough() throws Exception {
        install(Files.readString(SOURCE).replace("needed=25", "needed=9999"));
        Answer answer = start(Map.of("THAW_JAVA", jdk("old", "25").toString()));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.errors()).startsWith("thaw: needs Java 9999 or newer").hasLineCount(1);
        assertThat(answer.output()).isEmpty();
    }

    @Test
    void startsThroughSymbolicLinks() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("thaw link"), product.resolve("bin/thaw"));
        Path linkToLink = Files.createSymbolicLink(temporary.resolve("second"), Path.of("thaw link"));
        assertThat(link).exists();
        Answer answer = start(linkToLink, Map.of("THAW_JAVA", jdk("first", "25").toString()));
        assertThat(answer.output()).contains("[" + product.toRealPath().resolve("lib/javafx") + "]");
    }

    @Test
    void passesArgumentsOnUnchanged() throws Exception {
        Answer answer = start(Map.of("THAW_JAVA", jdk("first", "25").toString()), "run", "--set", "a=[\"b c\", *]", "");
        assertThat(answer.output()).contains("[dev.thaw.Thaw] [run] [--set] [a=[\"b c\", *]] []");
    }

    @Test
    void takesTheRuntimeThatCameAlongBeforeJavaHome() throws Exception {
        Files.move(jdk("own", "25"), product.resolve("runtime"));
        assertThat(start(Map.of("JAVA_HOME", jdk("other", "26").toString())).output()).startsWith("own ");
    }

    @Test
    void needsNoModulePathWhereTheRuntimeHoldsJavaFx() throws Exception {
        Files.delete(product.resolve("lib/javafx"));
        assertThat(start(Map.of("THAW_JAVA", jdk("first", "25").toString())).output()).doesNotContain("--module-path");
    }

    @Test
    void findsNativesThatLieBesideTheLibraries() throws Exception {
        Files.createDirectories(product.resolve("lib/native"));
        assertThat(start(Map.of("THAW_JAVA", jdk("first", "25").toString())).output())
                .contains("[-Djava.library.path=" + product.resolve("lib/native") + "]");
    }

    @Test
    void usesPreparedClassesWithTheirOwnRuntimeOnly() throws Exception {
        Files.createFile(product.resolve("lib/thaw.aot"));
        Files.move(jdk("own", "25"), product.resolve("runtime"));
        assertThat(start(Map.of()).output()).contains("[-XX:AOTCache=" + product.resolve("lib/thaw.aot") + "]");
        assertThat(start(Map.of("THAW_JAVA", jdk("other", "25").toString())).output()).doesNotContain("AOTCache");
    }

    @Test
    void handsTheExitCodeBack() throws Exception {
        Path failing = jdk("failing", "25");
        Files.writeString(failing.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
        assertThat(start(Map.of("THAW_JAVA", failing.toString())).exitCode()).isEqualTo(3);
    }

    private void install(String script) throws IOException {
        executable(product.resolve("bin/thaw"), script);
    }

    /// A JDK as far as the launcher looks: a release file and a program that prints its name and arguments.
    private Path jdk(String name, String version) throws IOException {
        Path folder = temporary.resolve("jdk of " + name);
        executable(folder.resolve("bin/java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-10-21' >&2; exit; fi
                printf '%s'
                for argument; do printf ' [%%s]' "$argument"; done
                """.formatted(version, name));
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Answer start(Map<String, String> environment, String... arguments) throws Exception {
        return start(product.resolve("bin/thaw"), environment, arguments);
    }

    private static Answer start(Path program, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("launcher", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().keySet().removeAll(List.of("THAW_JAVA", "JAVA_HOME", "THAW_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            return new Answer(process.waitFor(), output, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }

    private record Answer(int exitCode, String output, String errors) {}
}
