package dev.thaw.ui;

import dev.thaw.job.JobQueue;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A workbench for a robot: on the headless platform, with real queues and real files.
public final class RobotBench implements AutoCloseable {
    private static final double WIDTH = 990;
    /// Leaves room below: the headless screen is 1000 high, and a notice that slides in past its edge cannot be drawn.
    private static final double HEIGHT = 880;

    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private final Theme theme = new Theme(system);
    private final WorkbenchWindow window;
    private final Stage stage;

    /// @param home   where new projects go
    /// @param sample the sample project
    public RobotBench(Stage stage, Path home, Path sample) {
        this(stage, home, sample, new NoFileChoosers());
    }

    /// @param choosers answer where a person would choose files
    public RobotBench(Stage stage, Path home, Path sample, FileChoosers choosers) {
        this.stage = stage;
        Jobs jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        window = new WorkbenchWindow(jobs, new ProjectFolder(home, sample), choosers, theme, new Memory(),
                WIDTH, HEIGHT,
                _ -> {}, stage::close);
        stage.setScene(window.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    public WorkbenchWindow window() {
        return window;
    }

    public Workspace workspace() {
        return window.workspace();
    }

    public Theme theme() {
        return theme;
    }

    /// What the operating system asks for.
    public ObjectProperty<ColorScheme> system() {
        return system;
    }

    public Stage stage() {
        return stage;
    }

    /// Waits until something holds, asked on the JavaFX thread.
    public static void await(String what, int seconds, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        } catch (TimeoutException late) {
            throw new AssertionError("after " + seconds + " s still not: " + what, late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        window.workspace().close();
    }
}
