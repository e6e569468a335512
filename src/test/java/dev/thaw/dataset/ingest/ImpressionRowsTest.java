package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImportReport.SkippedRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad impressions are told row by row and never used.
class ImpressionRowsTest {
    private static final String HEADER = "user_id,timestamp,request_id,position,item_id,propensity,clicked";
    private static final String GOOD = "u,2024-01-01T10:00:00Z,r1,1,i,0.5,1";

    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
        folder.write("events.csv", "user_id,item_id,event_type,timestamp", "u,i,view,2024-01-01T10:00:00Z");
        folder.write("items.csv", "item_id,title", "i,One");
    }

    private Dataset read(String row) {
        folder.write("impressions.csv", HEADER, GOOD, row);
        return DatasetImport.read(new ImportRequest(temporary, null, true), JobContext.unobserved());
    }

    private void assertReported(String row, String column, String reason) {
        Dataset dataset = read(row);
        assertEquals(1, dataset.impressions().rows().size());
        List<SkippedRow> skipped = dataset.report().skipped();
        assertEquals(1, skipped.size());
        assertEquals("impressions.csv", skipped.getFirst().file());
        assertEquals(3, skipped.getFirst().line());
        assertEquals(column, skipped.getFirst().column());
        assertTrue(skipped.getFirst().reason().contains(reason), skipped.getFirst().reason());
    }

    @Test
    void propensityOfZero() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,i,0,1", "propensity", "outside (0, 1]");
    }

    @Test
    void negativePropensity() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,i,-0.1,1", "propensity", "outside (0, 1]");
    }

    @Test
    void propensityAboveOne() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,i,1.01,1", "propensity", "outside (0, 1]");
    }

    @Test
    void propensityThatIsNoNumber() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,i,NaN,1", "propensity", "not a number");
    }

    @Test
    void missingPosition() {
        assertReported("u,2024-01-01T10:00:00Z,r2,,i,0.5,1", "position", "blank");
    }

    @Test
    void positionBelowOne() {
        assertReported("u,2024-01-01T10:00:00Z,r2,0,i,0.5,1", "position", "whole number from 1");
    }

    @Test
    void unknownItem() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,other,0.5,1", "item_id", "neither described nor in any event");
    }

    @Test
    void clickThatIsNeitherZeroNorOne() {
        assertReported("u,2024-01-01T10:00:00Z,r2,1,i,0.5,2", "clicked", "neither 0 nor 1");
    }

    @Test
    void blankPropensityIsNotKeptRatherThanWrong() {
        assertEquals(2, read("u,2024-01-01T10:00:00Z,r2,1,i,,0").impressions().rows().size());
    }

    @Test
    void openBanditLogOpensAsALogOfShownSlots() {
        Path log = temporary.resolve("bandit");
        folder.write("bandit/random/men/men.csv", ",timestamp,item_id,position,click,propensity_score",
                "0,2019-11-24 00:03:13.442536+00:00,14,3,0,0.5", "1,2019-11-24 00:03:14+00:00,15,1,1,0.5",
                "2,2019-11-24 00:03:15+00:00,15,1,1,1.5");

        Dataset dataset = ShownLogImport.read(log, true, JobContext.unobserved());

        assertTrue(ShownLogImport.isShownLogAlone(log));
        assertEquals("random/men", dataset.name());
        assertEquals(2, dataset.impressions().rows().size());
        assertEquals("propensity_score", dataset.report().skipped().getFirst().column());
    }

    @Test
    void severalLogsAreNamed() {
        for (String policy : List.of("bts", "random")) {
            folder.write("two/" + policy + "/men/men.csv", ",timestamp,item_id,position,click,propensity_score",
                    "0,2019-11-24 00:03:13+00:00,14,3,0,0.5");
        }

        BadInputException refused = assertThrows(BadInputException.class,
                () -> ShownLogImport.read(temporary.resolve("two"), false, JobContext.unobserved()));

        assertTrue(refused.getMessage().contains("bts/men, random/men"), refused.getMessage());
    }
}
