package dev.thaw.ui;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.job.JobQueue;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NativeFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.shell.PersonalFolder;
import dev.thaw.ui.shell.Settings;
import dev.thaw.ui.shell.SettingsFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The workbench as a JavaFX application: one window, settings read at the start and written at every change.
public final class WorkbenchApplication extends Application {
    private static final int[] ICON_SIZES = {32, 64, 256};

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Path home = PersonalFolder.ofThisPerson();
        SettingsFile file = new SettingsFile(home.resolve("settings.json"));
        Settings settings = file.read();

        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        theme.appearanceProperty().set(settings.appearance());
        Jobs jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        FileChoosers choosers = new NativeFileChoosers(stage);
        WindowMemory memory = new WindowMemory(stage, settings.window());
        ProjectFolder folder = new ProjectFolder(home.resolve("projects"), Installation.sample());
        Memory views = new Memory();
        views.restore(settings.kept());
        WorkbenchWindow window = new WorkbenchWindow(jobs, folder, choosers, theme, views, memory.width(),
                memory.height(), _ -> {}, stage::close);
        window.model().recent().setAll(settings.recent().stream().map(Path::of).toList());

        stage.setTitle(text("app.name"));
        stage.getIcons().setAll(Arrays.stream(ICON_SIZES).mapToObj(WorkbenchApplication::icon).toList());
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        stage.setScene(window.scene());
        memory.restore();
        stage.setOnHidden(_ -> end(file, theme.appearanceProperty().get(), memory, window, views.all()));
        stage.show();
        warmUp(jobs);
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            window.model().open(Path.of(arguments.getFirst()));
        }
    }

    /// The product's icon for the title bar and the task switcher.
    private static Image icon(int size) {
        String name = "icons/thaw-" + size + ".png";
        return new Image(Objects.requireNonNull(WorkbenchApplication.class.getResource(name), name).toExternalForm());
    }

    /// Stores what is remembered, cancels what still runs and closes the project before the program ends.
    private static void end(SettingsFile file, Appearance appearance, WindowMemory memory, WorkbenchWindow window,
            Map<String, String> kept) {
        Settings settings = new Settings(appearance, memory.place(),
                window.model().recent().stream().map(Path::toString).toList(), kept);
        CompletableFuture.runAsync(() -> {
            file.write(settings);
            window.workspace().close();
        }).whenComplete((_, _) -> Platform.exit());
    }

    /// Loads TensorFlow once the window is up, so that the first training does not wait for it.
    private static void warmUp(Jobs jobs) {
        jobs.quietly(TensorFlowRuntime::warmUp);
    }
}
