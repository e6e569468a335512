package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.failure.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldSettingsJsonTest {
    private static final WorldSettings CAMPUS = WorldSettings.CAMPUS;

    @Test
    void whatIsWrittenIsReadBack() {
        WorldSettings other = WorldSettingsJson.assign(CAMPUS, List.of("weeklyGrowth=0.4", "taste.trend=1.5",
                "start=2024-02-05T00:00:00Z", "logging.lengths=[3]", "seed=123456789012345"));
        assertThat(WorldSettingsJson.read(WorldSettingsJson.tree(other), "again", CAMPUS)).isEqualTo(other);
        assertThat(other).isNotEqualTo(CAMPUS);
    }

    @Test
    void anAssignmentChangesOneSettingOnly() {
        WorldSettings growing = WorldSettingsJson.assign(CAMPUS, List.of("weeklyGrowth=0.4"));
        assertThat(growing.weeklyGrowth()).isEqualTo(.4);
        assertThat(growing.taste()).isEqualTo(CAMPUS.taste());
    }

    @Test
    void poolsAreGivenAsAWhole() {
        WorldSettings world = WorldSettingsJson.assign(CAMPUS,
                List.of("logging.pools=[{\"size\": 2147483647, \"weight\": 1}]"));
        assertThat(world.logging().pools()).containsExactly(new LoggingSettings.Pool(Integer.MAX_VALUE, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", value = {
        "taste.behavior=4 -> did you mean taste.behaviour?",
        "behaviour=4 -> did you mean taste.behaviour?",
        "weeklyGrow=0.4 -> did you mean weeklyGrowth?",
        "funnel.nothinglikeit=1 -> known in funnel are positionBias",
        "weeklyGrowth=fast -> weeklyGrowth is \"fast\"; expected a number",
        "users=2.5 -> users is 2.5; expected a whole number",
        "users=3000000000 -> expected a whole number",
        "visits=3 -> visits is 3; expected an object",
        "start=yesterday -> expected a moment",
        "taste.satiation=-1 -> satiation must lie in 0…10, was -1",
        "logging.pools=[{\"size\": 20}] -> weight must lie in",
        "weeklyGrowth -> expected KEY=VALUE"})
    void whatIsWrongIsRefusedInOneSentence(String assignment, String sentence) {
        assertThatThrownBy(() -> WorldSettingsJson.assign(CAMPUS, List.of(assignment)))
                .isInstanceOf(BadInputException.class).hasMessageContaining("--set ")
                .hasMessageContaining(sentence).hasMessageNotContaining("\n");
    }

    @Test
    void aFileNeedNotBeWhole(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.json"), "{\"taste\": {\"behaviour\": 1}}");
        assertThat(WorldSettingsJson.read(file, CAMPUS).taste().behaviour()).isEqualTo(1);
        assertThat(WorldSettingsJson.read(file, CAMPUS).users()).isEqualTo(CAMPUS.users());
    }

    @Test
    void theTruthOfAWorldMakesItAgain() {
        assertThat(WorldSettingsJson.read(Path.of("sample-data", "campus", WorldTruth.FILE),
                WorldSettings.of(1, 20, 7, 1))).isEqualTo(CAMPUS);
    }

    @Test
    void brokenFilesAreRefusedByPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("world.json"), "{\"users\": }");
        assertThatThrownBy(() -> WorldSettingsJson.read(file, CAMPUS)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 1, column");
        assertThatThrownBy(() -> WorldSettingsJson.read(folder.resolve("none.json"), CAMPUS))
                .isInstanceOf(BadInputException.class).hasMessageContaining("No file at");
    }
}
