package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;

/// What TensorFlow writes past the Java machine can only be read from outside, so each test starts a Java of its own.
class TensorFlowStartTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the message stays there")
    void sessionsWriteNothingToTheErrorOutput() throws Exception {
        Path errors = folder.resolve("errors");
        assertThat(start(errors)).isZero();
        assertThat(errors).hasContent("written by Java afterwards\n");
    }

    private int start(Path errors) throws Exception {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), Program.class.getName());
        return new ProcessBuilder(command).redirectError(errors.toFile())
                .redirectOutput(new File(folder.toFile(), "output")).start().waitFor();
    }

    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            TensorFlowStart.version();
            try (Graph graph = new Graph(); Session session = new Session(graph)) {
                session.runner().fetch(Ops.create(graph).constant(1f)).run().close();
            }
            System.err.println("written by Java afterwards");
        }
    }
}
