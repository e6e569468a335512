package dev.thaw.ui;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.job.JobQueue;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NativeFileChoosers;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.shell.PersonalFolder;
import dev.thaw.ui.shell.SessionMarker;
import dev.thaw.ui.shell.Settings;
import dev.thaw.ui.shell.SettingsFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workbench as a JavaFX application: one window, settings read at the start and written at every change.
public final class WorkbenchApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApplication.class);
    private static final int[] ICON_SIZES = {32, 64, 256};

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        Path home = PersonalFolder.ofThisPerson();
        Optional<SessionMarker.Unfinished> unfinished = SessionMarker.takeUnfinished(home);
        SessionMarker marker = SessionMarker.begin(home);
        SettingsFile file = new SettingsFile(home.resolve("settings.json"));
        Settings settings = file.read();

        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        theme.appearanceProperty().set(settings.appearance());
        Jobs jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        FileChoosers choosers = new NativeFileChoosers(stage, getHostServices());
        WindowMemory memory = new WindowMemory(stage, settings.window());
        ProjectFolder folder = new ProjectFolder(home.resolve("projects"), Installation.sample());
        Memory views = new Memory();
        views.restore(settings.kept());
        theme.zoom().rememberIn(views);
        WorkbenchWindow window = new WorkbenchWindow(jobs, folder, choosers, theme, views, memory.width(),
                memory.height(), _ -> {}, stage::close);
        window.model().recent().setAll(settings.recent().stream().map(Path::of).toList());

        unfinished.ifPresent(window.model().welcome()::tell);
        window.model().tour().startWithTheFirstSample();
        follow(window.workspace(), marker);
        tellWhatNobodyCaught(window);

        stage.setTitle(text("app.name"));
        stage.getIcons().setAll(Arrays.stream(ICON_SIZES).mapToObj(WorkbenchApplication::icon).toList());
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        stage.setScene(window.scene());
        memory.restore();
        stage.setOnHidden(_ -> end(file, theme.appearanceProperty().get(), memory, window, views.all(),
                marker));
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
            Map<String, String> kept, SessionMarker marker) {
        Settings settings = new Settings(appearance, memory.place(),
                window.model().recent().stream().map(Path::toString).toList(), kept);
        CompletableFuture.runAsync(() -> {
            file.write(settings);
            window.workspace().close();
            marker.close();
        }).whenComplete((_, _) -> Platform.exit());
    }

    /// Notes in the background what is open and trained, for the start after a crash.
    private static void follow(Workspace workspace, SessionMarker marker) {
        Runnable note = () -> {
            OpenProject open = workspace.project();
            JobViewModel training = workspace.trainingProperty().get();
            Path path = open == null ? null : open.file().path().toAbsolutePath();
            String name = training == null || !workspace.isTraining() ? "" : training.name();
            CompletableFuture.runAsync(() -> marker.note(path, name));
        };
        workspace.projectProperty().subscribe(note);
        workspace.trainingProperty().flatMap(JobViewModel::phaseProperty).subscribe(note);
    }

    /// What goes wrong in the interface itself is logged and told, instead of leaving a button that does nothing.
    private static void tellWhatNobodyCaught(WorkbenchWindow window) {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            LOG.error("The interface failed", failure);
            window.model().notices().show(new Notice(Notice.Kind.FAILED, text("app.failed"),
                    text("app.failed.sentence"), window.model().screenProperty().get()).causedBy(failure));
        });
    }

    /// Loads TensorFlow once the window is up, so that the first training does not wait for it.
    private static void warmUp(Jobs jobs) {
        jobs.quietly(TensorFlowRuntime::warmUp);
    }
}
