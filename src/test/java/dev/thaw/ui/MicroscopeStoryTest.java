package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.microscope.ListedDecision;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.FigurePanel;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.fx.ChartCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot looks behind a point of a chart, by mouse and by keyboard, and asks whether the audit can be believed.
@ExtendWith(ApplicationExtension.class)
class MicroscopeStoryTest {
    private static final int TO_START = 60;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile file = ProjectFile.open(sample)) {
            Dataset dataset = file.dataset().orElseThrow();
            file.save(ExperimentRunner.run(dataset,
                    ExperimentJson.assign(Preset.FAST.config(), List.of("name=small", "training.epochs=1")),
                    EnumSet.allOf(SystemName.class), JobContext.unobserved()));
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
    void aClickOnAPointListsItsDecisionsAndEscapeGoesBack(FxRobot robot) {
        openSample(robot);
        RobotBench.await("a point is drawn", TO_START, () -> pointOnScreen(robot).isPresent());
        robot.clickOn(pointOnScreen(robot).orElseThrow());
        RobotBench.await("decisions are listed", TO_START, () -> !decisions(robot).isEmpty());
        assertThat(decisions(robot)).hasSize(bench.workspace().resultProperty().get().cohort().size());
        robot.type(KeyCode.ESCAPE);
        RobotBench.await("the charts are back", TO_START, () -> robot.lookup("#microscope").tryQuery().isEmpty());
    }

    @Test
    void theMenuReachesEveryPointWithoutAMouse(FxRobot robot) {
        openSample(robot);
        RobotBench.await("the menu is there", TO_START, () -> point(robot).isPresent());
        robot.interact(() -> point(robot).orElseThrow().fire());
        RobotBench.await("decisions are listed", TO_START, () -> !decisions(robot).isEmpty());
        robot.type(KeyCode.DOWN);
        robot.clickOn("#microscope-back");
        RobotBench.await("the charts are back", TO_START, () -> robot.lookup("#microscope").tryQuery().isEmpty());
    }

    private void openSample(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the result is there", TO_START, () -> bench.workspace().resultProperty().get() != null);
    }

    @SuppressWarnings("unchecked")
    private static List<ListedDecision> decisions(FxRobot robot) {
        return robot.lookup("#microscope-decisions").tryQueryAs(TableView.class)
                .map(table -> List.copyOf(((TableView<ListedDecision>) table).getItems())).orElse(List.of());
    }

    /// The menu's entry for the first point of the first series of the accuracy chart.
    private static Optional<MenuItem> point(FxRobot robot) {
        return robot.lookup("#figure-accuracy .menu-button").queryAllAs(MenuButton.class).stream()
                .flatMap(button -> button.getItems().stream()).filter(Menu.class::isInstance).findFirst()
                .map(menu -> ((Menu) ((Menu) menu).getItems().getFirst()).getItems().getFirst());
    }

    /// Where a point of the accuracy chart stands.
    private static Optional<Point2D> pointOnScreen(FxRobot robot) {
        FigurePanel panel = robot.lookup("#figure-accuracy").queryAs(FigurePanel.class);
        for (Node node : panel.lookupAll(".figure-chart *")) {
            if (node instanceof ChartCanvas canvas && canvas.getRenderingInfo() != null) {
                for (Object entity : canvas.getRenderingInfo().getEntityCollection().getEntities()) {
                    if (entity instanceof XYItemEntity item) {
                        Rectangle2D bounds = item.getArea().getBounds2D();
                        return Optional.of(canvas.localToScreen(bounds.getCenterX(), bounds.getCenterY()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
