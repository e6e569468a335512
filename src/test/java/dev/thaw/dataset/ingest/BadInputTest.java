package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that cannot be opened is refused with one sentence that says what was found and what is expected.
class BadInputTest {
    private static final String HEADER = "user_id,item_id,event_type,timestamp";

    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
    }

    private void assertRefused(Path path, String... parts) {
        String message = TestFolder.refusal(path);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
        assertFalse(message.contains("\n"), message);
    }

    @Test
    void missingPath() {
        assertRefused(temporary.resolve("nowhere.csv"), "There is no file or folder", "nowhere.csv");
    }

    @Test
    void emptyFile() {
        assertRefused(folder.bytes("empty.csv", new byte[0]), "empty.csv is empty");
    }

    @Test
    void fileOfBlanks() {
        assertRefused(folder.write("blank.csv", "", "  ", ""), "blank.csv is empty");
    }

    @Test
    void emptyPackedFile() {
        assertRefused(folder.bytes("empty.csv.gz", TestFolder.gzip(new byte[0])), "empty.csv.gz is empty");
    }

    @Test
    void headerWithoutRows() {
        assertRefused(folder.write("events.csv", HEADER), "events.csv has a header but no rows");
    }

    @Test
    void emptyFolder() {
        assertRefused(temporary, "has no events", "no table at all", "events.csv");
    }

    @Test
    void folderWithoutEvents() {
        folder.write("products.csv", "sku,price", "a,1", "b,2");
        folder.write("shops.csv", "shop,city", "1,Graz", "2,Linz");
        assertRefused(temporary, "has no events", "products.csv, shops.csv");
    }

    @Test
    void folderWithSeveralTablesOfEvents() {
        folder.write("a.csv", HEADER, "u,i,view,1704103200");
        folder.write("b.csv", HEADER, "u,i,view,1704103200");
        assertRefused(temporary, "several files that could hold the events (a.csv, b.csv)");
    }

    @Test
    void zipArchive() {
        assertRefused(folder.bytes("data.csv", new byte[]{'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}), "data.csv",
                "a ZIP archive");
    }

    @Test
    void picture() {
        assertRefused(folder.bytes("data.png", new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
                "data.png is no table of text but a PNG picture");
    }

    @Test
    void binaryJunk() {
        byte[] junk = new byte[5_000];
        new Random(1).nextBytes(junk);
        assertRefused(folder.bytes("junk.csv", junk), "junk.csv is no text but binary data");
    }

    @Test
    void prose() {
        assertRefused(folder.write("letter.txt", "Dear all", "please find the data elsewhere"),
                "letter.txt has only one column");
    }

    @Test
    void packedFileThatWasCutOff() {
        StringBuilder text = new StringBuilder(HEADER + "\n");
        Random random = new Random(3);
        for (int k = 0; k < 50_000; k++) {
            text.append("u").append(random.nextInt()).append(",i,view,").append(1_704_103_200 + k).append('\n');
        }
        byte[] whole = TestFolder.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        Path file = folder.bytes("log.csv.gz", Arrays.copyOf(whole, whole.length * 3 / 4));
        assertRefused(file, "log.csv.gz ends in the middle of its gzip data");
        assertRefused(folder.bytes("log.csv.gz", Arrays.copyOf(whole, 5)), "log.csv.gz ends in the middle");
    }

    @Test
    void packedFileThatIsDamaged() {
        assertRefused(folder.bytes("log.csv.gz", new byte[]{0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9}),
                "log.csv.gz is damaged");
    }

    @Test
    void packedFileMadeToBurst() {
        byte[] row = "user_one,item_one,view,1704103200\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        byte[] rows = new byte[(int) UnpackedStream.ALWAYS_ALLOWED + row.length];
        for (int at = 0; at + row.length <= rows.length; at += row.length) {
            System.arraycopy(row, 0, rows, at, row.length);
        }
        Path file = folder.bytes("bomb.csv.gz", TestFolder.gzip(Arrays.copyOf(rows, rows.length / 34 * 34)));
        assertRefused(file, "bomb.csv.gz unpacks to more than 200 times its size");
    }

    @Test
    void tableWithoutUser() {
        assertRefused(folder.write("log.csv", "when,item_id,price", "2024-01-01,i,3.5"),
                "log.csv has no column that could be the user among its columns when, item_id, price");
    }

    @Test
    void tableWithoutItem() {
        assertRefused(folder.write("log.csv", "user_id,timestamp,colour", "u,1704103200,red"), "could be the item");
    }

    @Test
    void tableWithoutTime() {
        assertRefused(folder.write("log.csv", "user_id,item_id,colour", "u,i,red"), "could be the time",
                "user_id, item_id, colour");
    }

    @Test
    void eventsOfAThawFolderWithoutTime() {
        folder.write("events.csv", "user_id,item_id,event_type", "u,i,view");
        folder.write("items.csv", "item_id,title", "i,One");
        assertRefused(temporary, "events.csv has no column that could be the time");
    }

    @Test
    void timeColumnThatDoesNotParse() {
        assertRefused(folder.write("events.csv", HEADER, "u,i,view,soon", "u,i,view,later"),
                "events.csv, column timestamp, line 2: time 'soon' is neither epoch seconds nor ISO 8601");
    }

    @Test
    void datesThatMayBeDayOrMonthFirst() {
        assertRefused(folder.write("log.csv", "user_id,item_id,event_type,date", "u,i,view,03/04/2024"),
                "'03/04/2024' may be day/month or month/day", "timeFormat");
    }

    @Test
    void tooManyBadRows() {
        String[] lines = new String[101];
        lines[0] = HEADER;
        for (int k = 1; k <= 100; k++) {
            lines[k] = k % 10 == 7 ? "u,i,view,soon" : "u,i,view,1704103200";
        }
        assertRefused(folder.write("events.csv", lines), "10 of 100 rows (10.0 %)",
                "line 8: time 'soon' is neither epoch seconds nor ISO 8601", "--allow-bad-rows");
        assertEquals(90, TestFolder.readWithBadRows(temporary).log().size());
    }

    @Test
    void fivePercentBadRowsAreTolerated() {
        String[] lines = new String[101];
        lines[0] = HEADER;
        for (int k = 1; k <= 100; k++) {
            lines[k] = k <= 5 ? "u,i,view,soon" : "u,i,view,1704103200";
        }
        folder.write("events.csv", lines);
        assertEquals(95, folder.read().log().size());
        assertEquals(5, folder.read().report().skippedRows());
    }

    @Test
    void onlyBadRowsAreRefusedEvenIfAllowed() {
        Path file = folder.write("events.csv", HEADER, "u,,view,1704103200", ",i,view,1704103200");
        BadInputAssertions.assertRefused(() -> TestFolder.readWithBadRows(file), "2 of 2 rows");
    }

    @Test
    void quoteThatIsNeverClosed() {
        StringBuilder text = new StringBuilder(HEADER + "\nu,i,view,1704103200\n\"u,i,view,1704103200\n");
        text.append("u,i,view,1704103200\n".repeat(DelimitedRows.LONGEST_CELL / 20 + 2));
        Path file = folder.write("events.csv", StandardCharsets.UTF_8, text.toString());
        assertRefused(file, "events.csv, line 3: a cell is longer than 1,048,576 characters", "closing quote");
    }

    @Test
    void columnOfIdsTakenForTheEventType() {
        String[] lines = new String[EventRows.MOST_TYPES + 2];
        lines[0] = HEADER;
        for (int k = 1; k < lines.length; k++) {
            lines[k] = "u,i,session" + k + ",1704103200";
        }
        assertRefused(folder.write("events.csv", lines), "events.csv has more than 1,000 different event types");
    }

    @Test
    void openBanditLog() {
        folder.write("random/men/men.csv", ",timestamp,item_id,position,click,propensity_score",
                "0,2019-11-24 00:03:13.442536+00:00,14,3,0,0.0294");
        assertRefused(temporary, "men.csv is a log of the Open Bandit Dataset", "no user", "thaw clicks --log");
        assertRefused(temporary.resolve("random/men/men.csv"), "Open Bandit");
    }

    @Test
    void jsonArray() {
        assertRefused(folder.write("log.json", "[{\"user_id\": 1},", "{\"user_id\": 2}]"),
                "log.json is one JSON array");
    }

    @Test
    void moreEventsThanFitIntoMemory() {
        Path file = folder.write("events.csv", HEADER, "u,i,view,1704103200", "u,j,view,1704103200");
        TextTable table = TextTable.in(TextFile.at(file, null));
        ImportSession session = new ImportSession(false, ByteMeter.unobserved(), 1);
        EventColumns columns = new SourceLayout.ThawFolder(table, Companions.NONE).columns();
        BadInputAssertions.assertRefused(() -> EventRows.read(table, columns, session),
                "events.csv holds more than the 1 events that fit");
    }
}
