package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.data.ShownLogPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Somebody opens a log of shown slots as if it were data, and compares it with another policy's.
@ExtendWith(ApplicationExtension.class)
class ShownLogStoryTest {
    private static final int SECONDS = 60;

    @TempDir
    private static Path folder;
    private RobotBench bench;

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createDirectories(folder.resolve("projects")), folder.resolve("none.thaw"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aLogOfShownSlotsHasItsPageAndIsComparedWithAnother(FxRobot robot) throws IOException {
        Path uniform = log("random", new double[]{0.5, 0.5}, 1);
        Path learned = log("learned", new double[]{0.2, 0.8}, 2);

        Platform.runLater(() -> bench.window().model().open(uniform));
        RobotBench.await("the log's facts are there", SECONDS, () -> says(robot, "random/shop: 600 shown slots"));
        assertThat(bench.window().model().screenProperty().get()).isEqualTo(ScreenName.DATA);
        ShownLogPane pane = robot.lookup(node -> node instanceof ShownLogPane).query();
        Platform.runLater(() -> pane.model().compare(learned));
        RobotBench.await("the estimate is there", SECONDS,
                () -> says(robot, "learned/shop from the random/shop log") && says(robot, "IPS"));

        assertThat(says(robot, "This is a small sample")).isTrue();
    }

    private static boolean says(FxRobot robot, String part) {
        return robot.lookup(node -> node instanceof Label label && label.getText().contains(part)).tryQuery()
                .isPresent();
    }

    private static Path log(String policy, double[] chances, long seed) throws IOException {
        Path home = Files.createDirectories(folder.resolve(policy).resolve("shop"));
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(",timestamp,item_id,position,click,propensity_score\n");
        for (int slot = 0; slot < 600; slot++) {
            int item = random.nextDouble() < chances[0] ? 0 : 1;
            int click = random.nextDouble() < List.of(0.1, 0.3).get(item) ? 1 : 0;
            text.append(slot).append(",2024-01-01 00:").append(String.format("%02d:%02d", slot / 60, slot % 60))
                    .append("+00:00,").append(item).append(',').append(1 + slot % 3).append(',').append(click)
                    .append(',').append(chances[item]).append('\n');
        }
        Files.writeString(home.resolve("shop.csv"), text);
        return home;
    }
}
