package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.figure.ArmSummary;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.FigurePanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot compares conversions by every attribute and reads the arms.
@ExtendWith(ApplicationExtension.class)
class ConversionsStoryTest {
    private static final int SECONDS = 60;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile file = ProjectFile.open(sample)) {
            file.save(ExperimentRunner.run(file.dataset().orElseThrow(), ExperimentConfig.DEFAULT,
                    EnumSet.of(SystemName.POPULARITY, SystemName.RANDOM), JobContext.unobserved()));
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
    void everyAttributeIsReachedAndItsArmsStandInATable(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the curve of all users is there", SECONDS,
                () -> title(robot).equals("Time to first conversion"));
        assertThat(robot.lookup("#conversion-attribute").queryAs(Node.class).isVisible()).isFalse();

        MenuButton figures = robot.lookup("#figure-conversion .title-menu").queryAs(MenuButton.class);
        MenuItem byAttribute = figures.getItems().stream()
                .filter(item -> item.getText().equals("Time to first conversion by user attribute")).findFirst()
                .orElseThrow();
        robot.interact(byAttribute::fire);
        ComboBox<?> attributes = robot.lookup("#conversion-attribute").queryAs(ComboBox.class);
        assertThat(attributes.getItems()).hasSizeGreaterThan(1);
        robot.interact(() -> attributes.getSelectionModel().selectLast());
        assertThat(title(robot)).isEqualTo("Time to first conversion by " + attributes.getItems().getLast());

        ToggleButton asTable = robot.from(robot.lookup("#figure-conversion").queryAs(Node.class))
                .lookup((Node node) -> node instanceof ToggleButton).queryAs(ToggleButton.class);
        robot.interact(asTable::fire);
        TableView<?> arms = robot.lookup("#arms").queryAs(TableView.class);
        assertThat(arms.getItems()).hasSizeGreaterThan(1).allMatch(ArmSummary.class::isInstance);
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#figure-conversion").tryQueryAs(FigurePanel.class)
                .map(panel -> panel.figureProperty().get()).map(figure -> figure.title()).orElse("");
    }
}
