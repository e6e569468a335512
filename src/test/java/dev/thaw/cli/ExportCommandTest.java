package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.cli.Shell.Answer;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.hybrid.HybridWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One small run and what is exported of it; that the saved model scores alike is the export's own condition.
class ExportCommandTest {
    private static final Set<String> FILES = Set.of("saved_model.pb", "model.json", "README.md", "items.csv",
            "content_vectors.csv", "collaborative_vectors.csv");

    @TempDir
    private static Path shared;
    private static Path project;
    private static String id;
    private static String joint;
    private static String baselines;
    private static Path export;
    private static Answer exported;

    @TempDir
    private Path folder;

    @BeforeAll
    static void exportOnce() {
        Path shop = TinyShop.write(shared.resolve("shop"));
        project = shared.resolve("shop.thaw");
        id = run(shop, "--set", "mixer.training=stacked");
        joint = run(shop, "--set", "mixer.training=joint");
        baselines = run(shop, "--systems", "popularity");
        export = shared.resolve("models/hybrid/1");
        exported = thaw("export", "--project", project, "--run", id, "--out", export);
    }

    private static String run(Path shop, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", "--data", shop, "--out", shared.resolve("out"),
                "--project", project, "--set", "content.embeddingSize=4", "--set", "content.hiddenUnits=8", "--set",
                "collaborative.embeddingSize=6", "--set", "mixer.hiddenUnits=4", "--set", "training.epochs=1", "--set",
                "evaluation.revealed=[0,1,2]", "--set", "evaluation.minEvents=8"));
        arguments.addAll(List.of(more));
        return thaw(arguments.toArray()).out().strip();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void assertRefused(Answer answer, String... parts) {
        assertEquals(2, answer.code(), answer.err());
        assertEquals(1, answer.err().lines().filter(line -> line.startsWith("thaw: ")).count(), answer.err());
        for (String part : parts) {
            assertTrue(answer.err().contains(part), () -> "“" + part + "” is missing in: " + answer.err());
        }
    }

    private static void assertHoldsRows(Path csv, float[] table, int width) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        assertEquals(table.length / width - 1, lines.size() - 1);
        for (int item = 1; item < lines.size(); item++) {
            String[] cells = lines.get(item).split(",");
            assertEquals(width, cells.length - 1);
            for (int d = 0; d < width; d++) {
                assertEquals(table[item * width + d], Float.parseFloat(cells[1 + d]));
            }
        }
    }

    @Test
    void everyFileIsThereAndNothingElse() throws IOException {
        assertEquals(0, exported.code(), exported.err());
        assertEquals("", exported.out());
        assertEquals(FILES, names(export));
        assertEquals(Set.of("1"), names(export.getParent()));
    }

    @Test
    void theVectorsAreTheTrainedOnes() throws IOException {
        HybridWeights weights;
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            weights = file.weights(id).orElseThrow();
        }
        assertHoldsRows(export.resolve("content_vectors.csv"), weights.array("content/vectors").values(), 4);
        assertHoldsRows(export.resolve("collaborative_vectors.csv"), weights.array("collaborative/item_rows").values(),
                6);
    }

    @Test
    void theItemsAreNumberedInTheTextOrderOfTheirIds() throws IOException {
        List<String> lines = Files.readAllLines(export.resolve("items.csv"));
        assertEquals("item_id,number,known,content_bias", lines.getFirst());
        assertTrue(lines.get(1).startsWith("i100,1,true,"), lines.get(1));
        assertEquals(41, lines.size());
    }

    @Test
    void theDescriptionTellsRunWeightsAndSignature() throws IOException {
        JsonNode about = JsonMapper.builder().build().readTree(Files.readString(export.resolve("model.json")));
        assertEquals(id, about.get("run").textValue());
        assertEquals("stacked", about.get("mixerTraining").textValue());
        assertTrue(about.at("/eventWeights/purchase").doubleValue() > about.at("/eventWeights/view").doubleValue());
        assertEquals(about.get("popularityWindowsMillis").size() + 3, about.get("popularityFeatures").size());
        Set<String> named = about.at("/signature/inputs").findValuesAsText("name").stream().collect(Collectors.toSet());
        Set<String> sent = about.at("/example/inputs").properties().stream().map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(named, sent);
        assertEquals(about.at("/example/inputs/candidates").size(), about.at("/example/outputs/score").size());
    }

    @Test
    void thePageNamesEveryInputAndLeavesNoPlaceOpen() throws IOException {
        String page = Files.readString(export.resolve("README.md"));
        assertTrue(page.contains("`event_weights`") && page.contains("`available_items`") && page.contains(id), page);
        assertFalse(page.contains("${"), page);
    }

    @Test
    void anEarlierExportMakesWay() throws IOException {
        Path out = folder.resolve("again");
        assertEquals(0, thaw("export", "--project", project, "--run", id, "--out", out).code());
        Files.writeString(out.resolve("items.csv"), "stale");
        assertEquals(0, thaw("export", "--project", project, "--run", id, "--out", out).code());
        assertTrue(Files.readString(out.resolve("items.csv")).startsWith("item_id,"));
        assertEquals(Set.of("again"), names(folder));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "three years of work");
        assertRefused(thaw("export", "--project", project, "--run", id, "--out", folder), folder.toString(),
                "thesis.txt", "earlier export");
        assertEquals(Set.of("thesis.txt"), names(folder));
    }

    @Test
    void aFileOfTheSameNameThatNoExportMadeIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{\"format\": \"something else\"}");
        assertRefused(thaw("export", "--project", project, "--run", id, "--out", folder), "not of an export");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(thaw("export", "--project", project, "--run", id, "--out", file), "is a file");
    }

    @Test
    void anUnknownRunIsRefused() {
        assertRefused(thaw("export", "--project", project, "--run", id + "x", "--out", folder.resolve("x")),
                "has no run " + id + "x", "did you mean " + id);
    }

    @Test
    void aRunWithoutHybridIsRefused() {
        assertRefused(thaw("export", "--project", project, "--run", baselines, "--out", folder.resolve("x")),
                "trained no hybrid");
    }

    @Test
    void aJointRunIsRefusedAndNothingIsLeft() throws IOException {
        assertRefused(thaw("export", "--project", project, "--run", joint, "--out", folder.resolve("x")),
                "mixer.training is stacked");
        assertEquals(Set.of(), names(folder));
    }
}
