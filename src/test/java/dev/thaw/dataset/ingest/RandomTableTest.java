package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
        return random.nextBoolean() ? String.valueOf(time / 1_000) : java.time.Instant.ofEpochMilli(time).toString();
    }
}
