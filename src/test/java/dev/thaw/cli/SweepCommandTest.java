package dev.thaw.cli;

import static dev.thaw.cli.Shell.thaw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.cli.Shell.Answer;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    @TempDir
    private static Path folder;
    private static Path shop;

    @BeforeAll
    static void makeShop() {
        shop = TinyShop.write(folder.resolve("shop"));
    }

    @Test
    void everyRunHasAFolderALineAndAPlaceInTheProject() throws IOException {
        Path out = folder.resolve("out");
        Path project = folder.resolve("sweep.thaw");
        Answer answer = sweep(out, "--set", "negatives.ratio=[1,3]", "--project", project.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        List<String> ids = answer.out().lines().toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(out.resolve("01/result.json")).exists();
        assertThat(out.resolve("02/report.html")).exists();
        List<String> lines = Files.readAllLines(out.resolve("sweep.csv"));
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo("folder,run,name,negatives.ratio,hit@3,ndcg@10,diversity,"
                + "content_weight_first,content_weight_last,seconds");
        assertThat(lines.get(2)).startsWith("02," + ids.get(1) + ",tiny · negatives.ratio 3,3,")
                .doesNotContain(",,");
        try (ProjectFile kept = ProjectFile.open(project)) {
            assertThat(kept.runs()).extracting(RunSummary::id).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void tooManyRunsAreRefusedBeforeAnythingIsDone() {
        Path out = folder.resolve("many");
        Answer answer = sweep(out, "--seeds", "201");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("201 runs");
        assertThat(out).doesNotExist();
    }

    private static Answer sweep(Path out, String... more) {
        List<Object> arguments = new ArrayList<>(List.of("sweep", "--data", shop, "--out", out, "--set", "name=tiny",
                "--set", "content.embeddingSize=4", "--set", "content.hiddenUnits=8", "--set",
                "collaborative.embeddingSize=4", "--set", "mixer.hiddenUnits=4", "--set", "training.epochs=1", "--set",
                "evaluation.revealed=[0,1,2]", "--set", "evaluation.minEvents=8"));
        arguments.addAll(List.of(more));
        return thaw(arguments.toArray());
    }
}
