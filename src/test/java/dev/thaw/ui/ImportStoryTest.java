package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.ui.common.ScreenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot opens data it has never seen: looks, corrects, imports, and reads the profile.
@ExtendWith(ApplicationExtension.class)
class ImportStoryTest {
    private static final Path MOVIE_LENS = Path.of("..", "shared", "data", "ml-latest-small");
    private static final int SECONDS = 90;

    @TempDir
    private static Path folder;
    private RobotBench bench;

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(folder, "projects"), folder.resolve("none.thaw"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void movieLensIsLookedAtAndImportedAsItIs(FxRobot robot) {
        assumeTrue(Files.isDirectory(MOVIE_LENS), "the MovieLens folder is not here");
        drop(robot, MOVIE_LENS);
        assertThat(rows(robot).getItems()).isNotEmpty();
        assertThat(robot.lookup("#import-files").queryAs(ListView.class).getItems().size()).isGreaterThan(2);
        assertThat(robot.lookup("#import-summary").queryAs(Label.class).getText()).startsWith("All of the first");

        press(robot, KeyCode.ENTER);
        RobotBench.await("the profile is there", SECONDS, () -> robot.lookup("#profile-lists").tryQuery().isPresent());

        assertThat(bench.workspace().dataset().orElseThrow().log().size()).isEqualTo(100_836);
        assertThat(robot.lookup("#profile-warnings").tryQuery()).isPresent();
    }

    @Test
    void headerlessFileIsCorrectedByHandAndImported(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("behaviour.csv"), """
                1,2268318,2520377,pv,1511544070
                1,2333346,2520771,pv,1511561733
                100,2576651,2520771,buy,1511572885
                100,2268318,2520377,cart,1511593493
                """));
        choose(robot, "#role-column_3", ColumnRole.ITEM);
        RobotBench.await("the item has moved", SECONDS,
                () -> role(robot, "#role-column_2").getText().equals("not used"));
        choose(robot, "#role-column_1", ColumnRole.UNUSED);
        RobotBench.await("the import says what is missing", SECONDS,
                () -> robot.lookup("#import").queryAs(Button.class).isDisabled());
        choose(robot, "#role-column_1", ColumnRole.USER);
        RobotBench.await("it can be imported", SECONDS,
                () -> !robot.lookup("#import").queryAs(Button.class).isDisabled());

        robot.clickOn("#import");
        RobotBench.await("the profile is there", SECONDS, () -> robot.lookup("#profile-lists").tryQuery().isPresent());
        assertThat(bench.workspace().dataset().orElseThrow().items().find("2520771")).isPositive();
    }

    @Test
    void manyBadRowsAreAQuestionAndTheirReportIsShown(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("bad.csv"),
                "user_id,item_id,timestamp\nu,i,1704103200\nu,j,soon\nv,i,1704103201\n"));
        robot.clickOn("#show-bad-rows");
        assertThat(rows(robot).getItems()).singleElement().extracting(PreviewRow::line).isEqualTo(3L);
        robot.clickOn("#import");
        RobotBench.await("the question is asked", SECONDS,
                () -> robot.lookup("#bad-rows-question").tryQuery().isPresent());
        robot.clickOn("#import-without-bad-rows");
        RobotBench.await("the profile is there", SECONDS, () -> robot.lookup("#show-skipped").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#show-skipped").queryAs(Button.class).fire());
        assertThat(robot.lookup("#skipped-rows").queryAs(TableView.class).getItems().size()).isEqualTo(1);
    }

    @Test
    void zoneChangesWhatThePreviewSays(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("zone.csv"),
                "user_id,item_id,date\nu,i,31.01.2024 10:00\nv,i,31.01.2024 11:00\n"));
        assertThat(says(robot, "First: 31 Jan 2024, 10:00:00 UTC")).isTrue();
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<ZoneId> zone = robot.lookup("#import-zone").queryAs(ComboBox.class);
            zone.setValue(ZoneId.of("Asia/Tokyo"));
        });
        RobotBench.await("the first row is another moment", SECONDS,
                () -> says(robot, "First: 31 Jan 2024, 01:00:00 UTC"));
    }

    @Test
    void escapeLeavesWithoutImporting(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("left.csv"), "user_id,item_id,timestamp\nu,i,1704103200\n"));
        robot.type(KeyCode.ESCAPE);
        RobotBench.await("the welcome is back", SECONDS,
                () -> bench.window().model().screenProperty().get() == ScreenName.WELCOME);
        assertThat(bench.workspace().project()).isNull();
    }

    @Test
    void everyControlIsReachedByTab(FxRobot robot) throws IOException {
        drop(robot, Files.writeString(folder.resolve("keys.csv"),
                "user_id,item_id,date\nu,i,31.01.2024 10:00\nv,i,31.01.2024 11:00\n"));
        robot.interact(() -> robot.lookup("#import-encoding").query().requestFocus());
        List<String> reached = new ArrayList<>();
        for (int step = 0; step < 24; step++) {
            reached.add(String.valueOf(bench.window().scene().getFocusOwner().getId()));
            robot.type(KeyCode.TAB);
        }
        assertThat(reached).contains("import-encoding", "import-delimiter", "import-header", "import-type",
                "import-constant", "import-time", "import-zone", "role-user_id", "role-date", "import-preview",
                "cancel-import", "import");
    }

    /// What the window does with a dropped file.
    private void drop(FxRobot robot, Path data) {
        robot.interact(() -> bench.window().model().open(data));
        RobotBench.await("the preview is there", SECONDS,
                () -> robot.lookup("#import-preview").tryQuery().isPresent() && !rows(robot).getItems().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static TableView<PreviewRow> rows(FxRobot robot) {
        return robot.lookup("#import-preview").queryAs(TableView.class);
    }

    private static MenuButton role(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(MenuButton.class);
    }

    /// Opens the list of roles with the mouse and takes one with the keys.
    private static void choose(FxRobot robot, String id, ColumnRole wanted) {
        robot.clickOn(id);
        for (int step = 0; step <= wanted.ordinal(); step++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    private static boolean says(FxRobot robot, String part) {
        return robot.lookup(node -> node instanceof Label label && label.getText() != null
                && label.getText().contains(part)).tryQuery().isPresent();
    }
}
