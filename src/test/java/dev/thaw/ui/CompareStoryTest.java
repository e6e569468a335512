package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.compare.CompareViewModel;
import dev.thaw.ui.compare.Focus;
import dev.thaw.ui.compare.ManyRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TableView;
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

/// A robot holds three runs against each other: another baseline, one run less, a brush by the keyboard.
@ExtendWith(ApplicationExtension.class)
class CompareStoryTest {
    private static final int TO_START = 60;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void storeRuns(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile file = ProjectFile.open(sample)) {
            String fingerprint = file.dataset().orElseThrow().fingerprint();
            for (int number : new int[]{0, 3, 72}) {
                file.save(ManyRuns.run(number, fingerprint));
            }
        }
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
    void threeRunsAreHeldAgainstEachOther(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the project is open", TO_START, () -> bench.workspace().runs().size() == 3);
        robot.press(KeyCode.SHORTCUT, KeyCode.DIGIT7).release(KeyCode.DIGIT7, KeyCode.SHORTCUT);
        RobotBench.await("the differences are worked out", TO_START, () -> columns(robot, "#compare-deltas") == 4);
        assertThat(bench.window().model().screenProperty().get()).isEqualTo(ScreenName.COMPARE);
        // a baseline and two runs beside the field, and only what differs: seed and embedding size
        assertThat(columns(robot, "#compare-fields")).isEqualTo(4);
        assertThat(robot.lookup("#compare-fields").queryTableView().getItems()).hasSize(2);

        robot.clickOn("#compare-merge-seeds");
        RobotBench.await("two entries are left", TO_START, () -> columns(robot, "#compare-deltas") == 3);
        robot.clickOn("#compare-merge-seeds");
        RobotBench.await("three again", TO_START, () -> columns(robot, "#compare-deltas") == 4);

        String before = focus().comparison().base().id();
        robot.interact(() -> robot.lookup("#compare-runs").queryListView().getSelectionModel().selectFirst());
        robot.interact(() -> robot.lookup("#compare-runs").queryListView().requestFocus());
        robot.type(KeyCode.B);
        RobotBench.await("another baseline", TO_START, () -> !focus().comparison().base().id().equals(before));
        robot.interact(() -> robot.lookup("#compare-runs").queryListView().getSelectionModel().selectLast());
        robot.type(KeyCode.SPACE);
        RobotBench.await("two runs are left", TO_START, () -> columns(robot, "#compare-deltas") == 3);
        robot.type(KeyCode.SPACE);
        RobotBench.await("three again", TO_START, () -> columns(robot, "#compare-deltas") == 4);
    }

    @Test
    void axisIsBrushedByTheKeyboardAndTheBrushIsCleared(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the project is open", TO_START, () -> bench.workspace().runs().size() == 3);
        robot.clickOn("#rail-compare");
        RobotBench.await("the axes stand", TO_START, () -> !compare().parallel().axes().isEmpty());
        Node axis = robot.lookup(".parallel-axis").query();
        robot.interact(axis::requestFocus);
        robot.type(KeyCode.UP);
        RobotBench.await("some are brushed", TO_START, () -> compare().parallel().isBrushing()
                && compare().selectionProperty().get().size() < 3);
        assertThat(axis.getAccessibleText()).contains("brushed");
        robot.type(KeyCode.DELETE);
        RobotBench.await("the brush is gone", TO_START, () -> compare().selectionProperty().get().isEmpty());
    }

    private CompareViewModel compare() {
        return bench.window().compare();
    }

    private Focus focus() {
        return Objects.requireNonNull(compare().focusProperty().get());
    }

    private static int columns(FxRobot robot, String table) {
        return robot.lookup(table).tryQueryAs(TableView.class).map(found -> found.getColumns().size()).orElse(0);
    }
}
