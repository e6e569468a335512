package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTableImportTest {
    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
    }

    @ParameterizedTest
    @EnumSource
    void everyDelimiterIsFoundOut(Delimiter delimiter) {
        List<String> lines = new ArrayList<>();
        lines.add("visitorid,itemid,event,ts".replace(",", delimiter.text()));
        for (int k = 0; k < 5; k++) {
            lines.add("v%d,item %d,view,%d".formatted(k, k, 1_704_103_200 + k).replace(",", delimiter.text()));
        }
        Dataset dataset = TestFolder.read(folder.write("log.txt", lines.toArray(String[]::new)));
        assertEquals("v0 item 0 view 1704103200000", TestFolder.events(dataset).getFirst());
        assertEquals(5, dataset.log().size());
    }

    @Test
    void deskdropOpensWithQuotedUserAgents() {
        Path file = folder.zipped("users_interactions.csv.gz",
                "timestamp,eventType,contentId,personId,sessionId,userAgent,userRegion,userCountry",
                "1465413032,VIEW,-3499919498720038879,-8845298781299428018,1264196770339959068,,,",
                "1465412560,COMMENT CREATED,8890720798209849691,-1032019229384696495,3621737643587579081,"
                        + "\"Mozilla/5.0 (Macintosh, like Gecko) \"\"Chrome\"\"\",NY,US");
        Dataset dataset = TestFolder.read(file);
        assertEquals("Deskdrop", dataset.report().format());
        assertEquals(
                List.of("-1032019229384696495 8890720798209849691 comment_created 1465412560000",
                        "-8845298781299428018 -3499919498720038879 view 1465413032000"),
                TestFolder.events(dataset));
    }

    @Test
    void headerlessFileIsReadByItsValues() {
        Path file = folder.write("UserBehavior.csv", "1,2268318,2520377,pv,1511544070",
                "1,2333346,2520771,pv,1511561733",
                "100,2576651,2520771,buy,1511572885", "100,2268318,2520377,cart,1511593493",
                "1000,2333346,2520771,fav,1511596146");
        Dataset dataset = TestFolder.read(file);
        assertEquals("1 2268318 pv 1511544070000", TestFolder.events(dataset).getFirst());
        assertEquals("2520771", dataset.items().category(dataset.items().find("2333346")));
    }

    @Test
    void blankColumnIsNoCategory() {
        Path file = folder.write("plays.tsv", "user_1\t2009-05-04T23:08:57Z\tf1b1cf71\tDeep Dish\t\tOne",
                "user_1\t2009-05-04T13:54:10Z\ta7f7df4a\tUA\t\tTwo");
        Dataset dataset = TestFolder.read(file);
        assertEquals("user_1 a7f7df4a interaction 1241445250000", TestFolder.events(dataset).getFirst());
        assertTrue(dataset.items().categories().isEmpty());
    }

    @Test
    void headerlessRatingsAreReadByTheirValues() {
        Path file = folder.write("beauty.csv", "A2SUAM1J3GNN3B,0000013714,5.0,1354060800",
                "APOZ15IEYQRRR,0000013714,4.0,1362787200", "A1YSBTCBRC4F25,0000031887,1.0,1365811200");
        assertEquals(
                List.of("A2SUAM1J3GNN3B 0000013714 rating_5 1354060800000 5.0",
                        "APOZ15IEYQRRR 0000013714 rating_4 1362787200000 4.0",
                        "A1YSBTCBRC4F25 0000031887 rating_1 1365811200000 1.0"),
                TestFolder.events(TestFolder.read(file)));
    }

    @Test
    void idsAreTextWithLeadingZerosAndNineteenDigits() {
        Path file = folder.write("events.csv", "user_id,item_id,event_type,timestamp",
                "007,9007199254740993123,view,1704103200", "7,9007199254740993124,view,1704103200",
                "7.0,1e5,view,1704103200");
        Dataset dataset = TestFolder.read(file);
        assertEquals(3, dataset.activeUsers());
        assertTrue(dataset.users().find("007") > 0 && dataset.users().find("7") > 0 && dataset.users().find("7.0") > 0);
        assertTrue(dataset.items().find("9007199254740993123") > 0);
        assertTrue(dataset.items().find("9007199254740993124") > 0);
        assertTrue(dataset.items().find("1e5") > 0);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstColumn() {
        Path file = folder.write("log.csv", StandardCharsets.UTF_8,
                "\uFEFFuser_id,item_id,event_type,timestamp\nü,ß,view,1704103200\n");
        assertEquals(List.of("ü ß view 1704103200000"), TestFolder.events(TestFolder.read(file)));
    }

    @Test
    void utf16WithItsMarkIsRead() {
        Path file = folder.write("log.csv", StandardCharsets.UTF_16LE,
                "\uFEFFuser_id,item_id,event_type,timestamp\nü,ß,view,1704103200\n");
        assertEquals(List.of("ü ß view 1704103200000"), TestFolder.events(TestFolder.read(file)));
    }

    @Test
    void latin1IsFoundOut() {
        Path file = folder.write("log.csv", StandardCharsets.ISO_8859_1,
                "user_id,item_id,event_type,timestamp\nJosé,Ärger,view,1704103200\n");
        assertEquals(List.of("José Ärger view 1704103200000"), TestFolder.events(TestFolder.read(file)));
    }

    @Test
    void latin1FarBehindTheHeadIsFoundOutToo() {
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp\n");
        while (text.length() < TextFile.HEAD_BYTES + 10_000) {
            text.append("anna,apple,view,1704103200\n");
        }
        Path file = folder.write("log.csv", StandardCharsets.ISO_8859_1, text + "José,Ärger,view,1704103200\n");
        assertTrue(TestFolder.read(file).users().find("José") > 0);
    }

    @Test
    void utf8CharactersOnTheEdgeOfTheHeadStayWhole() {
        StringBuilder text = new StringBuilder("user_id,item_id,event_type,timestamp\n");
        while (text.length() < TextFile.HEAD_BYTES) {
            text.append("ü,€uro,view,1704103200\n");
        }
        Dataset dataset = TestFolder.read(folder.write("log.csv", StandardCharsets.UTF_8, text.toString()));
        assertEquals(1, dataset.activeUsers());
        assertEquals(1, dataset.activeItems());
    }

    @Test
    void windowsAndOldMacLineEndsAreRead() {
        String text = "user_id,item_id,event_type,timestamp\nu1,i1,view,1704103200\nu2,\"i2\",view,\"1704103201\"\n";
        List<String> expected = List.of("u1 i1 view 1704103200000", "u2 i2 view 1704103201000");
        for (String end : new String[]{"\r\n", "\r"}) {
            Path file = folder.write("log.csv", StandardCharsets.UTF_8, text.replace("\n", end));
            assertEquals(expected, TestFolder.events(TestFolder.read(file)));
        }
    }

    @Test
    void jsonLinesKeepDigitsAndReadNestedNames() {
        Path file = folder.write("log.jsonl",
                "{\"user\":{\"id\":9007199254740993123},\"item_id\":\"007\",\"event\":\"click\",\"time\":1704103200.5}",
                "{\"item_id\":12,\"user\":{\"id\":\"a\"},\"time\":\"2024-01-01T10:00:01Z\",\"event\":\"click\",\"x\":[1]}");
        Dataset dataset = folder.read(file, "{\"user\": \"user.id\"}");
        assertEquals(List.of("9007199254740993123 007 click 1704103200500", "a 12 click 1704103201000"),
                TestFolder.events(dataset));
    }

    @Test
    void brokenJsonLineIsABadRowWithItsLine() {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            lines.add("{\"user_id\":\"u\",\"item_id\":\"i\",\"event\":\"view\",\"timestamp\":%d}"
                    .formatted(1_704_103_200 + k));
        }
        lines.set(20, "{\"user_id\":\"u\",");
        Dataset dataset = TestFolder.read(folder.write("log.jsonl", lines.toArray(String[]::new)));
        assertEquals(39, dataset.log().size());
        assertEquals(21, dataset.report().skipped().getFirst().line());
        assertTrue(dataset.report().skipped().getFirst().reason().startsWith("is no JSON object"));
    }

    @Test
    void tableWithoutTypeCountsEveryRowAsInteraction() {
        Path file = folder.write("log.csv", "customer_id,product_id,date", "c1,p1,2024-01-01");
        Dataset dataset = TestFolder.read(file);
        assertEquals(List.of("c1 p1 interaction 1704067200000"), TestFolder.events(dataset));
        assertTrue(
                dataset.report().notes().contains("No column names the event type: every row counts as interaction."));
    }

    @Test
    void categoryAndTitleOfTheEarliestEventDescribeTheItem() {
        Path file = folder.write("log.csv", "user_id,item_id,event_type,timestamp,category,title",
                "u,i,view,1704103201,late,Late", "u,i,view,1704103200,early,", "u,j,view,1704103200,,");
        Dataset dataset = TestFolder.read(file);
        assertEquals("early", dataset.items().category(dataset.items().find("i")));
        assertEquals("Late", dataset.items().title(dataset.items().find("i")));
        assertEquals("j", dataset.items().title(dataset.items().find("j")));
    }

    @Test
    void folderWithOneTableOfEventsAmongOthersIsOpened() {
        folder.write("clicks.csv", "visitorid,itemid,event,timestamp", "1,2,view,1433221332117");
        folder.write("category_tree.csv", "categoryid,parentid", "1016,213");
        folder.write("notes.txt", "nothing to see here");
        folder.write("items.csv", "item_id,category", "2,books");
        Dataset dataset = folder.read();
        assertEquals(List.of("1 2 view 1433221332117"), TestFolder.events(dataset));
        assertEquals("books", dataset.items().category(1));
    }
}
