package dev.thaw.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The benchmarks on worlds small enough for a test.
class BenchmarksTest {
    private static final BenchmarkWorld WORLD = new BenchmarkWorld(300, 60, 4_000, 3);
    private static final Rounds ROUNDS = new Rounds(1, 2);

    private static JsonNode measured(Benchmark benchmark) throws IOException {
        JsonNode json = JsonMapper.builder().build().readTree(benchmark.run(JobContext.unobserved()).json());
        assertEquals(benchmark.name().text(), json.get("benchmark").textValue());
        json.forEach(value -> assertTrue(value.isValueNode(), json.toString()));
        return json;
    }

    private static void assertPositive(JsonNode json, String... keys) {
        for (String key : keys) {
            assertTrue(json.path(key).doubleValue() > 0, key + " in " + json);
        }
    }

    @Test
    void importReadsBackEveryRowItWrote() throws IOException {
        JsonNode json = measured(new ImportBenchmark(3_000, ROUNDS));
        assertEquals(3_000, json.get("rows").intValue());
        assertPositive(json, "rowsPerSecond", "megabytesPerSecond", "importSeconds", "writingSeconds");
    }

    @Test
    void examplesCountPositivesAndNegatives() throws IOException {
        assertPositive(measured(new ExamplesBenchmark(WORLD, ROUNDS)), "examplesPerSecond");
    }

    @Test
    void trainingTellsPositivesAndExamplesWithTheirSpread() throws IOException {
        JsonNode json = measured(new TrainingBenchmark(WORLD, TrainingBenchmark.settings(8, 16), ROUNDS));
        assertPositive(json, "positivesPerSecond", "lowestPositivesPerSecond", "highestPositivesPerSecond",
                "examplesPerSecond");
        assertThat(json.get("examplesPerSecond").doubleValue() / json.get("positivesPerSecond").doubleValue())
                .isCloseTo(1 + json.get("negativesPerPositive").intValue(),
                        withPercentage(1));
    }

    @Test
    void rankingTellsTheSlowestTwentieth() throws IOException {
        JsonNode json = measured(new RankingBenchmark(WORLD, TrainingBenchmark.settings(8, 16), 40, ROUNDS));
        assertPositive(json, "rankingSeconds", "usersPerSecond");
        assertTrue(
                json.get("p95RankingMilliseconds").doubleValue() >= json.get("p50RankingMilliseconds").doubleValue());
    }

    @Test
    void bootstrapResamplesAllCurvesAtOnce() throws IOException {
        JsonNode json = measured(new BootstrapBenchmark(10, ROUNDS));
        assertEquals(2_000, json.get("resamples").intValue());
        assertPositive(json, "bootstrapSeconds");
    }

    @Test
    void theStartOfAnUnpackagedCopyIsNotMeasured() {
        BadInputException refused = assertThrows(BadInputException.class,
                () -> new StartBenchmark(ROUNDS).run(JobContext.unobserved()));
        assertThat(refused).hasMessageContaining("not packaged");
    }

    @Test
    void theTableOfTrainingIsThePublishedSize() {
        TrainingBenchmark standard = TrainingBenchmark.standard();
        assertEquals(100_000, standard.world().users());
        assertEquals(10_000, standard.world().items());
        assertEquals(64, standard.settings().content().embeddingSize());
        assertEquals(64, standard.settings().collaborative().embeddingSize());
        assertEquals(256, standard.settings().content().hiddenUnits());
        assertEquals(3, standard.settings().negatives().ratio());
    }

    @Test
    void theTableNamesFiguresInWords() {
        String table = new BootstrapBenchmark(10, ROUNDS).run(JobContext.unobserved()).table();
        assertThat(table).startsWith("bootstrap: 10 users, 8 systems").contains("resamples per second");
    }
}
