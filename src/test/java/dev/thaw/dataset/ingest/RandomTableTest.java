package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.failure.ThawException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/// Whatever ids hold and however a table is cut, reading gives back what was written.
class RandomTableTest {
    private static final String[] PIECES = {"a", "B", "0", "7", "é", "€", "漢", " ", ",", ";", "|", "\t", "::", "\"",
        "'",
        "#", "\n", "-", ".", "1e5", "9007199254740993", "NULL", "\\"};

    @TempDir
    private Path temporary;

    @RepeatedTest(20)
    void tableComesBackAsWritten(RepetitionInfo repetition) {
        long seed = 4_711L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Delimiter delimiter = List.of(Delimiter.COMMA, Delimiter.SEMICOLON, Delimiter.TAB, Delimiter.PIPE)
                .get(random.nextInt(4));
        DatasetBuilder expected = new DatasetBuilder();
        List<String> rows = new ArrayList<>();
        int size = 20 + random.nextInt(200);
        for (int k = 0; k < size; k++) {
            String user = id(random);
            String item = id(random);
            String type = List.of("view", "click", "purchase").get(random.nextInt(3));
            long time = 1_000_000_000_000L + random.nextInt(1_000_000) * 1_000L;
            boolean valued = random.nextBoolean();
            float value = random.nextInt(10_000) / 8f;
            expected.event(user, item, new EventType(type), time, valued ? value : Float.NaN);
            rows.add(String.join(delimiter.text(), quoted(user), quoted(item), type, written(time, random),
                    valued ? String.valueOf(value) : ""));
        }
        Collections.shuffle(rows, random);
        String end = random.nextBoolean() ? "\n" : "\r\n";
        String text = String.join(delimiter.text(), "user_id", "item_id", "event_type", "timestamp", "value") + end
                + String.join(end, rows) + (random.nextBoolean() ? end : "");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Path file = new TestFolder(temporary).bytes("table", random.nextBoolean() ? TestFolder.gzip(bytes) : bytes);
        Dataset read = TestFolder.read(file);
        Dataset wanted = expected.build("table", ImportReport.none("test"));
        assertEquals(TestFolder.events(wanted), TestFolder.events(read), () -> "seed " + seed);
        assertEquals(wanted.fingerprint(), read.fingerprint(), () -> "seed " + seed);
        assertEquals(size, read.report().rowsRead(), () -> "seed " + seed);
    }

    @RepeatedTest(20)
    void badRowsAreReportedWithTheirLines(RepetitionInfo repetition) {
        long seed = 815L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp,note\n");
        List<Long> expected = new ArrayList<>();
        long line = 2;
        int good = 0;
        for (int k = 0; k < 300; k++) {
            int breaks = random.nextInt(3);
            String note = '"' + "a,\"\"b\n".repeat(breaks) + '"';
            boolean bad = random.nextInt(10) == 0;
            good += bad ? 0 : 1;
            if (bad) {
                expected.add(line);
            }
            text.append("u,i,view,").append(bad ? "soon" : "1704103200").append(',').append(note).append('\n');
            line += 1 + breaks;
            int blank = random.nextInt(5) == 0 ? 1 : 0;
            text.append("\n".repeat(blank));
            line += blank;
        }
        Path file = new TestFolder(temporary).write("table.csv", StandardCharsets.UTF_8, text.toString());
        Dataset read = TestFolder.readWithBadRows(file);
        assertEquals(expected, read.report().skipped().stream().map(row -> row.line()).toList(), () -> "seed " + seed);
        assertEquals(good, read.log().size(), () -> "seed " + seed);
    }

    @RepeatedTest(100)
    void damagedFilesAreReadOrRefusedButNeverAnInternalError(RepetitionInfo repetition) {
        long seed = 99L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp,value\n");
        for (int k = 0; k < 50; k++) {
            text.append("u").append(k % 7).append(",\"i").append(k % 5).append("\",view,").append(1_704_103_200 + k)
                    .append(",1.5\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes = TestFolder.gzip(bytes);
        }
        int damages = 1 + random.nextInt(20);
        for (int k = 0; k < damages; k++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Path file = new TestFolder(temporary).bytes("table.csv",
                Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
        try {
            TestFolder.readWithBadRows(file);
            DatasetImport.preview(file);
        } catch (ThawException refused) {
            assertTrue(refused.exitCode() == 2, () -> "seed " + seed + ": " + refused);
        } catch (RuntimeException broken) {
            throw new AssertionError("seed " + seed, broken);
        }
    }

    private static String id(Random random) {
        StringBuilder id = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int k = 0; k < length; k++) {
            id.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String stripped = id.toString().strip();
        return stripped.isEmpty() ? "x" : stripped;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String written(long time, Random random) {
        return random.nextBoolean() ? String.valueOf(time / 1_000) : Instant.ofEpochMilli(time).toString();
    }
}
