package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.Preset;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot plays what a newcomer to the workbench does first, with real training and a real project file.
@ExtendWith(ApplicationExtension.class)
class TrainingStoryTest {
    private static final int TO_START = 60;
    private static final int TO_TRAIN = 240;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void makeSample(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
    }

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(sample.getParent(), "projects"), sample);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void chartsOfASecondTrainingShowTheStoredNumbers(FxRobot robot) {
        exploreTheCampus(robot);
        configureQuickTraining(robot);

        robot.clickOn("#train");
        RobotBench.await("progress moves", TO_START,
                () -> bench.window().model().screenProperty().get() == ScreenName.RUNS
                        && robot.lookup("#live-progress").queryAs(ProgressBar.class).getProgress() > 0.02);
        robot.clickOn("#cancel");
        RobotBench.await("the training is cancelled", 10, () -> phase() == JobViewModel.Phase.CANCELLED);
        RobotBench.await("the cancelled run is listed", 10,
                () -> states().equals(List.of(RunState.CANCELLED)));

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        RobotBench.await("the second training ends", TO_TRAIN, () -> phase() == JobViewModel.Phase.FINISHED);
        robot.clickOn("#rail-insights");
        RobotBench.await("charts appear", 20, () -> shown(robot) != null && !shown(robot).isEmpty());

        RunSummary run = bench.workspace().runs().getFirst();
        assertThat(run.configuration().negatives().ratio()).isEqualTo(5);
        RunResult stored = bench.workspace().project().file().result(run.id());
        assertThat(shown(robot)).isEqualTo(Figures.of(FigureName.HIT_AT_3, stored));
        assertThat(stored.mixer()).isNotEmpty();
    }

    @Test
    void closingDuringTrainingKeepsTheProjectWhole(FxRobot robot) {
        exploreTheCampus(robot);
        configureQuickTraining(robot);
        robot.clickOn("#train");
        RobotBench.await("progress moves", TO_START,
                () -> bench.workspace().trainingProperty().get().fractionProperty().get() > 0.02);
        Path path = bench.workspace().project().file().path();

        robot.interact(bench.stage()::close);
        bench.workspace().close();

        try (ProjectFile reopened = ProjectFile.open(path)) {
            assertThat(reopened.readOnlyReason()).isEmpty();
            assertThat(reopened.dataset()).isPresent();
            assertThat(reopened.configuration().negatives().ratio()).isEqualTo(5);
            assertThat(reopened.runs()).extracting(RunSummary::state).containsExactly(RunState.CANCELLED);
        }
        assertThat(path.resolveSibling(path.getFileName() + "-wal")).doesNotExist();
    }

    private void exploreTheCampus(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the campus is open", TO_START, () -> bench.workspace().dataset().isPresent());
    }

    private void configureQuickTraining(FxRobot robot) {
        robot.clickOn("#rail-configure");
        RobotBench.await("the protocol is resolved", TO_START,
                () -> bench.window().model().configure().previewProperty().get() != null);
        robot.interact(() -> bench.window().model().configure().apply(Preset.FAST));
        type(robot, "#negatives-ratio", "5");
        assertThat(bench.window().model().configure().configProperty().get().negatives().ratio()).isEqualTo(5);
    }

    private static void type(FxRobot robot, String field, String text) {
        TextField found = robot.lookup(field).queryAs(TextField.class);
        robot.clickOn(found);
        robot.interact(found::selectAll);
        robot.write(text);
    }

    private JobViewModel.Phase phase() {
        return bench.workspace().trainingProperty().get().phaseProperty().get();
    }

    private List<RunState> states() {
        return bench.workspace().runs().stream().map(RunSummary::state).toList();
    }

    private static Figure shown(FxRobot robot) {
        return robot.lookup("#figure-accuracy").queryAs(FigurePanel.class).figureProperty().get();
    }
}
