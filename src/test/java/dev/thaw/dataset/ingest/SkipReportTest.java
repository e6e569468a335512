package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImportReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Left-out rows are reported with the line of the file on which they begin, the column and the reason.
class SkipReportTest {
    private static final String HEADER = "user_id,item_id,event_type,timestamp,note";

    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
    }

    private List<String> skipped(String... lines) {
        folder.write("events.csv", lines);
        return TestFolder.skipped(TestFolder.readWithBadRows(temporary));
    }

    @Test
    void linesAreThoseOfTheFileWithQuotedBreaksAndBlankLines() {
        assertEquals(List.of("events.csv:6 timestamp time 'soon' is neither epoch seconds nor ISO 8601",
                "events.csv:10 user_id user_id is blank"),
                skipped(HEADER, "u,i,view,1704103200,\"two", "lines, \"\"quoted\"\"", "and three\"", "",
                        "u,i,view,soon,", "u,i,view,1704103200,x", "", "", ",i,view,1704103200,x"));
    }

    @Test
    void aBadRowWithQuotedBreaksIsToldByItsFirstLine() {
        assertEquals(List.of("events.csv:3 item_id item_id is blank"),
                skipped(HEADER, "u,i,view,1704103200,x", "u,,view,1704103200,\"a", "b\"", "u,i,view,1704103200,x"));
    }

    @Test
    void linesAreRightWithWindowsLineEnds() {
        folder.write("events.csv", StandardCharsets.UTF_8,
                "user_id,item_id,event_type,timestamp\r\nu,i,view,1704103200\r\n\r\nu,i,,1704103200\r\n");
        assertEquals(List.of("events.csv:4 event_type event_type is blank"),
                TestFolder.skipped(TestFolder.readWithBadRows(temporary)));
    }

    @Test
    void rowsOfTheWrongWidthAreToldAsSuch() {
        assertEquals(
                List.of("events.csv:3 null has 4 cells where 5 are expected",
                        "events.csv:4 null has 6 cells where 5 are expected"),
                skipped(HEADER, "u,i,view,1704103200,x", "u,i,view,1704103200", "u,i,view,1704103200,x,y",
                        "u,i,view,1704103200,x"));
    }

    @Test
    void absurdTimesAreToldWithTheLikelyReason() {
        assertEquals(
                List.of("events.csv:3 timestamp time '0' lies before 1970-01-02, perhaps missing or in another unit",
                        "events.csv:4 timestamp time '1704103200000' lies after the year 2199, perhaps in another unit than seconds",
                        "events.csv:5 timestamp time '9999-12-31T00:00:00Z' lies after the year 2199, perhaps in another unit than seconds"),
                skipped(HEADER, "u,i,view,1704103200,x", "u,i,view,0,x", "u,i,view,1704103200000,x",
                        "u,i,view,9999-12-31T00:00:00Z,x", "u,i,view,1704103200,x", "u,i,view,1704103200,x",
                        "u,i,view,1704103200,x", "u,i,view,1704103200,x", "u,i,view,1704103200,x",
                        "u,i,view,1704103200,x", "u,i,view,1704103200,x", "u,i,view,1704103200,x",
                        "u,i,view,1704103200,x", "u,i,view,1704103200,x", "u,i,view,1704103200,x"));
    }

    @Test
    void badValueIsNotTakenForZero() {
        folder.write("events.csv", "user_id,item_id,event_type,timestamp,value", "u,i,view,1704103200,",
                "u,i,view,1704103200,\"1,5\"", "u,i,view,1704103200,NaN", "u,i,view,1704103200,-2.5e1");
        Dataset dataset = TestFolder.readWithBadRows(temporary);
        assertEquals(List.of("events.csv:3 value value '1,5' is not a number",
                "events.csv:4 value value 'NaN' is not a number"), TestFolder.skipped(dataset));
        assertEquals(List.of("u i view 1704103200000 -25.0", "u i view 1704103200000"), TestFolder.events(dataset));
    }

    @Test
    void countsCoverEveryFileAndRowsReadAreThoseOfTheEvents() {
        folder.write("events.csv", "user_id,item_id,event_type,timestamp", "u,i,view,1704103200", "u,i,view,x");
        folder.write("items.csv", "item_id,price", "i,dear", "j,3");
        Dataset dataset = TestFolder.readWithBadRows(temporary);
        assertEquals(2, dataset.report().rowsRead());
        assertEquals(2, dataset.report().skippedRows());
        assertEquals("items.csv:2 price price 'dear' is not a number", TestFolder.skipped(dataset).get(1));
    }

    @Test
    void moreSkippedRowsThanListedAreStillCounted() {
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp\n");
        text.append("u,i,view,x\n".repeat(ImportReport.MOST_LISTED + 5));
        text.append("u,i,view,1704103200\n".repeat(3));
        folder.write("events.csv", StandardCharsets.UTF_8, text.toString());
        ImportReport report = TestFolder.readWithBadRows(temporary).report();
        assertEquals(ImportReport.MOST_LISTED, report.skipped().size());
        assertEquals(ImportReport.MOST_LISTED + 5, report.skippedRows());
    }
}
