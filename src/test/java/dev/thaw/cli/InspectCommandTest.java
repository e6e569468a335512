package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of baselines, looked at by `thaw inspect`; and the same data under `thaw audit`.
class InspectCommandTest {
    @TempDir
    private static Path folder;
    private static Path shop;
    private static Path project;
    private static String id;

    @BeforeAll
    static void runOnce() {
        shop = TinyShop.write(folder.resolve("shop"));
        project = folder.resolve("shop.thaw");
        Answer answer = thaw("run", "--data", shop, "--out", folder.resolve("out"), "--project", project, "--systems",
                "popularity,ease", "--set", "evaluation.revealed=[0,1,2]", "--set", "evaluation.minEvents=8");
        assertEquals(0, answer.code(), answer.err());
        id = answer.out().strip();
    }

    @Test
    void theListEndsWithTheMeanTheRunStored() {
        Answer answer = inspect("--system", "ease", "--n", 1, "--metric", "ndcg@10");
        assertEquals(0, answer.code(), answer.err());
        assertThat(answer.out().lines().reduce((_, last) -> last).orElse("")).contains("with the mean")
                .endsWith(": the same.");
    }

    @Test
    void oneDecisionIsOpenedWholeWithItsChecks() throws IOException {
        JsonNode list = json(inspect("--system", "popularity", "--n", 2, "--json"));
        assertThat(list.get("agrees").booleanValue()).isTrue();
        String user = list.get("decisions").get(0).get("userId").textValue();
        JsonNode opened = json(inspect("--system", "popularity", "--n", 2, "--user", user, "--json"));
        assertEquals(2, opened.get("known").size());
        assertEquals(10, opened.get("ranking").size());
        assertThat(opened.get("checks")).hasSize(6).allMatch(check -> check.get("passed").booleanValue());
        Answer text = inspect("--system", "popularity", "--n", 2, "--user", user);
        assertThat(text.out()).contains("Latest event used: ", ": strictly before.");
    }

    @Test
    void whatTheRunDoesNotHaveIsRefusedInASentence() {
        Answer length = inspect("--system", "ease", "--n", 3);
        assertEquals(2, length.code());
        assertThat(length.err()).contains("no history length 3; choose one of [0, 1, 2]");
        Answer system = inspect("--system", "hybrid", "--n", 0);
        assertEquals(2, system.code());
        assertThat(system.err()).contains("did not evaluate hybrid; choose one of popularity, ease");
        Answer metric = inspect("--system", "ease", "--n", 0, "--metric", "hits");
        assertEquals(2, metric.code());
        assertThat(metric.err()).contains("Decisions have no hits");
    }

    @Test
    void theAuditCatchesEverySeededLeakAndExitsWithZero() throws IOException {
        Answer answer = thaw("audit", "--data", shop, "--set", "evaluation.revealed=[0,1,2]", "--set",
                "evaluation.minEvents=8", "--json");
        assertEquals(0, answer.code(), answer.err());
        JsonNode result = json(answer);
        assertThat(result.get("passed").booleanValue()).isTrue();
        assertEquals(0, result.get("falseAlarms").intValue());
        assertThat(result.get("seeded")).noneMatch(leak -> leak.get("verdict").textValue().equals("missed"));
    }

    private static Answer inspect(Object... arguments) {
        Object[] all = new Object[arguments.length + 5];
        System.arraycopy(new Object[]{"inspect", "--project", project, "--run", id}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return thaw(all);
    }

    private static JsonNode json(Answer answer) throws IOException {
        assertEquals(0, answer.code(), answer.err());
        return JsonMapper.builder().build().readTree(answer.out());
    }
}
