package dev.thaw.dataset.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensImportTest {
    @TempDir
    private Path temporary;
    private TestFolder folder;

    @BeforeEach
    void openFolder() {
        folder = new TestFolder(temporary);
    }

    @Test
    void hundredThousandIsReadWithLatin1TitlesAndFlaggedGenres() {
        folder.write("u.data", "196\t242\t3\t881250949", "186\t302\t5\t891717742");
        folder.write("u.item", StandardCharsets.ISO_8859_1,
                "242|Misérables, Les (1995)|01-Jan-1995||http://x|0|0|0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0\n"
                        + "302|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n");
        folder.write("u.user", "196|49|M|writer|55105", "186|39|F|executive|00000");
        folder.write("ua.base", "1\t1\t5\t874965758");
        Dataset dataset = folder.read();
        assertEquals("MovieLens 100K", dataset.report().format());
        assertEquals(List.of("196 242 rating_3 881250949000 3.0", "186 302 rating_5 891717742000 5.0"),
                TestFolder.events(dataset));
        var film = dataset.items().row(dataset.items().find("242"));
        assertEquals("Misérables, Les (1995)", film.title());
        assertEquals("Drama", film.category());
        assertEquals(Map.of("release_date", "01-Jan-1995", "release_year", "1995"), film.attributes());
        assertNull(film.availableFrom());
        assertNull(dataset.items().row(dataset.items().find("302")).category());
        assertEquals(Map.of("age", "39", "gender", "F", "occupation", "executive", "zip_code", "00000"),
                dataset.users().row(dataset.users().find("186")).attributes());
    }

    @Test
    void doubleColonsAreReadAndQuotesArePlain() {
        folder.write("ratings.dat", "1::1193::5::978300760", "1::661::3.5::978302109");
        folder.write("movies.dat", "1193::\"Great\" One, A: B (1975)::Drama|Crime", "661::James (1996)::Musical");
        folder.write("users.dat", "1::F::1::10::48067");
        Dataset dataset = folder.read();
        assertEquals("MovieLens 1M or 10M", dataset.report().format());
        assertEquals(List.of("1 1193 rating_5 978300760000 5.0", "1 661 rating_4 978302109000 3.5"),
                TestFolder.events(dataset));
        var film = dataset.items().row(dataset.items().find("1193"));
        assertEquals("\"Great\" One, A: B (1975)", film.title());
        assertEquals("Drama", film.category());
        assertEquals(List.of("Drama", "Crime"), film.tags());
        assertEquals("48067", dataset.users().row(1).attributes().get("zip_code"));
    }

    @Test
    void latestIsReadWithTimedTags() {
        folder.write("ratings.csv", "userId,movieId,rating,timestamp", "1,2,0.5,964982703", "1,3,2.5,964982704");
        folder.write("movies.csv", "movieId,title,genres", "2,\"American President, The (1995)\",Comedy|Drama",
                "3,Nameless,(no genres listed)");
        folder.write("tags.csv", "userId,movieId,tag,timestamp", "7,2,\"Quotable, Highly\",1445714994");
        Dataset dataset = folder.read();
        assertEquals(List.of("1 2 rating_1 964982703000 0.5", "1 3 rating_3 964982704000 2.5"),
                TestFolder.events(dataset));
        assertEquals("Comedy", dataset.items().category(dataset.items().find("2")));
        assertNull(dataset.items().category(dataset.items().find("3")));
        assertTrue(dataset.items().row(dataset.items().find("3")).tags().isEmpty());
        assertEquals(1, dataset.items().timedTags().size());
        assertEquals("quotable, highly", dataset.items().timedTags().getFirst().tag());
        assertEquals(1_445_714_994_000L, dataset.items().timedTags().getFirst().timestamp());
        assertEquals(0, dataset.users().find("7"), "who only tags is no user with events");
    }

    @Test
    void ratingsAloneAreEnough() {
        folder.write("ratings.csv", "userId,movieId,rating,timestamp", "1,2,4,964982703");
        Dataset dataset = folder.read();
        assertEquals(1, dataset.log().size());
        assertTrue(dataset.report().notes().contains("No movies.csv: films have neither titles nor genres."));
    }

    @Test
    void ratingOutsideTheStarsIsABadRow() {
        folder.write("ratings.csv", "userId,movieId,rating,timestamp", "1,2,4,964982703", "1,3,0,964982703",
                "1,4,5.5,964982703", "1,5,,964982703");
        Dataset dataset = TestFolder.readWithBadRows(temporary);
        assertEquals(List.of("ratings.csv:3 rating rating '0' lies outside (0, 5]",
                "ratings.csv:4 rating rating '5.5' lies outside (0, 5]", "ratings.csv:5 rating rating is blank"),
                TestFolder.skipped(dataset));
    }
}
