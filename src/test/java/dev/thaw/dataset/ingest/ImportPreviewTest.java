package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.dataset.ingest.ImportProblem.About;
import dev.thaw.job.JobContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPreviewTest {
    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void guessesAreShownWithTheirReasons() {
        ImportPreview preview = DatasetImport.preview(folder.write("log.csv", "personId;contentId;when;colour",
                "1;2;2024-01-01 10:00;red", "2;2;2024-01-02 10:00;blue"));
        assertEquals("Event table", preview.format());
        assertEquals(Delimiter.SEMICOLON, preview.delimiter());
        assertEquals(StandardCharsets.UTF_8, preview.encoding());
        assertTrue(preview.header());
        assertEquals(
                List.of(new ColumnGuess("personId", ColumnRole.USER, "named personId"),
                        new ColumnGuess("contentId", ColumnRole.ITEM, "named contentId"),
                        new ColumnGuess("when", ColumnRole.TIME, "its values are epoch seconds or ISO 8601"),
                        new ColumnGuess("colour", ColumnRole.UNUSED, "nothing points to a role")),
                preview.columns());
    }

    @Test
    void badCellsAreMarked() {
        ImportPreview preview = DatasetImport.preview(folder.write("log.csv", "user_id,item_id,event_type,timestamp",
                "u,i,view,1704103200", "u,,view,soon", "u,i"));
        assertNull(preview.rows().get(0).cells().get(3).problem());
        assertEquals(new PreviewCell("", "item is blank", null), preview.rows().get(1).cells().get(1));
        assertEquals("time 'soon' is neither epoch seconds nor ISO 8601",
                preview.rows().get(1).cells().get(3).problem());
        assertEquals("has 2 cells where 4 are expected", preview.rows().get(2).problem());
        assertEquals(4, preview.rows().get(2).line());
    }

    @Test
    void thawFolderShowsAllItsFiles() {
        folder.write("events.csv", "user_id,item_id,event_type,timestamp,note", "u,i,view,1704103200,x");
        folder.write("items.csv", "item_id,title", "i,One");
        ImportPreview preview = DatasetImport.preview(temporary);
        assertEquals("Thaw folder", preview.format());
        assertEquals(List.of("events.csv", "items.csv"), preview.files().stream().map(SourceFile::name).toList());
        assertEquals(ColumnRole.UNUSED, preview.columns().get(4).role());
        assertEquals(TableMapping.NONE, preview.mapping());
    }

    @Test
    void movieLensRolesAreThoseOfItsLayout() {
        folder.write("ratings.dat", "1::1193::5::978300760");
        ImportPreview preview = DatasetImport.preview(temporary);
        assertEquals(List.of(ColumnRole.USER, ColumnRole.ITEM, ColumnRole.RATING, ColumnRole.TIME),
                preview.columns().stream().map(ColumnGuess::role).toList());
    }

    @Test
    void tableThatLacksAColumnIsShownWithItsProblem() {
        ImportPreview preview = DatasetImport.preview(folder.write("log.csv", "a,b,c", "x,y,2024-01-01"));
        assertEquals(List.of(About.USER, About.ITEM), preview.problems().stream().map(ImportProblem::about).toList());
        assertEquals("x", preview.rows().getFirst().cells().getFirst().text());
    }

    @Test
    void suggestedMappingImportsTheSame() {
        Path file = folder.write("log.csv", "1,2268318,2520377,pv,1511544070", "1,2333346,2520771,pv,1511561733",
                "100,2333346,2520771,buy,1511572885");
        TableMapping mapping = DatasetImport.preview(file).mapping();
        assertEquals(TestFolder.read(file).fingerprint(),
                DatasetImport.read(file, mapping, false, JobContext.unobserved()).fingerprint());
    }

    @Test
    void correctedMappingIsPreviewedAsStated() {
        Path file = folder.write("log.csv", "a,b,c", "x,y,2024-01-01");
        TableMapping corrected = new TableMapping(null, "a", "b", null, "view", null, "c", null, null, null, null, null,
                null, null, null, null);
        ImportPreview preview = DatasetImport.preview(file, corrected);
        assertEquals(List.of(), preview.problems());
        assertEquals(new ColumnGuess("a", ColumnRole.USER, "chosen"), preview.columns().getFirst());
    }

    @Test
    void columnWithoutARoleStaysWithoutWhereTheMappingIsTakenAsStated() {
        Path file = folder.write("log.csv", "user_id,item_id,timestamp", "u,i,1704103200");
        TableMapping draft = DatasetImport.preview(file).draft();
        ImportPreview preview = DatasetImport.previewAsStated(file, draft.with("user_id", ColumnRole.UNUSED));
        assertEquals(ColumnRole.UNUSED, preview.columns().getFirst().role());
        assertEquals(List.of(About.USER), preview.problems().stream().map(ImportProblem::about).toList());
    }

    @Test
    void roleGoesFromOneColumnToAnother() {
        Path file = folder.write("log.csv", "user_id,item_id,timestamp,buyer", "u,i,1704103200,b");
        TableMapping draft = DatasetImport.preview(file).draft().with("buyer", ColumnRole.USER);
        assertEquals("buyer", draft.user());
        assertEquals(
                List.of(ColumnRole.UNUSED, ColumnRole.ITEM, ColumnRole.TIME, ColumnRole.USER), DatasetImport
                        .previewAsStated(file, draft).columns().stream().map(ColumnGuess::role).toList());
    }

    @Test
    void rolesStayAtTheirColumnsWhenTheFirstRowIsTakenForData() {
        Path file = folder.write("log.csv", "user_id,item_id,timestamp", "u,i,1704103200");
        ImportPreview before = DatasetImport.preview(file);
        TableMapping headless = before.draft().withHeader(false,
                before.columns().stream().map(ColumnGuess::column).toList());
        ImportPreview preview = DatasetImport.previewAsStated(file, headless);
        assertEquals(new ColumnGuess("column_1", ColumnRole.USER, "the first column of ids: who"),
                preview.columns().getFirst());
        assertEquals(2, preview.sample().rows());
        assertEquals(1, preview.sample().badRows());
    }

    @Test
    void everyRowThatWasLookedAtIsCounted() {
        List<String> lines = new ArrayList<>(List.of("user_id,item_id,timestamp"));
        for (int row = 0; row < 400; row++) {
            lines.add("u" + row + ",i," + (row % 100 == 7 ? "soon" : 1_704_103_200 + row));
        }
        ImportPreview preview = DatasetImport.preview(folder.write("log.csv", lines.toArray(String[]::new)));
        assertEquals(ImportPreview.ROWS, preview.rows().size());
        assertEquals(400, preview.sample().rows());
        assertEquals(4, preview.sample().badRows());
        assertEquals(List.of(9L, 109L, 209L, 309L),
                preview.sample().bad().stream().map(ImportPreview.PreviewRow::line).toList());
        assertTrue(preview.sample().whole());
    }

    @Test
    void timesAndStarsSayWhatTheyAreTakenFor() {
        ImportPreview preview = DatasetImport.preview(folder.write("log.csv", "user_id,item_id,rating,date",
                "u,i,3.5,31.01.2024 10:00"));
        assertEquals("rating_4", preview.rows().getFirst().cells().get(2).meaning());
        assertEquals("2024-01-31T10:00:00Z", preview.rows().getFirst().cells().get(3).meaning());
        ImportPreview berlin = DatasetImport.previewAsStated(temporary.resolve("log.csv"),
                preview.draft().withTimeZone(ZoneId.of("Europe/Berlin")));
        assertEquals("2024-01-31T09:00:00Z", berlin.rows().getFirst().cells().get(3).meaning());
    }

    @Test
    void everyFileOfAFolderSaysWhatPartItPlays() {
        folder.write("events.csv", "user_id,item_id,event_type,timestamp", "u,i,view,1704103200");
        folder.write("items.csv", "item_id,title,price", "i,One,cheap");
        folder.write("split.csv", "a,b", "1,2");
        List<SourceFile> files = DatasetImport.preview(temporary).files();
        assertEquals(List.of(FilePart.EVENTS, FilePart.ITEMS, FilePart.UNREAD),
                files.stream().map(SourceFile::part).toList());
        assertEquals("price 'cheap' is not a number",
                files.get(1).rows().getFirst().cells().get(2).problem());
    }

    @Test
    void folderWithSeveralTablesOfEventsAsksForOne() {
        folder.write("a.csv", "user_id,item_id,timestamp", "u,i,1704103200");
        folder.write("b.csv", "user_id,item_id,timestamp", "v,j,1704103200", "w,j,1704103200");
        ImportPreview open = DatasetImport.preview(temporary);
        assertEquals(List.of(About.FILE), open.problems().stream().map(ImportProblem::about).toList());
        ImportPreview chosen = DatasetImport.preview(temporary, TableMapping.ofFile("b.csv"));
        assertEquals(List.of(), chosen.problems());
        assertEquals(2,
                DatasetImport.read(temporary, chosen.mapping(), false, JobContext.unobserved()).log().size());
    }

    @Test
    void dayAndMonthThatCannotBeToldApartAreAskedFor() {
        Path file = folder.write("log.csv", "user_id,item_id,date", "u,i,03/04/2024");
        ImportPreview open = DatasetImport.preview(file);
        assertEquals(List.of(About.TIME_FORMAT), open.problems().stream().map(ImportProblem::about).toList());
        ImportPreview said = DatasetImport.previewAsStated(file, open.draft().withTimeFormat(null, "M/d/yyyy"));
        assertEquals(List.of(), said.problems());
        assertEquals("2024-03-04T00:00:00Z", said.rows().getFirst().cells().get(2).meaning());
    }

    @Test
    void whatIsNoPatternOfTimesIsTold() {
        Path file = folder.write("log.csv", "user_id,item_id,timestamp", "u,i,1704103200");
        ImportPreview preview = DatasetImport.previewAsStated(file,
                DatasetImport.preview(file).draft().withTimeFormat(null, "jibberish"));
        assertEquals(List.of(About.TIME_FORMAT), preview.problems().stream().map(ImportProblem::about).toList());
        assertEquals("jibberish", preview.draft().timeFormat());
    }

    @Test
    void encodingThatDoesNotFitIsToldBesideItsControl() {
        Path file = folder.write("log.csv", StandardCharsets.ISO_8859_1,
                "user_id,item_id,timestamp\nJos\u00e9,i,1704103200\n");
        ImportPreview preview = DatasetImport.previewAsStated(file, DatasetImport.preview(file).draft()
                .withEncoding(StandardCharsets.UTF_8, List.of("user_id", "item_id", "timestamp")));
        assertEquals(List.of(About.ENCODING), preview.problems().stream().map(ImportProblem::about).toList());
        assertEquals(StandardCharsets.UTF_8, preview.encoding());
    }

    @Test
    void movieLensLeavesNothingToCorrect() {
        folder.write("ratings.dat", "1::1193::5::978300760");
        folder.write("movies.dat", "1193::One Flew Over the Cuckoo's Nest (1975)::Drama");
        ImportPreview preview = DatasetImport.preview(temporary);
        assertNull(preview.draft());
        assertEquals("category and tags", preview.files().get(1).columns().get(2).meaning());
    }
}
