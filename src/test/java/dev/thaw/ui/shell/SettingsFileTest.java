package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.shell.Settings.WindowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadBack() {
        SettingsFile file = new SettingsFile(directory.resolve("new folder").resolve("settings.json"));
        Settings settings = new Settings(Appearance.DARK, new WindowPlace(10, 20, 1280, 800, true), "de",
                List.of("/somewhere/campus.thaw"), Map.of("insights.article", "true"));
        file.write(settings);
        assertThat(file.read()).isEqualTo(settings);
    }

    @Test
    void nothingElseIsLeftBehind() {
        new SettingsFile(directory.resolve("settings.json")).write(Settings.FIRST);
        assertThat(directory).isDirectoryContaining("glob:**settings.json").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void firstStartHasTheFirstSettings() {
        assertThat(new SettingsFile(directory.resolve("none.json")).read()).isEqualTo(Settings.FIRST);
    }

    @Test
    void unreadableSettingsAreTheFirstOnes() throws IOException {
        Path path = Files.writeString(directory.resolve("settings.json"), "{ half a fi");
        assertThat(new SettingsFile(path).read()).isEqualTo(Settings.FIRST);
    }

    @Test
    void settingsOfALaterVersionAreRead() throws IOException {
        Path path = Files.writeString(directory.resolve("settings.json"),
                "{ \"appearance\": \"LIGHT\", \"recent\": [], \"invented\": 3 }");
        assertThat(new SettingsFile(path).read().appearance()).isEqualTo(Appearance.LIGHT);
    }

    @Test
    void settingsOfAnEarlierVersionHaveChosenNoLanguage() throws IOException {
        Path path = Files.writeString(directory.resolve("settings.json"),
                "{ \"appearance\": \"DARK\", \"recent\": [] }");
        assertThat(new SettingsFile(path).read().language()).isEmpty();
    }

    @Test
    void onlyTheLatestProjectsAreKept() {
        List<String> many = IntStream.range(0, 20).mapToObj(number -> "p" + number + ".thaw").toList();
        assertThat(new Settings(Appearance.LIGHT, null, "", many, Map.of()).recent()).hasSize(8).startsWith("p0.thaw");
    }
}
