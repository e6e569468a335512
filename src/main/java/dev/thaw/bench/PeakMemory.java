package dev.thaw.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// The most memory this process held at once, native memory and all, where the system tells: on Linux.
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    /// Writing 5 to it makes the peak start anew from what is held now (proc(5)).
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String PEAK = "VmHWM:";
    private static final double KILOBYTES = 1024;

    private PeakMemory() {}

    /// Lets the peak begin anew, after what earlier work left behind was collected.
    static void begin() {
        System.gc();
        if (Files.isWritable(RESET)) {
            try {
                Files.writeString(RESET, "5");
            } catch (IOException _) {
                // then the peak is the one since the process began, which is no less true
            }
        }
    }

    /// The peak as a figure, empty where the system does not tell.
    static Optional<Figure> figure() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK)).findFirst().map(line -> Figure
                    .once("peakRssMegabytes", Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
