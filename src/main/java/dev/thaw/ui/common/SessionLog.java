package dev.thaw.ui.common;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The file that Thaw logs to, as far as it can be shown: its end.
public final class SessionLog {
    private final Path path;

    public SessionLog(Path path) {
        this.path = path;
    }

    /// The log of this program: where the system property says that `logback.xml` reads.
    public static SessionLog ofThisProgram() {
        String given = System.getProperty("thaw.log");
        return new SessionLog(
                given == null ? Path.of(System.getProperty("java.io.tmpdir"), "thaw.log") : Path.of(given));
    }

    public Path path() {
        return path;
    }

    /// Bytes written so far; 0 where there is no log.
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException _) {
            return 0;
        }
    }

    /// What was written from a place on, but of a longer text only its end, beginning with a whole line.
    ///
    /// @param from place in bytes
    /// @param most bytes to read
    public String read(long from, int most) {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            long start = Math.max(Math.min(from, channel.size()), channel.size() - most);
            channel.position(start);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, channel.size() - start));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until it is full or the file ends
            }
            String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
            return start > from ? text.substring(text.indexOf('\n') + 1) : text;
        } catch (IOException _) {
            return ""; // a log that cannot be read has nothing to say
        }
    }

    /// The last lines, at most so many.
    public String lastLines(int most) {
        String[] lines = read(0, most * 400).split("\n");
        return String.join("\n", Arrays.asList(lines).subList(Math.max(0, lines.length - most), lines.length));
    }
}
