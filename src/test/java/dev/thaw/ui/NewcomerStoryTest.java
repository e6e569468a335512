package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.newcomer.Recommended;
import dev.thaw.ui.newcomer.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
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

/// A robot plays a newcomer of the sample campus: by mouse, by keyboard, and back.
@ExtendWith(ApplicationExtension.class)
class NewcomerStoryTest {
    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void copySample(@TempDir Path directory) {
        sample = directory.resolve("campus.thaw");
        ProjectFile.copy(Path.of("sample-data", "campus.thaw"), sample);
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
    void aTasteMovesTheTenAndUndoBringsThemBack(FxRobot robot) {
        List<String> cold = openNewcomer(robot);
        Button taste = robot.lookup(".chip").queryAs(Button.class);
        robot.clickOn(taste);
        RobotBench.await("three things are done", 20, () -> steps().size() == 3 && !titles(robot).equals(cold));
        assertThat(entries(robot)).allMatch(entry -> entry.change() != null);
        assertThat(entries(robot)).anyMatch(entry -> entry.change().isNew() || entry.gained() != 0);
        assertThat(steps()).allMatch(step -> step.item().category().equals(taste.getText()));
        assertThat(bench.window().newcomer().trailProperty().get().points()).hasSize(2);

        robot.clickOn("#newcomer-undo");
        RobotBench.await("the ten are as before", 20, () -> titles(robot).equals(cold));
        assertThat(steps()).isEmpty();
    }

    @Test
    void theKeyboardAloneDoesIt(FxRobot robot) {
        List<String> cold = openNewcomer(robot);
        robot.interact(() -> robot.lookup("#newcomer-recommended").queryListView().requestFocus());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        RobotBench.await("one thing is done", 20, () -> steps().size() == 1 && !titles(robot).equals(cold));
        robot.interact(() -> robot.lookup("#newcomer-recommended").queryListView().getSelectionModel().select(0));
        robot.type(KeyCode.SPACE);
        RobotBench.await("a reason is shown", 20, () -> entries(robot).getFirst().why() != null);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        RobotBench.await("the ten are as before", 20, () -> titles(robot).equals(cold));
    }

    private List<String> openNewcomer(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the campus is open", 60, () -> bench.workspace().resultProperty().get() != null);
        robot.interact(() -> bench.window().model().screenProperty().set(ScreenName.NEWCOMER));
        RobotBench.await("ten are recommended", 60,
                () -> robot.lookup("#newcomer-recommended").tryQuery().isPresent() && titles(robot).size() == 10);
        return titles(robot);
    }

    private List<Step> steps() {
        return bench.window().newcomer().person().steps();
    }

    private static List<Recommended> entries(FxRobot robot) {
        return robot.lookup("#newcomer-recommended").<Recommended>queryListView().getItems();
    }

    private static List<String> titles(FxRobot robot) {
        return entries(robot).stream().map(entry -> entry.item().title()).toList();
    }
}
