package dev.thaw.ui;

import static dev.thaw.ui.common.Messages.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.ThawVersion;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.shell.Action;
import dev.thaw.ui.shell.SessionMarker;
import dev.thaw.ui.shell.ShellViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
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

/// A robot uses what all screens share: the palette, the shortcuts, the zoom, notices, the tour, About, the log.
@ExtendWith(ApplicationExtension.class)
class FrameStoryTest {
    private static Path sample;
    private RobotBench bench;
    private ShellViewModel model;

    @BeforeAll
    static void makeSample(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile project = ProjectFile.open(sample)) {
            project.save(new FinishedRun(ExampleRuns.complete(), List.of(), null));
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(sample.getParent(), "projects"), sample);
        model = bench.window().model();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void thePaletteFindsARunAndOpensItInInsights(FxRobot robot) {
        openTheSample(robot);
        String name = bench.workspace().runs().getFirst().name();
        robot.interact(() -> model.screenProperty().set(ScreenName.DATA));
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(name);
        robot.type(KeyCode.ENTER);
        assertThat(model.screenProperty().get()).isEqualTo(ScreenName.INSIGHTS);
        assertThat(bench.workspace().selectedRunProperty().get())
                .isEqualTo(bench.workspace().runs().getFirst().id());
        assertThat(model.paletteShownProperty().get()).isFalse();
    }

    @Test
    void theSheetOfShortcutsOpensByKeyAndListsEveryAction(FxRobot robot) {
        robot.type(KeyCode.F1);
        assertThat(model.layers().shortcutsProperty().get()).isTrue();
        assertThat(words(robot, "#shortcuts-sheet"))
                .containsAll(Arrays.stream(Action.values()).map(Action::title).toList());
        robot.type(KeyCode.ESCAPE);
        assertThat(model.layers().shortcutsProperty().get()).isFalse();
    }

    @Test
    void oneSheetFollowsAnotherAndStaysOpen(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.type(KeyCode.F1);
        assertThat(model.paletteShownProperty().get()).isFalse();
        assertThat(model.layers().shortcutsProperty().get()).isTrue();
    }

    @Test
    void atTwoHundredPercentEveryEntryOfTheRailCanBeReached(FxRobot robot) {
        openTheSample(robot);
        double before = letters(robot, "#project-name");
        robot.press(KeyCode.CONTROL);
        for (int times = 0; times < 5; times++) {
            robot.type(KeyCode.EQUALS);
        }
        robot.release(KeyCode.CONTROL);
        assertThat(bench.theme().zoom().percent()).isEqualTo(200);
        assertThat(letters(robot, "#project-name")).isEqualTo(2 * before);
        ScrollPane rail = robot.lookup(".rail-scroll").queryAs(ScrollPane.class);
        for (String screen : Set.of("data", "configure", "runs", "insights", "newcomer", "online")) {
            Node entry = robot.lookup("#rail-" + screen).query();
            Bounds place = entry.localToScene(entry.getBoundsInLocal());
            boolean inSight = rail.localToScene(rail.getBoundsInLocal()).contains(place);
            boolean scrolls = rail.getContent().getBoundsInLocal().getHeight() > rail.getViewportBounds().getHeight();
            assertThat(inSight || scrolls).as(screen).isTrue();
            assertThat(place.getWidth()).as(screen).isPositive();
        }
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        assertThat(letters(robot, "#project-name")).isEqualTo(before);
    }

    @Test
    void theTourGoesThroughFiveStepsByKeyboard(FxRobot robot) {
        openTheSample(robot);
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        for (ScreenName screen : new ScreenName[]{ScreenName.DATA, ScreenName.CONFIGURE, ScreenName.INSIGHTS,
            ScreenName.NEWCOMER, ScreenName.INSIGHTS}) {
            assertThat(model.tour().stepProperty().get()).isNotNull();
            assertThat(model.screenProperty().get()).isEqualTo(screen);
            assertThat(robot.lookup("#tour-bubble").query().isVisible()).isTrue();
            robot.type(KeyCode.RIGHT);
        }
        assertThat(model.tour().stepProperty().get()).isNull();
    }

    @Test
    void theTourIsLeftByEscape(FxRobot robot) {
        openTheSample(robot);
        robot.interact(() -> model.perform(Action.TAKE_TOUR));
        robot.type(KeyCode.ESCAPE);
        assertThat(model.tour().stepProperty().get()).isNull();
    }

    @Test
    void aboutTellsTheVersions(FxRobot robot) {
        robot.interact(() -> model.perform(Action.SHOW_ABOUT));
        RobotBench.await("all versions are told", 60,
                () -> words(robot, "#about-versions").contains("TensorFlow"));
        assertThat(words(robot, "#about-versions")).contains(ThawVersion.current(), "Java", "JavaFX", "SQLite");
    }

    @Test
    void aNoticeIsTakenByKeyboardAndStaysInTheList(FxRobot robot) {
        Set<String> done = new TreeSet<>();
        robot.interact(() -> model.notices().show(new Notice(Notice.Kind.DONE, "3 runs are deleted", "",
                ScreenName.RUNS).offering("Undo", () -> done.add("undo"))));
        Button undo = robot.lookup("#notice-stack .button").lookup("Undo").queryButton();
        robot.interact(undo::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(done).containsExactly("undo");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(words(robot, "#notices-drawer")).contains("3 runs are deleted");
    }

    @Test
    void aSessionThatDidNotEndIsToldWithWhatWasKept(FxRobot robot) {
        robot.interact(() -> model.welcome()
                .tell(new SessionMarker.Unfinished(Instant.parse("2026-11-23T10:00:00Z"), sample, "Training “joint”")));
        RobotBench.await("it is told", 20, () -> !model.welcome().keptProperty().get().isEmpty());
        String name = String.valueOf(sample.getFileName()).replace(".thaw", "");
        assertThat(robot.lookup("#welcome-kept").queryLabeled().getText()).contains("“" + name + "” is whole")
                .contains("one run").contains("Training “joint”");
        robot.clickOn("#welcome-open-last");
        RobotBench.await("it is open", 60, () -> bench.workspace().dataset().isPresent());
    }

    @Test
    void theLogOpensBelowAndClosesByEscape(FxRobot robot) {
        robot.interact(() -> model.perform(Action.SHOW_LOG));
        assertThat(robot.lookup("#log-drawer").query().isVisible()).isTrue();
        robot.clickOn("#log-search");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#log-drawer").query().isVisible()).isFalse();
    }

    @Test
    void preferencesChangeTheSizeAtOnce(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.COMMA).release(KeyCode.CONTROL);
        assertThat(words(robot, "#preferences-drawer")).contains(text("preferences.title"));
        robot.interact(() -> model.preferences().zoom().set(125));
        assertThat(bench.theme().zoom().percent()).isEqualTo(125);
        robot.interact(() -> robot.lookup("#preferences-reset").queryButton().fire());
        assertThat(bench.theme().zoom().percent()).isEqualTo(100);
    }

    private void openTheSample(FxRobot robot) {
        robot.interact(() -> bench.workspace().openSample());
        RobotBench.await("the sample is open", 60, () -> bench.workspace().resultProperty().get() != null);
    }

    private static double letters(FxRobot robot, String selector) {
        return robot.lookup(selector).queryLabeled().getFont().getSize();
    }

    /// Everything that is written in a part of the window.
    private static Set<String> words(FxRobot robot, String selector) {
        Set<String> words = new TreeSet<>();
        robot.from(robot.lookup(selector).queryAll()).lookup(".label").queryAll()
                .forEach(label -> words.add(((Labeled) label).getText()));
        return words;
    }
}
