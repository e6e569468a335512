package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What cannot be used ends with exit code 2 and one sentence on the error output, before any training.
class BadInputTest {
    @TempDir
    private static Path shared;
    private static Path shop;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeShop() {
        shop = TinyShop.write(shared.resolve("shop"));
    }

    private static void assertRefused(Answer answer, String... parts) {
        assertEquals(2, answer.code(), answer.err());
        assertEquals("", answer.out());
        String sentence = answer.err().lines().toList().getLast();
        assertTrue(sentence.startsWith("thaw: ") && sentence.endsWith(".") || sentence.endsWith("?"), sentence);
        for (String part : parts) {
            assertTrue(sentence.contains(part), () -> "“" + part + "” is missing in: " + sentence);
        }
        assertFalse(answer.err().contains("Exception") || answer.err().contains("\tat "), answer.err());
        assertFalse(answer.err().contains("Usage:"), answer.err());
    }

    private Answer run(Path data, String... assignments) {
        String[] arguments = new String[5 + 2 * assignments.length];
        arguments[0] = "run";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        arguments[3] = "--out";
        arguments[4] = folder.resolve("out").toString();
        for (int k = 0; k < assignments.length; k++) {
            arguments[5 + 2 * k] = "--set";
            arguments[6 + 2 * k] = assignments[k];
        }
        return thaw((Object[]) arguments);
    }

    @Test
    void aMissingFile() {
        assertRefused(run(folder.resolve("none.csv")), "none.csv", "does not exist");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused(run(Files.createFile(folder.resolve("empty.csv"))), "empty.csv", "empty");
    }

    @Test
    void anOnlineTestOfDataWithoutTruth() {
        assertRefused(thaw("online", "--data", shop, "--out", folder.resolve("out")), "shop", "truth.json",
                "thaw simulate");
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void anOnlineTestWithoutNewcomers() {
        assertRefused(thaw("online", "--data", shop, "--out", folder.resolve("out"), "--users", "1"), "users", "1");
    }

    @Test
    void aFolderWithoutEvents() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("items.csv"), "item_id,title\n1,One\n");
        assertRefused(run(data), "items.csv");
    }

    @Test
    void binaryJunk() throws IOException {
        byte[] junk = new byte[4096];
        new Random(1).nextBytes(junk);
        assertRefused(run(Files.write(folder.resolve("junk.csv"), junk)), "junk.csv");
    }

    @Test
    void aTimeColumnThatDoesNotParse() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("events.csv"), "user_id,item_id,event_type,timestamp\n"
                + "u1,i1,view,soon\nu1,i2,view,later\nu2,i1,view,never\n");
        assertRefused(run(data), "events.csv", "timestamp");
    }

    @Test
    void anUnknownKeyInTheConfiguration() throws IOException {
        Path config = Files.writeString(folder.resolve("experiment.json"), "{\"content\": {\"embedingSize\": 16}}");
        assertRefused(thaw("run", "--data", shop, "--out", folder.resolve("out"), "--config", config),
                config.toString(), "content.embedingSize", "did you mean content.embeddingSize?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content.embeddingSize=0       | content.embeddingSize is 0
            collaborative.embeddingSize=0 | collaborative.embeddingSize is 0
            negatives.ratio=-1            | negatives.ratio is -1
            negatives.rato=3              | did you mean negatives.ratio?
            evaluation.splitAt=1.5        | evaluation.splitAt is 1.5
            evaluation.splitAt=2031-01-01 | evaluation.splitAt
            evaluation.minEvents=100000   | evaluation.minEvents
            evaluation.revealed=[5000]    | evaluation.revealed
            evaluation.relevant=["gift"]  | gift
            """)
    void aSettingThatCannotBe(String assignment, String part) {
        assertRefused(run(shop, assignment), part);
        assertFalse(Files.exists(folder.resolve("out/result.json")));
    }

    @Test
    void weightsThatAreAllZero() {
        assertRefused(run(shop, "events={\"view\": 0, \"click\": 0, \"purchase\": 0}"), "positive weight",
                "click, purchase, view");
    }

    @Test
    void anEmptyCohortSaysWhatToChange() {
        assertRefused(run(shop, "evaluation.minEvents=5000"), "cohort is empty", "evaluation.minEvents");
    }

    @Test
    void anUnknownVerbOffersTheNearest() {
        assertRefused(thaw("descirbe"), "descirbe", "did you mean describe?");
    }

    @Test
    void anUnknownOptionOffersTheNearest() {
        assertRefused(thaw("run", "--dta", "x"), "--dta", "did you mean --data?");
    }

    @Test
    void aMissingOptionIsNamed() {
        assertRefused(thaw("run", "--data", shop), "--out DIR");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertRefused(thaw("run", "--data", shop, "--out"), "--out", "value");
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertRefused(thaw("run", "--data", shop, "--data", shop, "--out", folder), "--data", "twice");
    }

    @Test
    void anUnknownSystemOffersTheNearest() {
        assertRefused(thaw("run", "--data", shop, "--out", folder, "--systems", "hybird"), "did you mean hybrid?");
    }

    @Test
    void aFileWhereAFolderIsNeeded() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(thaw("run", "--data", shop, "--out", file), file.toString(), "is a file");
    }

    @Test
    void aFileThatIsNoProject() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.thaw"), "not a database");
        assertRefused(thaw("run", "--data", shop, "--out", folder, "--project", file), "not a Thaw project");
        assertEquals("not a database", Files.readString(file));
    }

    @Test
    void aMissingProject() {
        assertRefused(thaw("report", "--project", folder.resolve("none.thaw"), "--run", "x", "--out",
                folder.resolve("r.html")), "none.thaw");
    }

    @Test
    void aFigureThatDoesNotExist() {
        assertRefused(thaw("figure", "--project", "p.thaw", "--run", "r", "--figure", "hit_at_5", "--out", "x.svg"),
                "did you mean hit_at_3?");
    }

    @Test
    void aFigureWithAnUnknownEnding() {
        assertRefused(thaw("figure", "--project", "p.thaw", "--run", "r", "--figure", "ttfc", "--out", "x.bmp"),
                "x.bmp", ".svg, .png, .pdf or .csv");
    }

    @Test
    void aScreenThatDoesNotExist() {
        assertRefused(thaw("screenshot", "--screen", "insihgts", "--out", folder.resolve("x.png")),
                "did you mean insights?");
    }

    @Test
    void aSizeThatIsNone() {
        assertRefused(thaw("screenshot", "--screen", "data", "--size", "big", "--out", folder.resolve("x.png")),
                "--size", "1440x900");
    }

    @Test
    void nobodyToRecommendTo() {
        assertRefused(thaw("recommend", "--project", "p.thaw", "--run", "r"), "one of --user U, --history");
    }

    @Test
    void twoPeopleToRecommendTo() {
        assertRefused(thaw("recommend", "--project", "p.thaw", "--run", "r", "--user", "a", "--history", "b"),
                "exclude each other: --user=U, --history");
    }

    @Test
    void noVerbAtAll() {
        assertRefused(thaw(), "run, sweep, describe");
    }
}
