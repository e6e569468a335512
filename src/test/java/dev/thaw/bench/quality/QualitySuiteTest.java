package dev.thaw.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualitySuiteTest {
    @TempDir
    private Path folder;

    private List<QualityCase> read(String json) throws IOException {
        Files.createDirectories(folder.resolve("one/campus"));
        Files.createDirectories(folder.resolve("two/deskdrop"));
        Files.createDirectories(folder.resolve("two/campus"));
        Path file = Files.writeString(folder.resolve("suite.json"), json);
        return QualitySuite.read(file, List.of(folder.resolve("one"), folder.resolve("two")),
                ExperimentConfig.DEFAULT);
    }

    private void assertRefused(String json, String... parts) {
        BadInputException refused = assertThrows(BadInputException.class, () -> read(json));
        assertThat(refused.getMessage()).contains(parts);
    }

    @Test
    void dataIsLookedForInTheFoldersInTheirOrder() throws IOException {
        List<QualityCase> cases = read("[{\"data\": \"campus\"}, {\"data\": \"deskdrop\"}]");
        assertEquals(List.of(folder.resolve("one/campus"), folder.resolve("two/deskdrop")),
                cases.stream().map(QualityCase::data).toList());
        assertEquals("campus", cases.getFirst().name());
    }

    @Test
    void assignmentsHoldForTheirDataSetAlone() throws IOException {
        List<QualityCase> cases = read("""
                [{"name": "Desk", "data": "deskdrop", "set": ["evaluation.minEvents=8"]}, {"data": "campus"}]""");
        assertEquals("Desk", cases.getFirst().name());
        assertEquals(8, cases.getFirst().config().evaluation().minEvents());
        assertEquals(ExperimentConfig.DEFAULT, cases.getLast().config());
    }

    @Test
    void dataThatIsNowhereIsRefused() {
        assertRefused("[{\"data\": \"netflix\"}]", "entry 1", "netflix", "--data-root");
    }

    @Test
    void aMistypedKeyComesWithTheNearestOne() {
        assertRefused("[{\"date\": \"campus\"}]", "entry 1", "did you mean data?");
    }

    @Test
    void aWrongAssignmentIsRefusedWithItsEntry() {
        assertRefused("[{\"data\": \"campus\"}, {\"data\": \"campus\", \"set\": [\"evaluation.minEvents=0\"]}]",
                "entry 2", "evaluation.minEvents is 0");
    }

    @Test
    void whatIsNoJsonIsRefusedWithLineAndColumn() {
        assertRefused("[{\"data\": ]", "suite.json, line 1, column");
    }

    @Test
    void anEmptyListIsRefused() {
        assertRefused("[]", "holds no list");
    }

    @Test
    void theDocumentedSuiteIsOne() throws IOException {
        for (String data : List.of("ml-latest-small", "deskdrop", "campus")) {
            Files.createDirectories(folder.resolve("one").resolve(data));
        }
        List<QualityCase> cases = QualitySuite.read(Path.of("src/docs/benchmarks/suite.json"),
                List.of(folder.resolve("one")), ExperimentConfig.DEFAULT);
        assertEquals(List.of(0, 1, 2, 5), cases.get(1).config().evaluation().revealed());
        assertEquals(3, cases.size());
    }
}
