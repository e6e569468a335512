package dev.thaw.ui.online;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.OnlineRun;
import dev.thaw.failure.ThawException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.OnlineFigures;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.online.OnlineArm;
import dev.thaw.simulate.online.OnlineListener.Day;
import dev.thaw.simulate.online.OnlineResult;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineSettings;
import dev.thaw.simulate.online.Pace;
import dev.thaw.simulate.online.Stage;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The Online test screen's state: what is needed, the test that is going on, and the one that was stored last.
public final class OnlineViewModel {
    private final Workspace workspace;
    private final FileChoosers choosers;
    private final Supplier<ExperimentConfig> config;
    private final StringProperty newcomers = new SimpleStringProperty("" + OnlineSettings.DEFAULT.newcomers());
    private final StringProperty days = new SimpleStringProperty("" + OnlineSettings.DEFAULT.days());
    private final StringProperty seed = new SimpleStringProperty("" + OnlineSettings.DEFAULT.seed());
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.WATCHABLE);
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper worldMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable OnlineRun> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable JobViewModel> job = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<FigureName, Figure> figures = FXCollections.observableHashMap();
    private final ObservableMap<String, List<Stage>> stages = FXCollections.observableHashMap();
    private final ObservableList<String> arms = FXCollections.observableArrayList();
    private final AtomicReference<@Nullable Day> latest = new AtomicReference<>();
    private Pace pace = Pace.unlimited();
    private @Nullable WorldSettings world;

    /// @param config what the systems are trained with
    public OnlineViewModel(Workspace workspace, FileChoosers choosers, Supplier<ExperimentConfig> config) {
        this.workspace = workspace;
        this.choosers = choosers;
        this.config = config;
        for (SystemName system : SystemName.values()) {
            arms.add(system.text());
        }
        arms.add(OnlineArm.ORACLE);
        workspace.projectProperty().subscribe(this::projectChanged);
        speed.subscribe(chosen -> pace.set(chosen.day()));
        newcomers.subscribe(this::check);
        days.subscribe(this::check);
        seed.subscribe(this::check);
    }

    public StringProperty newcomersProperty() {
        return newcomers;
    }

    public StringProperty daysProperty() {
        return days;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    /// How fast days pass; also while they do.
    public ObjectProperty<Speed> speedProperty() {
        return speed;
    }

    /// Why there can be no online test here; empty if there can.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Whether all that is missing is the world, which a person can show.
    public ReadOnlyBooleanProperty worldMissingProperty() {
        return worldMissing.getReadOnlyProperty();
    }

    /// What is wrong with the settings, or why the last test failed; empty for nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is seen, in a sentence.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether a test waits, runs or is paused.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// The test that was finished last; null before the first and while another is played.
    public ReadOnlyObjectProperty<@Nullable OnlineRun> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// The test that was started last in this session.
    public ReadOnlyObjectProperty<@Nullable JobViewModel> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// The figures as they stand; empty before there is anything to see.
    public ObservableMap<FigureName, Figure> figures() {
        return figures;
    }

    /// How far every newcomer has come, by arm; empty before there is anything to see.
    public ObservableMap<String, List<Stage>> stages() {
        return stages;
    }

    /// The arms' names, in their order.
    public ObservableList<String> arms() {
        return arms;
    }

    /// Asks for the folder of the world and takes it.
    public void chooseWorld() {
        choosers.dataFolder().ifPresent(this::takeWorld);
    }

    /// Takes the world in a folder, if it is this data's.
    public void takeWorld(Path folder) {
        OpenProject open = Objects.requireNonNull(workspace.project(), "no project is open");
        Dataset dataset = Objects.requireNonNull(open.dataset(), "the project has no data");
        workspace.jobs().load(text("online.reading"), _ -> Worlds.take(folder, open.file(), dataset),
                this::useWorld, this::fail);
    }

    /// Starts a test.
    public void start() {
        OpenProject open = workspace.project();
        OnlineSettings settings = settings();
        WorldSettings known = world;
        if (open == null || open.dataset() == null || settings == null || known == null || running.get()) {
            return;
        }
        problem.set("");
        result.set(null);
        figures.clear();
        stages.clear();
        latest.set(null);
        pace = Pace.of(speed.get().day());
        OnlineWork work = new OnlineWork(open.file(), open.dataset(), known, config.get(), settings,
                day -> passed(day, settings), pace);
        JobViewModel started = workspace.jobs().train(text("online.job", Formats.count(settings.newcomers())), work,
                run -> {
                    if (workspace.project() == open) {
                        show(run);
                    }
                }, this::fail);
        job.set(started);
        started.phaseProperty().subscribe(phase -> {
            running.set(!phase.isEnd());
            paused.set(phase == JobViewModel.Phase.PAUSED);
            if (phase == JobViewModel.Phase.CANCELLED) {
                figures.clear();
                stages.clear();
                readStored(workspace.project());
            }
        });
    }

    public void pauseOrResume() {
        JobViewModel current = job.get();
        if (current != null) {
            if (paused.get()) {
                current.resume();
            } else {
                current.pause();
            }
        }
    }

    public void cancel() {
        JobViewModel current = job.get();
        if (current != null) {
            current.cancel();
        }
    }

    /// Days come faster than a screen can show them: between two looks only the last one counts.
    private void passed(Day day, OnlineSettings settings) {
        if (latest.getAndSet(day) == null) {
            workspace.jobs().onInterface(() -> {
                Day shown = latest.getAndSet(null);
                if (shown != null && running.get()) {
                    show(shown, settings);
                }
            });
        }
    }

    private void show(Day day, OnlineSettings settings) {
        stages.putAll(day.stages());
        if (!day.soFar().arms().isEmpty()) {
            drawAll(name -> OnlineFigures.of(name, day.soFar(), settings.newcomers()));
        }
        sentence.set(text("online.day", Formats.count(day.day()), Formats.count(settings.days()),
                Formats.count(day.signedUp()), converted(day.soFar())));
    }

    private void show(OnlineRun run) {
        result.set(run);
        drawAll(name -> OnlineFigures.of(name, run));
        for (ArmResult arm : run.result().arms()) {
            if (!stages.containsKey(arm.arm())) {
                stages.put(arm.arm(), people(arm.stages()));
            }
        }
        sentence.set(text("online.done", Formats.count(run.newcomers()), Formats.count(run.result().days()),
                converted(run.result())));
    }

    /// A stored test knows how many came how far, not who: they stand in a random order, always the same.
    private static List<Stage> people(Map<Stage, Integer> counts) {
        List<Stage> people = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (int person = 0; person < counts.getOrDefault(stage, 0); person++) {
                people.add(stage);
            }
        }
        Collections.shuffle(people, new Random(people.size()));
        return people;
    }

    private void drawAll(Function<FigureName, Figure> drawing) {
        FigureName.ONLINE.forEach(name -> figures.put(name, drawing.apply(name)));
    }

    private static String converted(OnlineResult soFar) {
        return soFar.arms().stream().filter(arm -> arm.arm().equals(SystemName.HYBRID.text()))
                .map(arm -> Formats.count(arm.ttfc().conversions())).findFirst().orElse("0");
    }

    private void fail(ThawException failure) {
        problem.set(Objects.requireNonNullElse(failure.getMessage(), ""));
    }

    private void check() {
        settings();
    }

    /// The settings as typed; null and a problem where they are none.
    private @Nullable OnlineSettings settings() {
        try {
            OnlineSettings typed = new OnlineSettings(Integer.parseInt(newcomers.get().strip()),
                    Integer.parseInt(days.get().strip()), Long.parseLong(seed.get().strip()));
            problem.set("");
            return typed;
        } catch (NumberFormatException _) {
            problem.set(text("online.numbers"));
        } catch (ThawException wrong) {
            fail(wrong);
        }
        return null;
    }

    private void projectChanged(@Nullable OpenProject open) {
        cancel();
        world = null;
        result.set(null);
        figures.clear();
        stages.clear();
        sentence.set(text("online.sentence"));
        worldMissing.set(false);
        if (open == null || open.dataset() == null) {
            obstacle.set(text(open == null ? "online.noProject" : "online.noData"));
            return;
        }
        obstacle.set(text("online.looking"));
        Dataset dataset = open.dataset();
        workspace.jobs().quietly(() -> {
            Optional<WorldSettings> found = Worlds.of(open.file(), dataset);
            workspace.jobs().onInterface(() -> {
                if (workspace.project() == open) {
                    found.ifPresentOrElse(this::useWorld, () -> {
                        worldMissing.set(true);
                        obstacle.set(text("online.noWorld"));
                    });
                }
            });
        });
        readStored(open);
    }

    private void useWorld(WorldSettings found) {
        world = found;
        problem.set("");
        worldMissing.set(false);
        obstacle.set("");
    }

    /// Shows the test that was stored last, if there is one.
    private void readStored(@Nullable OpenProject open) {
        sentence.set(text("online.sentence"));
        if (open == null) {
            return;
        }
        ProjectFile file = open.file();
        workspace.jobs().quietly(() -> file.onlineTests().stream().findFirst().map(file::onlineTest)
                .ifPresent(run -> workspace.jobs().onInterface(() -> {
                    if (workspace.project() == open && !running.get()) {
                        show(run);
                    }
                })));
    }
}
