package dev.thaw.ui.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.experiment.OnlineJson;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.experiment.Preset;
import dev.thaw.failure.CancelledException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.finding.OnlineFindings;
import dev.thaw.job.JobContext;
import dev.thaw.job.JobQueue;
import dev.thaw.job.Progress;
import dev.thaw.project.ProjectFile;
import dev.thaw.simulate.WorldTruth;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineSettings;
import dev.thaw.simulate.online.Pace;
import dev.thaw.ui.SmallCampus;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The online test's screen on a small campus, without a stage.
class OnlineViewModelTest {
    @TempDir
    private Path directory;

    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final OnlineViewModel model = new OnlineViewModel(workspace, new ChoosesTheCampus(), Preset.FAST::config);

    @BeforeEach
    void open() {
        workspace.openProject(SmallCampus.project(directory));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void withoutAWorldThereIsNoTestUntilItsFolderIsChosen() {
        assertThat(model.worldMissingProperty().get()).isTrue();
        assertThat(model.obstacleProperty().get()).contains("truth");
        model.chooseWorld();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void theWorldOnceChosenIsKeptInTheProject() {
        model.chooseWorld();
        Path file = workspace.project().file().path();
        workspace.closeProject();
        workspace.openProject(file);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void aFolderWithoutATruthIsRefusedInASentence() {
        model.takeWorld(directory);
        assertThat(model.worldMissingProperty().get()).isTrue();
        assertThat(model.problemProperty().get()).contains("truth.json");
    }

    @Test
    void settingsThatAreNoNumbersAreAProblem() {
        model.newcomersProperty().set("many");
        assertThat(model.problemProperty().get()).isNotEmpty();
        model.newcomersProperty().set("50");
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aTestIsShownKeptAndThereAgain() {
        model.chooseWorld();
        model.newcomersProperty().set("40");
        model.daysProperty().set("15");
        model.speedProperty().set(Speed.FULL);
        model.start();
        OnlineRun run = model.resultProperty().get();
        assertThat(run).isNotNull();
        assertThat(run.result().arms()).extracting(ArmResult::arm).containsExactlyElementsOf(model.arms());
        assertThat(model.figures().keySet()).containsExactlyInAnyOrderElementsOf(FigureName.ONLINE);
        assertThat(model.figures().values()).noneMatch(Figure::isEmpty);
        assertThat(model.stages().get("oracle")).hasSize(40);
        assertThat(OnlineFindings.of(run)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(OnlineJson.read(OnlineJson.write(run), "itself")).isEqualTo(run);

        Path file = workspace.project().file().path();
        workspace.closeProject();
        assertThat(model.resultProperty().get()).isNull();
        workspace.openProject(file);
        assertThat(model.resultProperty().get()).isEqualTo(run);
        assertThat(model.sentenceProperty().get()).contains("40 newcomers over 15 days");
    }

    @Test
    void aTestThatIsCancelledLeavesNothing() {
        AtomicBoolean cancelled = new AtomicBoolean();
        JobContext context = new JobContext() {
            @Override
            public void checkpoint() {
                if (cancelled.get()) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
        ProjectFile file = workspace.project().file();
        OnlineWork work = new OnlineWork(file, workspace.dataset().orElseThrow(),
                WorldTruth.settings(directory.resolve("campus")), Preset.FAST.config(), new OnlineSettings(40, 15, 7),
                day -> cancelled.set(day.day() == 3), Pace.unlimited());
        assertThatThrownBy(() -> work.run(context)).isInstanceOf(CancelledException.class);
        assertThat(file.onlineTests()).isEmpty();
    }

    private final class ChoosesTheCampus implements FileChoosers {
        @Override
        public Optional<Path> dataFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> dataFolder() {
            return Optional.of(directory.resolve("campus"));
        }

        @Override
        public Optional<Path> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.empty();
        }
    }
}
