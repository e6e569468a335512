package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.Messages;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jfree.chart.entity.LegendItemEntity;
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

/// A robot reads the charts together, by mouse and by keyboard, follows findings to their charts and looks at one alone.
@ExtendWith(ApplicationExtension.class)
class InsightsStoryTest {
    /// So many looks in a row at the same place.
    private static final int STILL = 10;
    private static final int SOON = 30;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void runOnce(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile file = ProjectFile.open(sample)) {
            file.save(new FinishedRun(ExampleRuns.complete(), List.of(), null));
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
    void hoveringOneChartReadsTheOthersAtTheSameLength(FxRobot robot) {
        openSample(robot);

        robot.moveTo(pointOnScreen(robot, "#figure-mixer"));

        RobotBench.await("the mixer's chart is read", SOON, () -> heading(robot, "#figure-mixer").isPresent());
        String heading = heading(robot, "#figure-mixer").orElseThrow();
        assertThat(heading).contains("known");
        assertThat(heading(robot, "#figure-accuracy")).hasValue(heading);
        assertThat(heading(robot, "#figure-diversity")).hasValue(heading);
        assertThat(heading(robot, "#figure-conversion")).isEmpty();
        robot.moveTo("#insights-run");
        RobotBench.await("nothing is read", SOON, () -> heading(robot, "#figure-accuracy").isEmpty());
    }

    @Test
    void theKeyboardGoesThroughAChartAndBehindAPoint(FxRobot robot) {
        openSample(robot);
        Node chart = chart(robot, "#figure-accuracy");
        robot.interact(chart::requestFocus);

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);

        RobotBench.await("the chart is read aloud", SOON, () -> chart.getAccessibleText().contains("hybrid"));
        assertThat(chart.getAccessibleText()).startsWith("1 interaction known").contains("95 % interval", "87 users");
        assertThat(heading(robot, "#figure-diversity").orElseThrow()).startsWith("1 interaction known");
        robot.type(KeyCode.ENTER);
        RobotBench.await("what stands behind is shown", SOON, () -> robot.lookup("#microscope").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        RobotBench.await("the charts are back", SOON, () -> robot.lookup("#microscope").tryQuery().isEmpty());
    }

    @Test
    void escapeLeavesTheReadingFirstAndThenTheLargeChart(FxRobot robot) {
        openSample(robot);
        FigurePanel panel = panel(robot, "#figure-diversity");
        double before = panel.getHeight();
        robot.interact(() -> maximise(panel).fire());
        RobotBench.await("the chart is alone", SOON, () -> panel.getHeight() > 1.5 * before);
        robot.type(KeyCode.RIGHT);
        RobotBench.await("it is read", SOON, () -> heading(robot, "#figure-diversity").isPresent());

        robot.type(KeyCode.ESCAPE);
        RobotBench.await("it is not read", SOON, () -> heading(robot, "#figure-diversity").isEmpty());
        assertThat(panel.getHeight()).isGreaterThan(1.5 * before);
        robot.type(KeyCode.ESCAPE);
        RobotBench.await("all charts are back", SOON, () -> Math.abs(panel.getHeight() - before) < 1);
    }

    @Test
    void aViewBelowComesBackWhereOneHadScrolledTo(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> robot.lookup("#open-more-views").queryAs(Button.class).fire());
        RobotBench.await("the fold is open", SOON, () -> robot.lookup("#figure-weeks").tryQuery().isPresent());
        ScrollPane scroll = robot.lookup(".page-scroll").queryAs(ScrollPane.class);
        FigurePanel panel = panel(robot, "#figure-weeks");
        robot.interact(() -> scroll.setVvalue(0.5));
        double before = scroll.getVvalue();

        robot.interact(() -> maximise(panel).fire());
        RobotBench.await("the view is alone", SOON, () -> !scroll.isVisible());
        robot.type(KeyCode.ESCAPE);

        RobotBench.await("the views are back", SOON, scroll::isVisible);
        assertThat(scroll.getVvalue()).isEqualTo(before);
    }

    @Test
    void aNameHidesItsSeriesInEveryChartAndSpaceBringsItBack(FxRobot robot) {
        openSample(robot);
        robot.clickOn(settled(robot, "#figure-accuracy", "hybrid"));
        RobotBench.await("the hybrid is hidden", SOON,
                () -> bench.window().insights().hidden().contains("hybrid"));

        robot.moveTo("#insights-run");
        robot.interact(chart(robot, "#figure-diversity")::requestFocus);
        robot.type(KeyCode.UP);
        RobotBench.await("the hidden series is told", SOON,
                () -> chart(robot, "#figure-diversity").getAccessibleText().endsWith("hybrid, hidden"));
        robot.type(KeyCode.SPACE);

        RobotBench.await("the hybrid is back", SOON, () -> bench.window().insights().hidden().isEmpty());
    }

