package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
    private static final List<String> TINY = List.of("--set", "content.embeddingSize=4", "--set",
            "content.hiddenUnits=8", "--set", "collaborative.embeddingSize=4", "--set", "mixer.hiddenUnits=4", "--set",
            "training.epochs=1", "--set", "evaluation.revealed=[0,2]", "--set", "evaluation.minEvents=8");

    @TempDir
    private static Path folder;
    private static Path shop;

    @BeforeAll
    static void writeShop() {
        shop = TinyShop.write(folder.resolve("shop"));
    }

    private static Answer tiny(Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(TINY);
        return thaw(all.toArray());
    }

    @Test
    void aBenchmarkGivesOneFlatObject() throws IOException {
        Answer answer = thaw("bench", "bootstrap", "--json");
        assertEquals(0, answer.code(), answer.err());
        assertEquals(1, answer.out().lines().count());
        JsonNode json = JsonMapper.builder().build().readTree(answer.out());
        assertThat(json.get("bootstrapSeconds").doubleValue()).isPositive();
        assertThat(json.get("cpu").textValue()).isNotBlank();
    }

    @Test
    void aMistypedBenchmarkComesWithTheNearest() {
        Answer refused = thaw("bench", "trainig");
        assertEquals(2, refused.code());
        assertThat(refused.err()).contains("did you mean training?");
    }

    @Test
    void qualityPrintsEverySystemTheBarAndTheNotes() {
        Answer answer = tiny("bench", "quality", "--data", shop, "--seeds", 2);
        assertEquals(0, answer.code(), answer.err());
        assertThat(answer.out()).startsWith("## shop\n").contains("2 seeds (7, 8)", "| hybrid |", "| ease |",
                "### NDCG@10", "### Content weight", "| a | mean hit@3 of the hybrid", "### Notes", "sd over seeds");
        assertThat(answer.out().lines().filter(line -> line.endsWith("| reached |")
                || line.endsWith("| not reached |"))).hasSize(9);
        assertThat(answer.err()).contains("shop, seed 1 of 2…", "shop, seed 2 of 2…");
    }

    @Test
    void qualityOfASuiteGoesToAFileAndToPrograms() throws IOException {
        Path suite = Files.writeString(folder.resolve("suite.json"),
                "[{\"name\": \"Shop\", \"data\": \"shop\", \"set\": [\"evaluation.revealed=[0,1,2]\"]}]");
        Path out = folder.resolve("quality.md");
        Answer answer = tiny("bench", "quality", "--suite", suite, "--data-root", folder, "--seeds", 1, "--systems",
                "popularity,ease", "--out", out, "--json");
        assertEquals(0, answer.code(), answer.err());
        JsonNode json = JsonMapper.builder().build().readTree(answer.out()).get(0);
        assertEquals("[0,1,2]", json.get("revealed").toString());
        assertEquals(2 * 2 * (3 + 1), json.get("curve").size());
        assertThat(json.get("bar")).allSatisfy(
                verdict -> assertEquals("not measured", verdict.get("outcome").textValue()));
        assertThat(Files.readString(out)).startsWith("## Shop\n").contains("| popularity |");
    }

    @Test
    void qualityNeedsData() {
        Answer refused = thaw("bench", "quality");
        assertEquals(2, refused.code());
        assertThat(refused.err()).contains("--data PATH or --suite FILE");
    }

    @Test
    void tradeoffHasALineForEverySizeAndRatio() {
        Answer answer = tiny("bench", "tradeoff", "--data", shop, "--sizes", "2,4", "--ratios", "1,3");
        assertEquals(0, answer.code(), answer.err());
        assertThat(answer.out().lines().filter(line -> line.matches("\\| [24] \\| 1:[13] \\| .*"))).hasSize(4);
        assertThat(answer.out()).contains("seconds of training");
    }

    @Test
    void aTradeoffOfAnImpossibleSizeIsRefusedBeforeTraining() {
        Answer refused = tiny("bench", "tradeoff", "--data", shop, "--sizes", "0");
        assertEquals(2, refused.code());
        assertThat(refused.err()).contains("content.embeddingSize is 0").doesNotContain("dimensions, 1:");
    }
}
