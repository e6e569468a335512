package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.cli.Shell.Answer;
import dev.thaw.experiment.ResultJson;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.rerank.Reranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One small run, from files to files, and the verbs that read it.
class RunCommandTest {
    @TempDir
    private static Path folder;
    private static Path shop;
    private static Path out;
    private static Path project;
    private static Answer answer;
    private static String id;

    @BeforeAll
    static void runOnce() {
        shop = TinyShop.write(folder.resolve("shop"));
        out = folder.resolve("out");
        project = folder.resolve("shop.thaw");
        answer = run(out, 7, "--project", project.toString());
        id = answer.out().strip();
    }

    private static Answer run(Path out, long seed, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("run", "--data", shop, "--out", out, "--set", "seed=" + seed,
                "--set", "content.embeddingSize=4", "--set", "content.hiddenUnits=8", "--set",
                "collaborative.embeddingSize=4", "--set", "mixer.hiddenUnits=4", "--set", "training.epochs=1", "--set",
                "evaluation.revealed=[0,1,2]", "--set", "evaluation.minEvents=8"));
        arguments.addAll(List.of(more));
        return thaw(arguments.toArray());
    }

    private static JsonNode result() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(out.resolve("result.json")));
    }

    @Test
    void theRunsIdIsAllThatGoesToTheOutput() throws IOException {
        assertEquals(0, answer.code(), answer.err());
        assertEquals(id + "\n", answer.out());
        assertEquals(id, result().get("run").textValue());
    }

    @Test
    void withoutATerminalProgressIsAtMostOneLineAPhase() {
        List<String> lines = answer.err().lines().filter(line -> line.endsWith("…")).toList();
        assertEquals(lines.size(), new HashSet<>(lines).size(), answer.err());
        assertFalse(answer.err().contains("\r"), answer.err());
    }

    @Test
    void theResultHasEverySystemLengthAndMetricOnce() throws IOException {
        Set<String> seen = new HashSet<>();
        for (JsonNode point : result().get("curve")) {
            assertTrue(seen.add(point.get("system") + " " + point.get("n") + " " + point.get("metric")));
        }
        for (String system : List.of("random", "popularity", "recent_popularity", "ease", "content", "collaborative",
                "hand_mix", "hybrid")) {
            assertTrue(seen.contains("\"" + system + "\" 2 \"hit@3\""), system);
        }
    }

    @Test
    void theRecommendationsHoldEveryDecisionsTopTen() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("recommendations.csv"));
        assertEquals("system,user_id,n,known,as_of,rank,item_id,score,content_weight", lines.getFirst());
        assertEquals(8 * 3 * 10 * result().at("/cohort/size").intValue(), lines.size() - 1);
    }

    @Test
    void everyFigureIsThere() {
        assertTrue(Files.exists(out.resolve("figures/mixer_weight.svg")));
        assertTrue(Files.exists(out.resolve("figures/ttfc.svg")));
    }

    @Test
    void theReportIsTheOneTheProjectGives() throws IOException {
        Path file = folder.resolve("report.html");
        Answer written = thaw("report", "--project", project, "--run", id, "--out", file);
        assertEquals(0, written.code(), written.err());
        assertEquals(Files.readString(out.resolve("report.html")), Files.readString(file));
    }

    @Test
    void theArticlesWayIsDrawnOverTheRunItBelongsTo() throws IOException {
        Answer joint = run(folder.resolve("joint"), 7, "--set", "mixer.training=joint", "--project",
                project.toString());
        String both = id + "," + joint.out().strip();
        Path figure = folder.resolve("mixer.csv");
        Path report = folder.resolve("both.html");
        assertEquals(0, thaw("figure", "--project", project, "--run", both, "--figure", "mixer_weight", "--out", figure)
                .code());
        assertEquals(0, thaw("report", "--project", project, "--run", both, "--out", report).code());
        assertEquals(3, Files.readAllLines(figure).stream()
                .filter(line -> line.startsWith("mixer_weight,article's way,content,")).count());
        assertTrue(Files.readString(report).contains("Trained the article&#39;s way, the mixer gives description"));
    }

    @Test
    void severalRunsThatAreNoCounterpartsAreDrawnOverEachOther() throws IOException {
        Answer other = run(folder.resolve("other"), 8, "--project", project.toString());
        Path figure = folder.resolve("two.csv");
        Answer drawn = thaw("figure", "--project", project, "--run", id + "," + other.out().strip(), "--figure",
                "hit_at_3", "--out", figure);
        assertEquals(0, drawn.code(), drawn.err());
        assertTrue(Files.readString(figure).contains("(" + id + ")"));
        assertTrue(Files.readString(figure).contains("(" + other.out().strip() + ")"));
    }

    @Test
    void conversionsAreFollowedFromSignUp() throws IOException {
        assertEquals("all users", result().at("/ttfc/curves/0/arm").textValue());
    }

    @Test
    void theProjectHoldsTheSameResult() throws IOException {
        try (ProjectFile file = ProjectFile.openReadOnly(project)) {
            assertEquals(ResultJson.read(Files.readString(out.resolve("result.json")), "result.json"),
                    file.result(id));
            assertTrue(file.weights(id).isPresent());
        }
    }

    @Test
    void recommendShowsBothTowersForAUser() {
        Answer shown = thaw("recommend", "--project", project, "--run", id, "--user", "u1005", "--top", 3);
        assertEquals(0, shown.code(), shown.err());
        assertEquals(5, shown.out().lines().count(), shown.out());
        assertTrue(shown.out().contains("content weight") && shown.out().contains("Item, number"), shown.out());
    }

    @Test
    void recommendIsRerankedByTheLambdaKeptForTheRun(@TempDir Path directory) throws IOException {
        Path kept = directory.resolve("kept.thaw");
        Files.copy(project, kept);
        try (ProjectFile file = ProjectFile.open(kept)) {
            file.keepReranking(id, new Reranking(0.2));
        }
        Answer plain = thaw("recommend", "--project", project, "--run", id, "--user", "u1005", "--json");
        Answer shown = thaw("recommend", "--project", kept, "--run", id, "--user", "u1005", "--json");
        Answer table = thaw("recommend", "--project", kept, "--run", id, "--user", "u1005");
        assertEquals(1, new ObjectMapper().readTree(plain.out()).get("rerankLambda").doubleValue());
        assertEquals(0.2, new ObjectMapper().readTree(shown.out()).get("rerankLambda").doubleValue());
        assertTrue(table.out().lines().findFirst().orElseThrow().endsWith("re-ranked for variety, λ = 0.2"),
                table.out());
    }

    @Test
    void recommendLeavesOutWhatANewcomerDid() {
        Answer shown = thaw("recommend", "--project", project, "--run", id, "--history", "i100:purchase,i104", "--top",
                100);
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().startsWith("2 known events"), shown.out());
        assertFalse(shown.out().contains("i100 ") || shown.out().contains("i104 "), shown.out());
    }

    @Test
    void recommendSaysWhy() {
        Answer shown = thaw("recommend", "--project", project, "--run", id, "--history", "i100:purchase,i104", "--top",
                5, "--why");
        assertEquals(0, shown.code(), shown.err());
        assertTrue(shown.out().lines().skip(1).findFirst().orElseThrow().endsWith("  why"), shown.out());
        assertTrue(shown.out().lines().skip(2).allMatch(line -> line.matches(".*\\([+-]\\d+\\.\\d\\d\\)")),
                shown.out());
    }

    @Test
    void recommendedReasonsAddUpInJson() throws IOException {
        Answer shown = thaw("recommend", "--project", project, "--run", id, "--history", "i100:purchase,i104", "--top",
                3, "--why", "--json");
        assertEquals(0, shown.code(), shown.err());
        JsonNode advice = new ObjectMapper().readTree(shown.out());
        assertEquals(2, advice.get("known").intValue());
        for (JsonNode item : advice.get("items")) {
            double sum = 0;
            for (JsonNode reason : item.get("why")) {
                sum += reason.get("lift").doubleValue();
            }
            assertEquals(item.at("/lift/content").doubleValue() + item.at("/lift/collaborative").doubleValue(), sum,
                    1e-9);
        }
    }

    @Test
    void recommendWithoutWhyGivesNoReasons() throws IOException {
        Answer shown = thaw("recommend", "--project", project, "--run", id, "--user", "u1005", "--json");
        assertFalse(new ObjectMapper().readTree(shown.out()).at("/items/0").has("why"), shown.out());
    }

    @Test
    void recommendRefusesJsonForManyUsers() throws IOException {
        Path users = Files.writeString(folder.resolve("some.txt"), "u1001\n");
        Answer refused = thaw("recommend", "--project", project, "--run", id, "--users", users, "--out",
                folder.resolve("some.csv"), "--json");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--json is for one person"), refused.err());
    }

    @Test
    void recommendRefusesAnEventTypeTheDataDoesNotHave() {
        Answer refused = thaw("recommend", "--project", project, "--run", id, "--history", "i100:purchse");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("did you mean purchase?"), refused.err());
    }

    @Test
    void recommendWritesManyUsersToAFile() throws IOException {
        Path users = Files.writeString(folder.resolve("users.txt"), "user_id\nu1001\nu1002\n");
        Path file = folder.resolve("advice.csv");
        Answer written = thaw("recommend", "--project", project, "--run", id, "--users", users, "--out", file, "--top",
                5);
        assertEquals(0, written.code(), written.err());
        assertEquals(1 + 2 * 5, Files.readAllLines(file).size());
        Answer why = thaw("recommend", "--project", project, "--run", id, "--users", users, "--out", file, "--why");
        assertEquals(0, why.code(), why.err());
        assertTrue(Files.readAllLines(file).getFirst().endsWith(",why"));
    }

    @Test
    void figureWritesItsNumbers() throws IOException {
        Path file = folder.resolve("hit.csv");
        Answer written = thaw("figure", "--project", project, "--run", id, "--figure", "hit_at_3", "--out", file);
        assertEquals(0, written.code(), written.err());
        assertTrue(Files.readString(file).contains("hybrid"));
    }

    @Test
    void describeTellsTheCounts() throws IOException {
        Answer told = thaw("describe", "--data", shop, "--json");
        assertEquals(0, told.code(), told.err());
        assertTrue(JsonMapper.builder().build().readTree(told.out()).isObject());
    }

    @Test
    void screenshotHandsThePainterWhatWasAsked() throws IOException {
        Path file = folder.resolve("screen.png");
        Answer drawn = thaw("screenshot", "--screen", "insights", "--theme", "dark", "--size", "1280x800", "--project",
                project, "--out", file);
        assertEquals(0, drawn.code(), drawn.err());
        assertEquals("insights dark 1280x800", Files.readString(file));
    }

    @Test
    void baselinesAloneNeedNoTraining() throws IOException {
        Path here = folder.resolve("baselines");
        Answer ran = thaw("run", "--data", shop, "--out", here, "--systems", "popularity,ease", "--set",
                "evaluation.minEvents=8", "--set", "evaluation.revealed=[0,2]");
        assertEquals(0, ran.code(), ran.err());
        JsonNode json = JsonMapper.builder().build().readTree(Files.readString(here.resolve("result.json")));
        assertTrue(json.get("mixer").isEmpty());
        assertEquals("not used", json.at("/provenance/tensorflow").textValue());
    }

    @Test
    void aSecondRunGoesIntoTheSameProject() {
        Path file = folder.resolve("two.thaw");
        Object[] call = {"run", "--data", shop, "--out", folder.resolve("again"), "--systems", "popularity", "--set",
            "evaluation.minEvents=8", "--project", file};
        assertEquals(0, thaw(call).code());
        assertEquals(0, thaw(call).code());
        try (ProjectFile both = ProjectFile.openReadOnly(file)) {
            assertEquals(2, both.runs().size());
        }
    }

    @Test
    void aProjectThatIsOpenElsewhereIsRefusedBeforeTraining() {
        Path file = folder.resolve("busy.thaw");
        try (ProjectFile _ = ProjectFile.create(file)) {
            Answer refused = run(folder.resolve("busy"), 7, "--project", file.toString());
            assertEquals(2, refused.code());
            assertTrue(refused.err().contains("open in another window"), refused.err());
            assertFalse(refused.err().contains("Training"), refused.err());
        }
    }

    @Test
    @Tag("slow")
    void theSameSeedGivesTheSameRecommendationsAndAnotherDoesNot() throws IOException {
        Path same = folder.resolve("same");
        Path other = folder.resolve("other");
        assertEquals(0, run(same, 7).code());
        assertEquals(0, run(other, 8).code());
        String first = Files.readString(out.resolve("recommendations.csv"));
        assertEquals(first, Files.readString(same.resolve("recommendations.csv")));
        assertNotEquals(first, Files.readString(other.resolve("recommendations.csv")));
    }

    @Test
    @Tag("slow")
    void aResultAndItsReportComeOutAgain() {
        Answer folderAgain = thaw("verify", out, "--data", shop);
        assertEquals(0, folderAgain.code(), folderAgain.err());
        assertTrue(folderAgain.out().startsWith("reproduced: run " + id), folderAgain.out());
        Answer reportAgain = thaw("verify", out.resolve("report.html"), "--data", shop);
        assertEquals(0, reportAgain.code(), reportAgain.err());
        assertTrue(reportAgain.out().startsWith("reproduced: run " + id), reportAgain.out());
    }

    @Test
    @Tag("slow")
    void aResultThatWasChangedIsTold() throws IOException {
        Path changed = folder.resolve("changed.json");
        String text = Files.readString(out.resolve("result.json"));
        int mean = text.indexOf("\"mean\" : ");
        Files.writeString(changed, text.substring(0, mean) + "\"mean\" : 7." + text.substring(mean + 11));
        Answer told = thaw("verify", changed, "--data", shop);
        assertEquals(2, told.code());
        assertTrue(told.out().contains("not reproduced") && told.out().contains(".mean: 7."), told.out());
        assertFalse(told.err().contains("\tat "), told.err());
    }

    @Test
    void otherDataAreRefusedBeforeTraining() {
        Path other = TinyShop.write(folder.resolve("another shop"));
        Path events = other.resolve("events.csv");
        try {
            Files.writeString(events, Files.readString(events).replaceFirst("\n", "\nsomebody-"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        Answer refused = thaw("verify", out, "--data", other);
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("is not what run " + id + " saw"), refused.err());
    }
}
