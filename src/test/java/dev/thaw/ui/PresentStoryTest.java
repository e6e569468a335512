package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Font;
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

/// A robot arranges slides and shows them: F5, arrow keys, notes, blank, Esc.
@ExtendWith(ApplicationExtension.class)
class PresentStoryTest {
    private static final int SOON = 30;
    private static final double LEAST_CLAIM = 40;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void makeProject(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile project = ProjectFile.open(sample)) {
            project.save(new FinishedRun(ExampleRuns.complete(), List.of(), null));
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(sample.getParent(), "projects"), sample);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> bench.window().model().presentingProperty().set(false));
        bench.close();
    }

    @Test
    void slidesFillAScreenWithF5AndFollowTheKeys(FxRobot robot) {
        openSample(robot);

        robot.press(KeyCode.F5).release(KeyCode.F5);
        RobotBench.await("the slides are shown", SOON, () -> show().isPresent());
        assertThat(bench.window().model().screenProperty().get()).isEqualTo(ScreenName.PRESENT);
        assertThat(claim()).isEqualTo("What to recommend to people we hardly know");

        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(claim()).contains("people came after the model had learned");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(claim()).contains("best alternative");
        robot.press(KeyCode.END).release(KeyCode.END);
        assertThat(claim()).isEqualTo("What follows");
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertThat(claim()).startsWith("What to recommend");

        assertThat(node("#slide-notes").isVisible()).isFalse();
        robot.press(KeyCode.N).release(KeyCode.N);
        assertThat(node("#slide-notes").isVisible()).isTrue();
        robot.press(KeyCode.B).release(KeyCode.B);
        assertThat(node("#slide-blank").isVisible()).isTrue();
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(node("#slide-blank").isVisible()).isFalse();

        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        RobotBench.await("the slides are gone", SOON, () -> show().isEmpty());
        assertThat(bench.window().model().presentingProperty().get()).isFalse();
        assertThat(bench.stage().isShowing()).isTrue();
    }

    @Test
    void claimsAreLargeEnoughForARoom(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> bench.window().model().presentingProperty().set(true));
        robot.press(KeyCode.F5).release(KeyCode.F5);
        RobotBench.await("the slides are shown", SOON, () -> show().isPresent());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);

        robot.interact(() -> {
            Node slide = node(".slide");
            double scale = Math.min(slide.getLayoutBounds().getWidth() / 1280,
                    slide.getLayoutBounds().getHeight() / 720);
            Font font = ((Label) node(".slide-claim")).getFont();
            assertThat(font.getSize() / scale).isGreaterThanOrEqualTo(LEAST_CLAIM);
        });
    }

    @Test
    void everythingOnASlideStaysOnIt(FxRobot robot) {
        openSample(robot);
        robot.press(KeyCode.F5).release(KeyCode.F5);
        RobotBench.await("the slides are shown", SOON, () -> show().isPresent());
        for (int slide = 0; slide < 9; slide++) {
            robot.interact(() -> {
                Node pane = node(".slide");
                Bounds bounds = pane.localToScene(pane.getLayoutBounds());
                for (Node part : pane.lookupAll(".label")) {
                    assertThat(bounds.contains(part.localToScene(part.getLayoutBounds()))).as(
                            claim() + ": " + ((Label) part).getText()).isTrue();
                }
                Bounds claim = node(".slide-claim").localToScene(node(".slide-claim").getLayoutBounds());
                for (String kind : List.of(".slide-number", ".slide-point", ".slide-figure")) {
                    for (Node part : pane.lookupAll(kind)) {
                        assertThat(part.localToScene(part.getLayoutBounds()).getMinY()).as(claim())
                                .isGreaterThanOrEqualTo(claim.getMaxY());
                    }
                }
            });
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
    }

    @Test
    void slidesAreLeftOutMovedAndRewordedAtTheDesk(FxRobot robot) {
        openSample(robot);
        robot.interact(() -> bench.window().model().screenProperty().set(ScreenName.PRESENT));
        robot.clickOn("#slides");
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        String claim = words(robot);

        robot.clickOn("#slide-down");
        assertThat(words(robot)).isEqualTo(claim);
        robot.clickOn("#slide-leave-out");
        robot.press(KeyCode.F5).release(KeyCode.F5);
        RobotBench.await("the slides are shown", SOON, () -> show().isPresent());
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(claim()).contains("best alternative");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(claim()).isNotEqualTo(claim);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        RobotBench.await("the slides are gone", SOON, () -> show().isEmpty());

        robot.clickOn("#slide-wording");
        robot.press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("In my words", 0);
        RobotBench.await("the slide says it", SOON,
                () -> label("#slide-preview .slide-claim").getText().equals("In my words"));
        robot.clickOn("#slide-wording-restore");
        assertThat(words(robot)).isNotEqualTo("In my words");
        robot.clickOn("#slides-restore");
        robot.interact(() -> assertThat(((Button) bench.window().view().lookup("#slides-restore")).isDisabled())
                .isTrue());
    }

    private void openSample(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the run is read", SOON, () -> bench.workspace().resultProperty().get() != null);
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#slide-wording").queryAs(TextArea.class).getText();
    }

    private Label label(String selector) {
        return (Label) bench.window().view().lookup(selector);
    }

    private Optional<Window> show() {
        return Window.getWindows().stream()
                .filter(window -> window != bench.stage() && window.getScene().lookup("#slide-show") != null)
                .findFirst();
    }

    private Node node(String selector) {
        return show().orElseThrow().getScene().lookup(selector);
    }

    private String claim() {
        return ((Label) node(".slide-claim")).getText();
    }
}
