package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.JobViewModel.Phase;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot plays a whole sitting on real data, through the interface alone: open, map, read the profile, configure, train
/// twice with a pause, read the findings, try a newcomer, compare, present, report.
@ExtendWith(ApplicationExtension.class)
@Tag("slow")
class WholeStoryTest {
    private static final Path MOVIELENS = Path.of("..", "shared", "data", "ml-latest-small");
    private static final int SOON = 60;
    private static final int TO_TRAIN = 400;

    @TempDir
    private static Path folder;
    private RobotBench bench;

    /// Answers what a person would choose in the dialogs of the system.
    private static final class Choices extends NoFileChoosers {
        @Override
        public Optional<Path> dataFolder() {
            return Optional.of(MOVIELENS);
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(folder, "projects"), folder.resolve("none.thaw"),
                new Choices());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> bench.window().model().presentingProperty().set(false));
        bench.close();
    }

    @Test
    void fromAFolderOfDataToTheReport(FxRobot robot) throws IOException {
        assumeTrue(Files.isDirectory(MOVIELENS), "MovieLens is not beside the project");
        importMovieLens(robot);
        configure(robot, "3");
        trainWithAPause(robot);
        configure(robot, "5");
        robot.clickOn("#train");
        RobotBench.await("the second training is over", TO_TRAIN,
                () -> finished() == 2 && !bench.workspace().isTraining());
        readTheFindings(robot);
        tryANewcomer(robot);
        compare(robot);
        present(robot);
        report(robot);
    }

    private void importMovieLens(FxRobot robot) {
        robot.clickOn("#welcome-open_folder");
        RobotBench.await("the preview is there", SOON, () -> robot.lookup("#import").tryQuery().isPresent()
                && !robot.lookup("#import").queryAs(Button.class).isDisabled());
        robot.clickOn("#import");
        RobotBench.await("the profile is there", SOON, () -> robot.lookup("#profile-lists").tryQuery().isPresent());
        assertThat(bench.workspace().dataset().orElseThrow().log().size()).isEqualTo(100_836);
    }

    private void configure(FxRobot robot, String ratio) {
        robot.clickOn("#rail-configure");
        RobotBench.await("the protocol is resolved", SOON,
                () -> bench.window().model().configure().previewProperty().get() != null);
        robot.interact(() -> robot.lookup("#preset-fast").queryAs(Button.class).fire());
        enter(robot, "#content-embeddingSize", "8");
        enter(robot, "#content-hiddenUnits", "16");
        enter(robot, "#collaborative-embeddingSize", "8");
        enter(robot, "#training-epochs", "1");
        enter(robot, "#negatives-ratio", ratio);
        assertThat(bench.window().model().configure().configProperty().get().negatives().ratio())
                .isEqualTo(Integer.parseInt(ratio));
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
    }

    private void trainWithAPause(FxRobot robot) {
        robot.clickOn("#train");
        RobotBench.await("it runs", SOON, () -> bench.window().model().screenProperty().get() == ScreenName.RUNS
                && phase() == Phase.RUNNING && robot.lookup("#pause").tryQuery().isPresent());
        robot.clickOn("#pause");
        RobotBench.await("it is paused", SOON, () -> phase() == Phase.PAUSED);
        robot.clickOn("#pause");
        RobotBench.await("it goes on and ends", TO_TRAIN, () -> finished() == 1);
    }

    private void readTheFindings(FxRobot robot) {
        robot.clickOn("#rail-insights");
        RobotBench.await("the charts are there", SOON, () -> bench.workspace().resultProperty().get() != null
                && robot.lookup("#figure-accuracy").tryQuery().isPresent());
        assertThat(robot.lookup("#finding").tryQuery()).isPresent();
        assertThat(bench.workspace().resultProperty().get().views().crossover()).isNotEmpty();
    }

    private void tryANewcomer(FxRobot robot) {
        robot.clickOn("#rail-newcomer");
        RobotBench.await("ten are recommended", SOON, () -> bench.window().newcomer().recommended().size() == 10);
        robot.interact(() -> robot.lookup("#newcomer-recommended").queryListView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        RobotBench.await("the hybrid has answered", SOON,
                () -> bench.window().newcomer().trailProperty().get().points().size() == 2);
    }

    private void compare(FxRobot robot) {
        robot.clickOn("#rail-compare");
        RobotBench.await("both runs stand beside each other", SOON,
                () -> robot.lookup("#compare-deltas").tryQuery().isPresent()
                        && robot.lookup("#compare-deltas").queryTableView().getColumns().size() == 3);
        assertThat(robot.lookup("#compare-fields").queryTableView().getItems()).hasSize(1);
    }

    private void present(FxRobot robot) {
        robot.press(KeyCode.F5).release(KeyCode.F5);
        RobotBench.await("the slides are shown", SOON, () -> Window.getWindows().stream()
                .anyMatch(window -> window.getScene() != null && window.getScene().lookup("#slide-show") != null));
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.ESCAPE);
        RobotBench.await("the slides are gone", SOON, () -> !bench.window().model().presentingProperty().get());
    }

    private void report(FxRobot robot) throws IOException {
        robot.clickOn("#export-report");
        RobotBench.await("the report is written", SOON, () -> reports() == 1);
        robot.clickOn("#export-slides");
        RobotBench.await("the slides are written", SOON, () -> files(".pdf") == 1);
    }

    private static long reports() throws IOException {
        return files(".html");
    }

    private static long files(String ending) throws IOException {
        try (var written = Files.list(folder)) {
            return written.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    private Phase phase() {
        return bench.workspace().trainingProperty().get().phaseProperty().get();
    }

    private long finished() {
        return bench.workspace().runs().stream().map(RunSummary::state).filter(RunState.FINISHED::equals).count();
    }
}
