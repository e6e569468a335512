package dev.thaw.ui;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.job.JobQueue;
import dev.thaw.language.Language;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NativeFileChoosers;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.shell.PersonalFolder;
import dev.thaw.ui.shell.SessionMarker;
import dev.thaw.ui.shell.Settings;
import dev.thaw.ui.shell.SettingsFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The workbench as a JavaFX application: one window, settings read at the start and written at the end.
///
/// Another language takes a new window in the same place, since texts are set where views are built.
public final class WorkbenchApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(WorkbenchApplication.class);
    private static final int[] ICON_SIZES = {32, 64, 256};

    @SuppressWarnings("NullAway.Init") // set by start, before anything can happen
    private Stage stage;
    @SuppressWarnings("NullAway.Init")
    private WindowMemory place;
    @SuppressWarnings("NullAway.Init")
    private WorkbenchWindow window;
    private String language = "";

    @Override
    public void start(Stage first) {
        Platform.setImplicitExit(false);
        stage = first;
        Path home = PersonalFolder.ofThisPerson();
        Optional<SessionMarker.Unfinished> unfinished = SessionMarker.takeUnfinished(home);
        SessionMarker marker = SessionMarker.begin(home);
        SettingsFile file = new SettingsFile(home.resolve("settings.json"));
        Settings settings = file.read();
        language = settings.language();
        Language.preferred(language, Locale.getDefault(Locale.Category.DISPLAY)).speak();

        place = new WindowMemory(stage, settings.window());
        stage.getIcons().setAll(Arrays.stream(ICON_SIZES).mapToObj(WorkbenchApplication::icon).toList());
        stage.setMinWidth(WindowMemory.LEAST_WIDTH);
        stage.setMinHeight(WindowMemory.LEAST_HEIGHT);
        Memory views = new Memory();
        views.restore(settings.kept());
        show(home, settings, views, marker, place.width(), place.height());
        place.restore();
        unfinished.ifPresent(window.model().welcome()::tell);
        stage.setOnHidden(_ -> end(file, views, marker));
        stage.show();
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            window.model().open(Path.of(arguments.getFirst()));
        }
    }

    /// Builds a window in the language that is spoken.
    private void show(Path home, Settings settings, Memory views, SessionMarker marker, double width, double height) {
        Theme theme = new Theme(Platform.getPreferences().colorSchemeProperty());
        theme.appearanceProperty().set(settings.appearance());
        theme.zoom().rememberIn(views);
        Jobs jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        ProjectFolder folder = new ProjectFolder(home.resolve("projects"), Installation.sample());
        WorkbenchWindow built = new WorkbenchWindow(jobs, folder, new NativeFileChoosers(stage, getHostServices()),
                theme, views, width,
                height, _ -> {}, stage::close);
        built.model().recent().setAll(settings.recent().stream().map(Path::of).toList());
        built.model().languageProperty()
                .subscribe((_, next) -> changeLanguage(next, jobs, () -> show(home, settings(views), views, marker,
                        stage.getScene().getWidth(), stage.getScene().getHeight())));
        built.model().tour().startWithTheFirstSample();
        follow(built.workspace(), marker);
        tellWhatNobodyCaught(built);
        window = built;
        stage.setTitle(text("app.name"));
        stage.setScene(built.scene());
        warmUp(jobs);
    }

    /// Speaks another language at once where nothing runs that would be lost, else from the next start on.
    private void changeLanguage(Language next, Jobs jobs, Runnable rebuild) {
        language = next.tag();
        if (!jobs.isIdle()) {
            window.tell(new Notice(Notice.Kind.DONE, text("language.later", next.ownName()),
                    text("language.later.sentence"), window.model().screenProperty().get()));
            return;
        }
        OpenProject open = window.workspace().project();
        ScreenName screen = window.model().screenProperty().get();
        WorkbenchWindow old = window;
        CompletableFuture.runAsync(old.workspace()::close).thenRun(() -> Platform.runLater(() -> {
            next.speak();
            rebuild.run();
            if (open != null) {
                window.model().open(open.file().path());
                window.model().screenProperty().set(screen);
            }
        }));
    }

    /// The product's icon for the title bar and the task switcher.
    private static Image icon(int size) {
        String name = "icons/thaw-" + size + ".png";
        return new Image(Objects.requireNonNull(WorkbenchApplication.class.getResource(name), name).toExternalForm());
    }

    private Settings settings(Memory views) {
        return new Settings(window.model().appearanceProperty().get(), place.place(), language,
                window.model().recent().stream().map(Path::toString).toList(), views.all());
    }

    /// Stores what is remembered, cancels what still runs and closes the project before the program ends.
    private void end(SettingsFile file, Memory views, SessionMarker marker) {
        Settings settings = settings(views);
        CompletableFuture.runAsync(() -> {
            file.write(settings);
            window.workspace().close();
            marker.close();
        }).whenComplete((_, _) -> Platform.exit());
    }

    /// Notes in the background what is open and trained, for the start after a crash.
    @SuppressWarnings("NullAway") // JavaFX maps no null
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
