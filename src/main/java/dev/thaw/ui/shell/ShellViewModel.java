package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.language.Language;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.configure.ConfigureViewModel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
    private final Workspace workspace;
    private final ConfigureViewModel configure;
    private final FileChoosers choosers;
    private final Runnable quit;
    private final ObjectProperty<ScreenName> screen = new SimpleObjectProperty<>(ScreenName.WELCOME);
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>(Appearance.FOLLOW_SYSTEM);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.spoken());
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty jobsShown = new SimpleBooleanProperty();
    private final BooleanProperty paletteShown = new SimpleBooleanProperty();
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableValue<JobViewModel.@Nullable Phase> trainingPhase;
    private final Map<Action, ReadOnlyStringWrapper> obstacles = new EnumMap<>(Action.class);

    /// @param quit closes the workbench
    @SuppressWarnings("NullAway") // JavaFX maps no null
    public ShellViewModel(Workspace workspace, ConfigureViewModel configure, FileChoosers choosers, Runnable quit) {
        this.workspace = workspace;
        this.configure = configure;
        this.choosers = choosers;
        this.quit = quit;
        this.trainingPhase = workspace.trainingProperty().flatMap(JobViewModel::phaseProperty);
        for (Action action : Action.values()) {
            ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
            obstacle.bind(Bindings.createStringBinding(() -> obstacle(action), workspace.projectProperty(),
                    trainingPhase, configure.problemProperty(), language));
            obstacles.put(action, obstacle);
        }
        workspace.projectProperty().subscribe(this::projectChanged);
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
        return jobsShown;
    }

    public BooleanProperty paletteShownProperty() {
        return paletteShown;
    }

    /// Projects opened lately, the latest first.
    public ObservableList<Path> recent() {
        return recent;
    }

    /// Why an action cannot be done at the moment; empty if it can.
    public ReadOnlyStringProperty obstacleProperty(Action action) {
        return Objects.requireNonNull(obstacles.get(action)).getReadOnlyProperty();
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
            case SHOW_JOBS -> jobsShown.set(!jobsShown.get());
            case SHOW_PALETTE -> paletteShown.set(!paletteShown.get());
            case SWITCH_THEME -> appearance.set(dark.get() ? Appearance.LIGHT : Appearance.DARK);
            case FOLLOW_SYSTEM_THEME -> appearance.set(Appearance.FOLLOW_SYSTEM);
            case SPEAK_ENGLISH -> language.set(Language.ENGLISH);
            case SPEAK_GERMAN -> language.set(Language.GERMAN);
            case QUIT -> quit.run();
        }
    }

    /// Opens what was dropped, chosen or given at the start: a project, or data.
    public void open(Path path) {
        screen.set(ScreenName.DATA);
        if (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".thaw")) {
            workspace.openProject(path);
        } else {
            workspace.importData(path, false);
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
        workspace.train(configure.configProperty().get());
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

    private void projectChanged(@Nullable OpenProject open) {
        if (open == null) {
            configure.useDataset(null);
            if (workspace.openingProperty().get() == null
                    || workspace.openingProperty().get().phaseProperty().get().isEnd()) {
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
            case OPEN_DATA, OPEN_FOLDER, OPEN_PROJECT, OPEN_SAMPLE, SHOW_JOBS, SHOW_PALETTE, SWITCH_THEME,
                    FOLLOW_SYSTEM_THEME, QUIT ->
                "";
            case SPEAK_ENGLISH -> language.get() == Language.ENGLISH ? text("obstacle.spoken") : "";
            case SPEAK_GERMAN -> language.get() == Language.GERMAN ? text("obstacle.spoken") : "";
            case SAVE_COPY, CLOSE_PROJECT, SHOW_DATA, SHOW_CONFIGURE, SHOW_RUNS, SHOW_INSIGHTS,
                    SHOW_NEWCOMER, SHOW_ONLINE ->
                open == null ? text("obstacle.noProject") : "";
            case PAUSE_OR_RESUME, CANCEL_TRAINING -> training ? "" : text("obstacle.noTraining");
            case TRAIN -> {
                if (open == null || open.dataset() == null) {
                    yield text("obstacle.noData");
                }
                if (open.readOnlyReason().isPresent()) {
                    yield open.readOnlyReason().get();
                }
                yield training ? text("obstacle.training") : configure.problemProperty().get();
            }
        };
    }
}
