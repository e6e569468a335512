package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.ingest.ImportPreview.PreviewCell;
import dev.thaw.job.JobContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        assertEquals(new PreviewCell("", "item is blank"), preview.rows().get(1).cells().get(1));
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
        assertEquals(List.of("events.csv", "items.csv"), preview.files());
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
        assertNotNull(preview.problem());
        assertTrue(preview.problem().contains("could be the user"));
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
        assertNull(preview.problem());
        assertEquals(new ColumnGuess("a", ColumnRole.USER, "stated"), preview.columns().getFirst());
    }
}