    @Test
    void aFindingOpensTheFoldThatShowsItsChart(FxRobot robot) {
        openSample(robot);
        robot.clickOn("#more-findings");
        Hyperlink link = robot.lookup(".finding-link").queryAllAs(Hyperlink.class).stream()
                .filter(one -> one.isVisible() && one.getAccessibleText().contains("against diversity")).findFirst()
                .orElseThrow();

        robot.interact(link::fire);

        RobotBench.await("the chart is in sight", SOON, () -> inSight(robot, panel(robot, "#figure-tradeoff")));
    }

    @Test
    void aChartIsCopiedByItsKey(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.interact(chart(robot, "#figure-accuracy")::requestFocus);

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        RobotBench.await("a picture is on the clipboard", SOON, () -> Clipboard.getSystemClipboard().hasImage());
    }

    private void openSample(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the result is there", SOON, () -> bench.workspace().resultProperty().get() != null);
        RobotBench.await("the charts are drawn", SOON,
                () -> canvas(robot, "#figure-mixer").isPresent() && canvas(robot, "#figure-diversity").isPresent());
    }

    private static FigurePanel panel(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(FigurePanel.class);
    }

    private static Node chart(FxRobot robot, String id) {
        return panel(robot, id).lookup(".figure-chart");
    }

    private static Button maximise(FigurePanel panel) {
        return panel.lookupAll(".button-icon").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> Messages.text("figure.maximise").equals(button.getAccessibleText())).findFirst()
                .orElseThrow();
    }

    /// Where a chart is read, as it is told aloud; nothing while it is not.
    private static Optional<String> heading(FxRobot robot, String id) {
        String told = chart(robot, id).getAccessibleText();
        return told.contains(" known. ") ? Optional.of(told.substring(0, told.indexOf('.'))) : Optional.empty();
    }

    private static boolean inSight(FxRobot robot, Node node) {
        Bounds window = robot.lookup(".page-scroll").queryAs(ScrollPane.class).localToScene(
                robot.lookup(".page-scroll").queryAs(ScrollPane.class).getLayoutBounds());
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getMinY() >= window.getMinY() - 1 && bounds.getMinY() < window.getMaxY();
    }

    private static Optional<ChartCanvas> canvas(FxRobot robot, String id) {
        return panel(robot, id).lookupAll(".figure-chart *").stream().filter(ChartCanvas.class::isInstance)
                .map(ChartCanvas.class::cast).findFirst();
    }

    private static Point2D pointOnScreen(FxRobot robot, String id) {
        ChartCanvas canvas = canvas(robot, id).orElseThrow();
        Rectangle2D bounds = entities(canvas, XYItemEntity.class).getFirst().getArea().getBounds2D();
        return canvas.localToScreen(bounds.getCenterX(), bounds.getCenterY());
    }

    /// Where a name stands once nothing moves any more: charts give way while findings unfold above them.
    private static Point2D settled(FxRobot robot, String id, String series) {
        Point2D[] last = {nameOnScreen(robot, id, series)};
        int[] quiet = {0};
        RobotBench.await("the charts stand still", SOON, () -> {
            Point2D now = nameOnScreen(robot, id, series);
            quiet[0] = now.equals(last[0]) ? quiet[0] + 1 : 0;
            last[0] = now;
            return quiet[0] >= STILL;
        });
        return last[0];
    }

    private static Point2D nameOnScreen(FxRobot robot, String id, String series) {
        ChartCanvas canvas = canvas(robot, id).orElseThrow();
        Rectangle2D bounds = entities(canvas, LegendItemEntity.class).stream()
                .filter(entity -> series.equals(entity.getSeriesKey())).findFirst().orElseThrow().getArea()
                .getBounds2D();
        return canvas.localToScreen(bounds.getX() + 30, bounds.getCenterY());
    }

    private static <E> List<E> entities(ChartCanvas canvas, Class<E> kind) {
        List<E> found = new ArrayList<>();
        for (Object entity : canvas.getRenderingInfo().getEntityCollection().getEntities()) {
            if (kind.isInstance(entity)) {
                found.add(kind.cast(entity));
            }
        }
        return found;
    }
}
