package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.audit.Flaw;
import dev.thaw.ui.audit.ScreenAudit;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Messages;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every screen in both themes at the smallest and a large size: no warning of a style sheet, and no flaw a
/// [ScreenAudit] finds.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private static final Path CAMPUS = Path.of("sample-data", "campus.thaw");

    private static Path sample;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private WorkbenchWindow window;
    private Theme theme;
    private Jobs jobs;

    @BeforeAll
    static void makeSample(@TempDir Path directory) {
        sample = directory.resolve("campus.thaw");
        ProjectFile.copy(CAMPUS, sample);
    }

    @Start
    void open(Stage stage) throws IOException {
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        css.setUseParentHandlers(false);
        theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        Path home = Files.createTempDirectory(sample.getParent(), "home");
        window = new WorkbenchWindow(jobs, new ProjectFolder(home, sample), new NoFileChoosers(), theme, new Memory(),
                800, 800,
                _ -> {}, stage::close);
        stage.setScene(window.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        Logger css = Logger.getLogger("javafx.css");
        css.removeHandler(listener);
        css.setUseParentHandlers(true);
        window.workspace().close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1920, 1080", "DARK, 1920, 1080"})
    void screensAreWhole(Appearance appearance, int width, int height, FxRobot robot) {
        robot.interact(() -> {
            window.scene().setRoot(new Sized(window.view(), width, height));
            theme.appearanceProperty().set(appearance);
            window.workspace().openSample();
        });
        RobotBench.await("the sample is open", 60, () -> window.workspace().resultProperty().get() != null);
        List<Flaw> flaws = new ArrayList<>();
        for (ScreenName screen : ScreenName.values()) {
            if (window.view().has(screen)) {
                robot.interact(() -> window.model().screenProperty().set(screen));
                RobotBench.await(screen + " is quiet", 60, jobs::isIdle);
                robot.interact(() -> {
                    window.view().snapshot(null, null);
                    flaws.addAll(ScreenAudit.of(screen.text(), window.view()));
                });
            }
        }
        robot.interact(() -> {
            window.model().screenProperty().set(ScreenName.INSIGHTS);
            ((Button) window.view().lookup("#open-more-views")).fire();
            window.view().snapshot(null, null);
            flaws.addAll(ScreenAudit.of("more views", window.view()));
            ((Button) window.view().lookup("#open-development-views")).fire();
            window.view().snapshot(null, null);
            flaws.addAll(ScreenAudit.of("development views", window.view()));
            assertThat(window.view().lookup("#figure-people").isVisible()).isTrue();
        });
        robot.interact(() -> {
            window.model().jobsShownProperty().set(true);
            window.model().paletteShownProperty().set(true);
            window.view().snapshot(null, null);
        });
        assertThat(flaws).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFurtherViewIsShownAloneAndComesBack(FxRobot robot) {
        robot.interact(() -> window.workspace().openSample());
        RobotBench.await("the sample is open", 60, () -> window.workspace().resultProperty().get() != null);
        robot.interact(() -> {
            window.model().screenProperty().set(ScreenName.INSIGHTS);
            window.view().snapshot(null, null);
            ((Button) window.view().lookup("#open-more-views")).fire();
            window.view().snapshot(null, null);
            Node panel = window.view().lookup("#figure-people");
            Parent place = panel.getParent();
            Button maximise = panel.lookupAll(".button-icon").stream().filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> Messages.text("figure.maximise").equals(button.getAccessibleText())).findFirst()
                    .orElseThrow();
            maximise.fire();
            assertThat(panel.getParent()).isNotSameAs(place);
            assertThat(place.getChildrenUnmodifiable()).doesNotContain(panel);
            assertThat(window.view().lookup("#figure-items").getParent()).isNotNull();
            maximise.fire();
            assertThat(panel.getParent()).isSameAs(place);
        });
    }

    @Test
    void withoutTheBridgeControlsFxWouldComplain(FxRobot robot) {
        robot.interact(() -> {
            window.scene().getStylesheets().removeIf(sheet -> sheet.endsWith("bridge.css"));
            window.model().jobsShownProperty().set(true);
            window.view().snapshot(null, null);
        });
        assertThat(warnings).isNotEmpty();
    }

    /// Gives the workbench any size on the small headless screen.
    private static final class Sized extends Pane {
        private final Region content;
        private final int width;
        private final int height;

        private Sized(Region content, int width, int height) {
            super(content);
            this.content = content;
            this.width = width;
            this.height = height;
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, width, height);
        }
    }
}
