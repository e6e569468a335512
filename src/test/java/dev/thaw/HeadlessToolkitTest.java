package dev.thaw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The ground every interface test stands on: a stage shows, and a robot's click arrives, without any display.
@ExtendWith(ApplicationExtension.class)
class HeadlessToolkitTest {
    private Button button;
    private int clicks;

    @Start
    void show(Stage stage) {
        button = new Button("Train");
        button.setOnAction(_ -> clicks++);
        stage.setScene(new Scene(button, 200, 100));
        stage.show();
    }

    @Test
    void clickOfTheRobotReachesTheButton(FxRobot robot) {
        robot.clickOn(button);
        assertThat(clicks).isEqualTo(1);
    }

    @Test
    void toolkitComesFromTheModulePath() {
        assertThat(Button.class.getModule().isNamed()).isTrue();
    }
}
