package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Preset;
import dev.thaw.job.JobQueue;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {
    @TempDir
    private Path directory;
    private final Jobs jobs = new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
    private final ConfigureViewModel configure = new ConfigureViewModel(ExperimentConfig.DEFAULT, jobs);
    private final List<Notice> notices = new ArrayList<>();

    @Test
    void savedConfigurationComesBackAndOpeningItCanBeUndone() {
        ConfigurationFiles files = files(directory.resolve("experiment.json"));
        configure.apply(Preset.ARTICLE);
        ExperimentConfig saved = configure.configProperty().get();
        files.save();
        configure.apply(Preset.FAST);
        files.open();
        assertThat(configure.configProperty().get()).isEqualTo(saved);
        configure.undo();
        assertThat(configure.configProperty().get().name()).isEqualTo("fast look");
        assertThat(notices).extracting(Notice::kind).containsExactly(Notice.Kind.DONE);
    }

    @Test
    void fileThatIsNoConfigurationIsToldAndNothingChanges() throws IOException {
        Path file = Files.writeString(directory.resolve("wrong.json"), "{\"training\": {\"epoch\": 3}}");
        files(file).open();
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.FAILED);
            assertThat(notice.sentence()).contains("training.epoch");
        });
        assertThat(configure.configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
    }

    @Test
    void commandNamesWhatDiffersFromTheDefault() {
        configure.settings().name().set("ours");
        configure.settings().epochs().set(8);
        assertThat(files(directory).command())
                .isEqualTo("thaw run --data DATA --out out --set 'name=\"ours\"' --set training.epochs=8");
    }

    @Test
    void commandOfASweepGivesTheSameRuns() {
        configure.settings().ratio().typedProperty().set("1, 5");
        configure.settings().mixerTraining().askForSeveral();
        configure.settings().dropout().set(0.5);
        configure.seedsProperty().set(2);
        String command = files(directory).command();
        assertThat(command).startsWith("thaw sweep ").endsWith(" --seeds 2");
        List<String> assignments = new ArrayList<>();
        for (String part : command.substring(0, command.indexOf(" --seeds")).split(" --set ")) {
            if (!part.startsWith("thaw")) {
                assignments.add(part.replace("'", ""));
            }
        }
        assertThat(ExperimentJson.sweep(ExperimentConfig.DEFAULT, assignments, 2).configs())
                .isEqualTo(configure.runsProperty().get());
    }

    private ConfigurationFiles files(Path file) {
        return new ConfigurationFiles(configure, new FileChoosers() {
            @Override
            public Optional<Path> dataFile() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> dataFolder() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> project() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> configuration() {
                return Optional.of(file);
            }

            @Override
            public Optional<Path> saveAs(String suggestedName) {
                return Optional.of(file);
            }
        }, jobs, notices::add);
    }
}
