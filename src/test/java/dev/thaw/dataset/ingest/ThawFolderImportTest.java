package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImpressionLog.Impression;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThawFolderImportTest {
    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void fillFolder() {
        folder = new TestFolder(temporary);
        folder.write("events.csv", "user_id,item_id,event_type,timestamp,value", "u1,i1,view,2024-01-01T10:00:00Z,",
                "u1,i1,Add To Cart,2024-01-01T10:05:00Z,", "u2,i2,purchase,2024-01-02T00:00:00+02:00,19.90");
    }

    @Test
    void eventsAloneAreEnough() {
        Dataset dataset = folder.read();
        assertEquals("Thaw folder", dataset.report().format());
        assertEquals(List.of("u1 i1 view 1704103200000", "u1 i1 add_to_cart 1704103500000",
                "u2 i2 purchase 1704146400000 19.9"), TestFolder.events(dataset));
    }

    @Test
    void nameIsTheFolders() {
        assertEquals(temporary.getFileName().toString(), folder.read().name());
    }

    @Test
    void itemsAreDescribedAndFurtherColumnsAreAttributes() {
        folder.write("items.csv", "item_id,title,category,tags,price,available_from,level",
                "i1,\"Java, the basics\",programming,java| beginner ||,49.5,2023-12-01,1", "i3,,,,,,");
        Dataset dataset = folder.read();
        var item = dataset.items().row(dataset.items().find("i1"));
        assertEquals("Java, the basics", item.title());
        assertEquals("programming", item.category());
        assertEquals(List.of("java", "beginner"), item.tags());
        assertEquals(49.5, item.price());
        assertEquals(1_701_388_800_000L, item.availableFrom());
        assertEquals(Map.of("level", "1"), item.attributes());
    }

    @Test
    void blankPriceIsUnknownAndNotZero() {
        folder.write("items.csv", "item_id,price", "i1,", "i2,0");
        Dataset dataset = folder.read();
        assertTrue(Double.isNaN(dataset.items().row(dataset.items().find("i1")).price()));
        assertEquals(0, dataset.items().row(dataset.items().find("i2")).price());
    }

    @Test
    void itemsWithoutEventsStayInTheCatalogue() {
        folder.write("items.csv", "item_id", "i9");
        Dataset dataset = folder.read();
        assertEquals(3, dataset.items().size() - 1);
        assertEquals(2, dataset.activeItems());
    }

    @Test
    void usersHaveSignupAndAttributes() {
        folder.write("users.csv", "user_id,signup_at,country", "u1,2023-12-31,AT", "u2,,DE");
        Dataset dataset = folder.read();
        assertEquals(1_703_980_800_000L, dataset.users().signupAt(dataset.users().find("u1")));
        assertNull(dataset.users().signupAt(dataset.users().find("u2")));
        assertEquals(Map.of("country", "DE"), dataset.users().row(dataset.users().find("u2")).attributes());
        assertTrue(dataset.report().notes()
                .contains("1 of 2 users have no sign-up date: their first event stands in."));
    }

    @Test
    void conversionsBeforeSignupAreNotedAsDataErrors() {
        folder.write("users.csv", "user_id,signup_at", "u2,2024-05-01");
        assertTrue(folder.read().report().notes().contains("1 event of type purchase (a conversion) lies before the "
                + "user's sign-up, the first of user u2 at 2024-01-01T22:00:00Z."));
    }

    @Test
    void impressionsAreRead() {
        folder.write("impressions.csv", "user_id,timestamp,request_id,position,item_id,propensity,clicked",
                "u1,1704103200,r1,1,i1,0.25,1", ",1704103200,,2,i2,,false");
        Dataset dataset = folder.read();
        List<Impression> shown = dataset.impressions().rows();
        assertEquals(2, shown.size());
        assertEquals(0, shown.get(0).user());
        assertNull(shown.get(0).request());
        assertTrue(Double.isNaN(shown.get(0).propensity()));
        assertEquals(0.25, shown.get(1).propensity());
        assertTrue(shown.get(1).clicked());
    }

    @Test
    void unusableImpressionsAreReportedRowByRow() {
        folder.write("impressions.csv", "user_id,timestamp,request_id,position,item_id,propensity,clicked",
                "u1,1704103200,r1,1,i1,0,1", "u1,1704103200,r1,0,i1,0.5,1", "u1,1704103200,r1,,i1,0.5,1",
                "u1,1704103200,r1,1,i1,1.5,1", "u1,1704103200,r1,1,i1,0.5,maybe", "u1,1704103200,r1,1,i1,1,0");
        Dataset dataset = TestFolder.readWithBadRows(temporary);
        assertEquals(1, dataset.impressions().rows().size());
        assertEquals(List.of("impressions.csv:2 propensity propensity '0' lies outside (0, 1]",
                "impressions.csv:3 position position '0' is not a whole number from 1",
                "impressions.csv:4 position position is blank",
                "impressions.csv:5 propensity propensity '1.5' lies outside (0, 1]",
                "impressions.csv:6 clicked clicked 'maybe' is neither 0 nor 1"), TestFolder.skipped(dataset));
    }

    @Test
    void everyFileMayBePacked() {
        Path packed = temporary.resolve("packed");
        TestFolder other = new TestFolder(packed);
        other.zipped("events.csv.gz", "user_id,item_id,event_type,timestamp", "u1,i1,view,1704103200");
        other.zipped("items.csv.gz", "item_id,title", "i1,One");
        Dataset dataset = other.read();
        assertEquals("One", dataset.items().title(1));
        assertEquals(1, dataset.log().size());
    }

    @Test
    void whatIsMissingIsNotedWithItsStandIn() {
        List<String> notes = folder.read().report().notes();
        assertTrue(notes.contains("No sign-up dates: each user's first event stands in."));
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("No categories:")));
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("No impressions:")));
    }

    @Test
    void repeatedDescriptionsAreNotedAndTheLastCounts() {
        folder.write("items.csv", "item_id,title", "i1,Old", "i1,New");
        Dataset dataset = folder.read();
        assertEquals("New", dataset.items().title(dataset.items().find("i1")));
        assertTrue(dataset.report().notes()
                .contains("items.csv: 1 row repeats the id of an earlier row; the last description counts."),
                () -> dataset.report().notes().toString());
    }

    @Test
    void companionWithoutItsIdIsRefused() {
        folder.write("items.csv", "id,title", "i1,One");
        assertEquals("items.csv has no column item_id; its columns are id, title.", TestFolder.refusal(temporary));
    }

    @Test
    void orderOfRowsDecidesNothing() {
        String before = folder.read().fingerprint();
        folder.write("events.csv", "user_id,item_id,event_type,timestamp,value",
                "u2,i2,purchase,2024-01-02T00:00:00+02:00,19.90", "u1,i1,Add To Cart,2024-01-01T10:05:00Z,",
                "u1,i1,view,2024-01-01T10:00:00Z,");
        assertEquals(before, folder.read().fingerprint());
    }

    @Test
    void equalRowsAreKept() {
        folder.write("events.csv", "user_id,item_id,event_type,timestamp", "u1,i1,view,1704103200",
                "u1,i1,view,1704103200");
        assertEquals(2, folder.read().log().size());
    }
}
