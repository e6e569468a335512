package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Counts on real data, as published with it; skipped where the data is not there.
class RealDataTest {
    private static final Path DATA = Path.of("..", "shared", "data");

    private static Path folder(String name) {
        Path folder = DATA.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
        return folder;
    }

    private static Dataset open(String name) {
        return DatasetImport.read(ImportRequest.of(folder(name)), JobContext.unobserved());
    }

    private static Map<String, Integer> countsByType(Dataset dataset) {
        int[] counts = new int[dataset.eventTypes().size()];
        for (int row = 0; row < dataset.log().size(); row++) {
            counts[dataset.log().type(row)]++;
        }
        Map<String, Integer> byName = new TreeMap<>();
        dataset.eventTypes().stream().map(EventType::name).toList()
                .forEach(name -> byName.put(name, counts[dataset.typeIndex(new EventType(name))]));
        return byName;
    }

    @Test
    void movieLensLatestHasThePublishedCounts() {
        Dataset dataset = open("ml-latest-small");
        assertEquals("MovieLens latest", dataset.report().format());
        assertEquals(100_836, dataset.log().size());
        assertEquals(100_836, dataset.report().rowsRead());
        assertEquals(0, dataset.report().skippedRows());
        assertEquals(610, dataset.activeUsers());
        assertEquals(9_724, dataset.activeItems());
        assertEquals(9_742, dataset.items().size() - 1);
        assertEquals(3_683, dataset.items().timedTags().size());
    }

    @Test
    void movieLensSplitsWhereTheProtocolSays() {
        assertEquals(1_376_822_969_000L, open("ml-latest-small").log().timestampAtQuantile(0.7));
    }

    @Test
    void movieLensFilmsHaveTheirFirstGenreAsCategory() {
        Dataset dataset = open("ml-latest-small");
        var toyStory = dataset.items().row(dataset.items().find("1"));
        assertEquals("Toy Story (1995)", toyStory.title());
        assertEquals("Adventure", toyStory.category());
        assertEquals(Arrays.asList("Adventure", "Animation", "Children", "Comedy", "Fantasy"), toyStory.tags());
        assertEquals("1995", toyStory.attributes().get("release_year"));
        assertTrue(dataset.items().categories().stream().noneMatch(category -> category.startsWith("(")));
    }

    @Test
    void deskdropOpensWithoutMapping() {
        Dataset dataset = open("deskdrop");
        assertEquals("Deskdrop", dataset.report().format());
        assertEquals(72_312, dataset.log().size());
        assertEquals(1_895, dataset.activeUsers());
        assertEquals(2_987, dataset.activeItems());
        assertEquals(
                Map.of("view", 61_086, "like", 5_745, "bookmark", 2_463, "comment_created", 1_611, "follow", 1_407),
                countsByType(dataset));
        assertEquals(1_468_342_705_000L, dataset.log().timestampAtQuantile(0.5));
        assertTrue(dataset.report().notes().stream().anyMatch(note -> note.startsWith("No categories")));
    }

    @Test
    void openBanditIsNotMistakenForEvents() {
        for (String inner : new String[]{"", "random", "random/men"}) {
            Path folder = folder("open-bandit-small").resolve(inner);
            BadInputException refused = assertThrows(BadInputException.class,
                    () -> DatasetImport.read(ImportRequest.of(folder), JobContext.unobserved()));
            assertTrue(refused.getMessage().contains("Open Bandit"), refused.getMessage());
        }
    }
}
