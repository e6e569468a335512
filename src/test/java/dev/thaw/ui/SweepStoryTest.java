package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.configure.ConfigureViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/// A robot sets a sweep over the ratio and the seeds, sees what it would take, and takes it back.
@ExtendWith(ApplicationExtension.class)
class SweepStoryTest {
    private static final int TO_START = 60;

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
    void sweepOverRatioAndSeedsSaysHowManyRunsItIs(FxRobot robot) {
        openConfigure(robot);
        robot.clickOn("#several-negatives-ratio");
        assertThat(field(robot, "#negatives-ratio").getText()).isEqualTo("2, 3, 4");
        type(robot, "#negatives-ratio", "1, 3, 5, 10");
        robot.clickOn("#seeds .increment-arrow-button").clickOn("#seeds .increment-arrow-button");

        RobotBench.await("the bar tells what it takes", TO_START,
                () -> text(robot, "#outlook").startsWith("12 runs, about "));
        assertThat(robot.lookup("#train").queryAs(Button.class).getText()).isEqualTo("Train 12 runs");

        robot.clickOn("#runs-to-come");
        ListView<ExperimentConfig> list = robot.lookup("#runs-to-come-list").queryListView();
        assertThat(list.getItems()).extracting(ExperimentConfig::name).hasSize(12)
                .contains("hybrid, 1:3 · negatives.ratio 5 · seed 8");

        robot.clickOn("#runs-to-come");
        robot.clickOn("#several-negatives-ratio");
        assertThat(field(robot, "#negatives-ratio").getText()).isEqualTo("3");
        assertThat(robot.lookup("#train").queryAs(Button.class).getText()).isEqualTo("Train 3 runs");
    }

    @Test
    void keysUndoAndRedoWhatWasSet(FxRobot robot) {
        openConfigure(robot);
        robot.clickOn("#preset-article");
        assertThat(configure().configProperty().get().content().embeddingSize()).isEqualTo(128);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(configure().configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertThat(configure().configProperty().get().content().embeddingSize()).isEqualTo(128);
    }

    @Test
    void typingIntoAFieldIsOneStep(FxRobot robot) {
        openConfigure(robot);
        type(robot, "#content-embeddingSize", "128");
        robot.clickOn("#undo");
        assertThat(configure().configProperty().get()).isEqualTo(ExperimentConfig.DEFAULT);
        assertThat(configure().canUndoProperty().get()).isFalse();
    }

    private void openConfigure(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the campus is open", TO_START, () -> bench.workspace().dataset().isPresent());
        robot.clickOn("#rail-configure");
        RobotBench.await("the screen is there", TO_START,
                () -> bench.window().model().screenProperty().get() == ScreenName.CONFIGURE
                        && configure().previewProperty().get() != null);
    }

    private ConfigureViewModel configure() {
        return bench.window().model().configure();
    }

    private static void type(FxRobot robot, String field, String text) {
        TextField found = field(robot, field);
        robot.clickOn(found);
        robot.interact(found::selectAll);
        robot.write(text);
    }

    private static TextField field(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(TextField.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
