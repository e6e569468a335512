package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.Preset;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.JobViewModel.Phase;
import dev.thaw.ui.common.QueuedTraining;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot queues trainings, changes their order, pauses, cancels one, lets the others finish, and tidies the history.
@ExtendWith(ApplicationExtension.class)
class QueueStoryTest {
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
    void queueIsReorderedPausedAndThinnedAndTheRestFinishes(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the campus is open", TO_START, () -> bench.workspace().dataset().isPresent());
        robot.interact(() -> {
            bench.window().model().screenProperty().set(ScreenName.RUNS);
            // long enough that it still runs while the robot works on what waits
            bench.workspace().train(config("long", "training.epochs=400"));
            bench.workspace().train(List.of(config("second", "seed=2"), config("third", "seed=3"),
                    config("fourth", "seed=4")));
        });
        RobotBench.await("the first one runs", TO_START,
                () -> phase() == Phase.RUNNING && training().job().fractionProperty().get() > 0);
        assertThat(waiting()).containsExactly("second", "third", "fourth");

        robot.interact(() -> queue(robot).getSelectionModel().select(2));
        robot.clickOn("#queue-list").interact(() -> queue(robot).getSelectionModel().select(2));
        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.ALT);
        assertThat(waiting()).containsExactly("fourth", "second", "third");
        robot.type(KeyCode.DELETE);
        assertThat(waiting()).doesNotContain("fourth").hasSize(2);

        robot.clickOn("#pause");
        RobotBench.await("it is paused", 10, () -> phase() == Phase.PAUSED);
        robot.clickOn("#pause");
        RobotBench.await("it goes on", 10, () -> phase() == Phase.RUNNING);
        robot.clickOn("#queue-hold").clickOn("#cancel");
        RobotBench.await("the cancelled run is listed and nothing further is begun", 20,
                () -> runs().equals(List.of("long")) && phase() == Phase.QUEUED);
        RunSummary cancelled = bench.workspace().runs().getFirst();
        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.message()).contains("Stopped at").contains("Training");

        robot.clickOn("#queue-hold");
        RobotBench.await("the others finish in their order", TO_TRAIN,
                () -> runs().equals(List.of("third", "second", "long")));
        assertThat(bench.workspace().runs()).extracting(RunSummary::state).containsExactly(RunState.FINISHED,
                RunState.FINISHED, RunState.CANCELLED);

        deleteAndUndo(robot);
        lookAtTheLog(robot);
    }

    private void deleteAndUndo(FxRobot robot) {
        TableView<RunSummary> table = table(robot);
        // on the headless platform a notice in a window of its own takes the keys
        RobotBench.await("the notices are gone", 30, () -> Window.getWindows().size() == 1);
        robot.clickOn(robot.from(table).lookup("long").<Node>query());
        robot.type(KeyCode.DELETE);
        assertThat(runs()).containsExactly("third", "second");
        robot.clickOn("#undo-delete");
        assertThat(runs()).containsExactly("third", "second", "long");
        robot.clickOn(robot.from(table).lookup("second").<Node>query());
        robot.type(KeyCode.F2).write("renamed").type(KeyCode.ENTER);
        assertThat(runs()).containsExactly("third", "renamed", "long");
    }

    private void lookAtTheLog(FxRobot robot) {
        TableView<RunSummary> table = table(robot);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        RobotBench.await("the log is read", 20, () -> robot.lookup("#run-log").tryQuery().isPresent());
        TextArea log = robot.lookup("#run-log").queryAs(TextArea.class);
        assertThat(log.getText()).contains("“third” on").contains("Training the mixer").contains("content loss")
                .contains("Hit@3").endsWith("Finished");
    }

    private static ExperimentConfig config(String name, String assignment) {
        return ExperimentJson.assign(Preset.FAST.config().withName(name), List.of("content.embeddingSize=4",
                "collaborative.embeddingSize=4", "content.hiddenUnits=8", "training.epochs=1", assignment));
    }

    private QueuedTraining training() {
        return bench.workspace().trainings().currentProperty().get();
    }

    private Phase phase() {
        return training().job().phaseProperty().get();
    }

    private List<String> waiting() {
        return bench.workspace().trainings().waiting().stream().map(QueuedTraining::name).toList();
    }

    private List<String> runs() {
        return bench.workspace().runs().stream().map(RunSummary::name).toList();
    }

    @SuppressWarnings("unchecked") // the list holds trainings
    private static ListView<QueuedTraining> queue(FxRobot robot) {
        return (ListView<QueuedTraining>) robot.lookup("#queue-list").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked") // the table holds runs
    private static TableView<RunSummary> table(FxRobot robot) {
        return (TableView<RunSummary>) robot.lookup("#runs-table").queryAs(TableView.class);
    }
}
