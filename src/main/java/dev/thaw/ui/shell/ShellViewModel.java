package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.language.Language;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.SessionLog;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.common.Zoom;
import dev.thaw.ui.configure.ConfigureViewModel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The frame's state: which screen is shown, which theme is worn, and what each action would do at the moment.
public final class ShellViewModel {
    private static final int MOST_RECENT_DATA = 5;

    private final Workspace workspace;
    private final ConfigureViewModel configure;
    private final FileChoosers choosers;
    private final NoticesViewModel notices;
    private final Personal personal;
    private final Runnable quit;
    private final Layers layers = new Layers();
    private final TourViewModel tour = new TourViewModel(this);
    private final ShortcutsViewModel shortcuts = new ShortcutsViewModel();
    private final PaletteViewModel palette;
    private final PreferencesViewModel preferences;
    private final LogViewModel log;
    private final WelcomeViewModel welcome;
    private final ObjectProperty<ScreenName> screen = new SimpleObjectProperty<>(ScreenName.WELCOME);
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.FOLLOW_SYSTEM);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.spoken());
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentData = FXCollections.observableArrayList();
    private final ObservableValue<JobViewModel.@Nullable Phase> trainingPhase;
    private final Map<Action, ReadOnlyStringWrapper> obstacles = new EnumMap<>(Action.class);

    /// @param notices what is told
    /// @param quit    closes the workbench
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ShellViewModel(Workspace workspace, ConfigureViewModel configure, FileChoosers choosers,
            NoticesViewModel notices, Personal personal, Runnable quit) {
        this.workspace = workspace;
        this.configure = configure;
        this.choosers = choosers;
        this.notices = notices;
        this.personal = personal;
        this.quit = quit;
        palette = new PaletteViewModel(personal.memory(), layers.paletteProperty());
        palette.add(new PaletteEntries(this));
        preferences = new PreferencesViewModel(appearance, language, personal, choosers);
        log = new LogViewModel(SessionLog.ofThisProgram(), ForkJoinPool.commonPool(), workspace.jobs()::onInterface);
        welcome = new WelcomeViewModel(this);
        this.trainingPhase = workspace.trainingProperty().flatMap(JobViewModel::phaseProperty);
        for (Action action : Action.values()) {
            ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
            obstacle.bind(Bindings.createStringBinding(() -> obstacle(action), workspace.projectProperty(),
                    trainingPhase, configure.problemProperty(), workspace.resultProperty(), screen,
                    workspace.importDesk().proposedProperty(), workspace.importDesk().obstacleProperty(),
                    personal.zoom().percentProperty(), language));
            obstacles.put(action, obstacle);
        }
        workspace.projectProperty().subscribe(this::projectChanged);
        workspace.importDesk().importedProperty().subscribe(this::imported);
        workspace.importDesk().proposedProperty().subscribe((_, proposed) -> {
            if (proposed == null && workspace.project() == null && !workspace.isOpening()
                    && workspace.failedImport().isEmpty() && screen.get() == ScreenName.DATA) {
                screen.set(ScreenName.WELCOME);
            }
        });
        configure.configProperty().subscribe((_, config) -> workspace.keepConfiguration(config));
    }

    public Workspace workspace() {
        return workspace;
    }

    public ConfigureViewModel configure() {
        return configure;
    }

    public ObjectProperty<ScreenName> screenProperty() {
        return screen;
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /// The language that was asked for; who keeps the window has it spoken.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// Whether the theme that is worn is dark; kept up to date by whoever applies it.
    public BooleanProperty darkProperty() {
        return dark;
    }

    public BooleanProperty jobsShownProperty() {
        return layers.jobsProperty();
    }

    public BooleanProperty paletteShownProperty() {
        return layers.paletteProperty();
    }

    /// Drawers and sheets.
    public Layers layers() {
        return layers;
    }

    /// Everything by its name.
    public PaletteViewModel palette() {
        return palette;
    }

    public ShortcutsViewModel shortcuts() {
        return shortcuts;
    }

    public PreferencesViewModel preferences() {
        return preferences;
    }

    public LogViewModel log() {
        return log;
    }

    public WelcomeViewModel welcome() {
        return welcome;
    }

    /// The tour of the sample campus.
    public TourViewModel tour() {
        return tour;
    }

    public NoticesViewModel notices() {
        return notices;
    }

    /// What belongs to the person in front.
    public Personal personal() {
        return personal;
    }

    /// Whether the slides of the selected run fill a screen.
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /// Projects opened lately, the latest first.
    public ObservableList<Path> recent() {
        return recent;
    }

    /// Data imported lately, the latest first.
    public ObservableList<Path> recentData() {
        return recentData;
    }

    /// Why an action cannot be done at the moment; empty if it can.
    public ReadOnlyStringProperty obstacleProperty(Action action) {
        return Objects.requireNonNull(obstacles.get(action)).getReadOnlyProperty();
    }

    /// What an action is called at the moment: training says how many runs it would start.
    public ObservableValue<String> titleProperty(Action action) {
        return action != Action.TRAIN
                ? new ReadOnlyStringWrapper(action.title())
                : configure.runsProperty().map(runs -> runs.size() == 1
                        ? action.title()
                        : text("action.train.several", Formats.count(runs.size())));
    }

    /// Does what was asked for; nothing where an obstacle stands in the way.
    public void perform(Action action) {
        if (!obstacleProperty(action).get().isEmpty()) {
            return;
        }
        switch (action) {
            case OPEN_DATA -> choosers.dataFile().ifPresent(this::open);
            case OPEN_FOLDER -> choosers.dataFolder().ifPresent(this::open);
            case OPEN_PROJECT -> choosers.project().ifPresent(this::open);
            case OPEN_SAMPLE -> openSample();
            case IMPORT -> workspace.importDesk().accept();
            case SAVE_COPY -> choosers.saveAs(projectName() + ".thaw").ifPresent(workspace::saveCopy);
            case CLOSE_PROJECT -> workspace.closeProject();
            case TRAIN -> train();
            case PAUSE_OR_RESUME -> pauseOrResume();
            case CANCEL_TRAINING -> training(JobViewModel::cancel);
            case SHOW_DATA -> screen.set(ScreenName.DATA);
            case SHOW_CONFIGURE -> screen.set(ScreenName.CONFIGURE);
            case SHOW_RUNS -> screen.set(ScreenName.RUNS);
            case SHOW_INSIGHTS -> screen.set(ScreenName.INSIGHTS);
            case SHOW_NEWCOMER -> screen.set(ScreenName.NEWCOMER);
            case SHOW_ONLINE -> screen.set(ScreenName.ONLINE);
            case SHOW_COMPARE -> screen.set(ScreenName.COMPARE);
            case SHOW_PRESENT -> screen.set(ScreenName.PRESENT);
            case PRESENT -> {
                screen.set(ScreenName.PRESENT);
                presenting.set(true);
            }
            case SHOW_JOBS -> Layers.toggle(layers.jobsProperty());
            case SHOW_NOTICES -> Layers.toggle(layers.noticesProperty());
            case SHOW_PREFERENCES -> Layers.toggle(layers.preferencesProperty());
            case SHOW_PALETTE -> Layers.toggle(layers.paletteProperty());
            case SHOW_SHORTCUTS -> Layers.toggle(layers.shortcutsProperty());
            case SHOW_ABOUT -> Layers.toggle(layers.aboutProperty());
            case SHOW_LOG -> Layers.toggle(layers.logProperty());
            case TAKE_TOUR -> tour.start();
            case ZOOM_IN -> personal.zoom().larger();
            case ZOOM_OUT -> personal.zoom().smaller();
            case ZOOM_NORMAL -> personal.zoom().normal();
            case SWITCH_THEME -> appearance.set(dark.get() ? Appearance.LIGHT : Appearance.DARK);
            case FOLLOW_SYSTEM_THEME -> appearance.set(Appearance.FOLLOW_SYSTEM);
            case SPEAK_ENGLISH -> language.set(Language.ENGLISH);
            case SPEAK_GERMAN -> language.set(Language.GERMAN);
            case QUIT -> quit.run();
        }
    }

    /// Goes to a screen, where there is one to go to.
    public void show(ScreenName wanted) {
        Action.showing(wanted).ifPresent(this::perform);
    }

    /// Whether there is a screen to go to, and another one is shown.
    public boolean canShow(ScreenName wanted) {
        return wanted != screen.get()
                && Action.showing(wanted).filter(action -> obstacleProperty(action).get().isEmpty()).isPresent();
    }

    /// Opens the folder that holds a file, with the system's own program.
    public void browse(Path file) {
        choosers.browse(file);
    }

    /// Opens what was dropped, chosen or given at the start: a project, or data.
    public void open(Path path) {
        screen.set(ScreenName.DATA);
        if (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".thaw")) {
            workspace.openProject(path);
        } else {
            workspace.importDesk().propose(path);
        }
    }

    /// What the top bar calls the project.
    public String projectName() {
        OpenProject open = workspace.project();
        return open == null ? "" : open.name();
    }

    private void openSample() {
        screen.set(ScreenName.INSIGHTS);
        workspace.openSample();
    }

    private void train() {
        workspace.train(configure.runsProperty().get());
        screen.set(ScreenName.RUNS);
    }

    private void pauseOrResume() {
        training(trainingPhase.getValue() == JobViewModel.Phase.PAUSED ? JobViewModel::resume : JobViewModel::pause);
    }

    private void training(Consumer<JobViewModel> command) {
        JobViewModel job = workspace.trainingProperty().get();
        if (job != null) {
            command.accept(job);
        }
    }

    private void imported(@Nullable Path data) {
        if (data != null) {
            Path path = data.toAbsolutePath();
            recentData.remove(path);
            recentData.addFirst(path);
            recentData.remove(Math.min(MOST_RECENT_DATA, recentData.size()), recentData.size());
        }
    }

    private void projectChanged(@Nullable OpenProject open) {
        if (open == null) {
            configure.useDataset(null);
            if (!workspace.isOpening()) {
                screen.set(ScreenName.WELCOME);
            }
            return;
        }
        configure.start(open.file().configuration());
        configure.useDataset(open.dataset());
        Path path = open.file().path().toAbsolutePath();
        recent.remove(path);
        recent.addFirst(path);
        if (screen.get() == ScreenName.WELCOME) {
            screen.set(ScreenName.DATA);
        }
    }

    private String obstacle(Action action) {
        OpenProject open = workspace.project();
        JobViewModel.Phase phase = trainingPhase.getValue();
        boolean training = phase != null && !phase.isEnd();
        return switch (action) {
            case OPEN_DATA, OPEN_FOLDER, OPEN_PROJECT, OPEN_SAMPLE, SHOW_JOBS, SHOW_NOTICES, SHOW_PREFERENCES,
                    SHOW_PALETTE, SHOW_SHORTCUTS, SHOW_ABOUT, SHOW_LOG, TAKE_TOUR, SWITCH_THEME, FOLLOW_SYSTEM_THEME,
                    QUIT ->
                "";
            case IMPORT -> workspace.importDesk().proposedProperty().get() == null || screen.get() != ScreenName.DATA
                    ? text("obstacle.noImport")
                    : workspace.importDesk().obstacleProperty().get();
            case ZOOM_IN -> zoom(Zoom.STEPS.getLast(), "obstacle.largest");
            case ZOOM_OUT -> zoom(Zoom.STEPS.getFirst(), "obstacle.smallest");
            case ZOOM_NORMAL -> zoom(Zoom.NORMAL, "obstacle.normal");
            case SPEAK_ENGLISH -> language.get() == Language.ENGLISH ? text("obstacle.spoken") : "";
            case SPEAK_GERMAN -> language.get() == Language.GERMAN ? text("obstacle.spoken") : "";
            case SAVE_COPY, CLOSE_PROJECT, SHOW_DATA, SHOW_CONFIGURE, SHOW_RUNS, SHOW_INSIGHTS,
                    SHOW_NEWCOMER, SHOW_ONLINE, SHOW_COMPARE, SHOW_PRESENT ->
                open == null ? text("obstacle.noProject") : "";
            case PRESENT -> workspace.resultProperty().get() == null ? text("obstacle.noResult") : "";
            case PAUSE_OR_RESUME, CANCEL_TRAINING -> training ? "" : text("obstacle.noTraining");
            case TRAIN -> {
                if (open == null || open.dataset() == null) {
                    yield text("obstacle.noData");
                }
                if (open.readOnlyReason().isPresent()) {
                    yield open.readOnlyReason().get();
                }
                yield configure.problemProperty().get();
            }
        };
    }

    private String zoom(int end, String key) {
        return personal.zoom().percent() == end ? text(key) : "";
    }
}
