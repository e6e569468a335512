package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.Preset;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.FigurePanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot asks for the article's way, thinks better of it, and asks again.
@ExtendWith(ApplicationExtension.class)
class ArticlesWayStoryTest {
    private static final int TO_START = 60;
    private static final int TO_TRAIN = 240;
    private static final String ARTICLE = "article's way";

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void trainOnce(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        ExperimentConfig small = ExperimentJson.assign(Preset.FAST.config(),
                List.of("name=small", "content.hiddenUnits=8", "training.epochs=1"));
        try (ProjectFile file = ProjectFile.open(sample)) {
            Dataset dataset = file.dataset().orElseThrow();
            file.save(ExperimentRunner.run(dataset, small, EnumSet.allOf(SystemName.class),
                    JobContext.unobserved()));
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
    void cancelledTrainingIsOfferedAgainAndTheOverlayAppearsWhenItIsDone(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the chart is there", TO_START, () -> labels(robot).contains("content"));
        String shown = bench.workspace().selectedRunProperty().get();

        robot.clickOn("#articles-way");
        RobotBench.await("the training is offered", TO_START, () -> isShown(robot, "#train-article"));
        robot.clickOn("#train-article");
        RobotBench.await("it is trained", TO_START, () -> isShown(robot, "#cancel-article"));
        robot.clickOn("#cancel-article");
        RobotBench.await("it is offered again", TO_START, () -> isShown(robot, "#train-article"));
        RobotBench.await("the cancelled run is listed", TO_START, () -> states().contains(RunState.CANCELLED));

        robot.clickOn("#train-article");
        RobotBench.await("the overlay is there", TO_TRAIN, () -> labels(robot).contains(ARTICLE));

        assertThat(bench.workspace().selectedRunProperty().get()).isEqualTo(shown);
        assertThat(bench.workspace().runs().getFirst().name()).isEqualTo("small · the article's way");
        assertThat(isShown(robot, "#article-sentence")).isTrue();
    }

    private List<RunState> states() {
        return bench.workspace().runs().stream().map(RunSummary::state).toList();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup("#figure-mixer").tryQueryAs(FigurePanel.class).map(panel -> panel.figureProperty().get())
                .map(figure -> figure.labels()).orElse(List.of());
    }

    /// Whether a node stands on the screen: not hidden, and enabled.
    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQueryAs(Node.class).map(node -> {
            boolean visible = !node.isDisabled();
            for (Node at = node; at != null; at = at.getParent()) {
                visible &= at.isVisible();
            }
            return visible;
        }).orElse(false);
    }
}
