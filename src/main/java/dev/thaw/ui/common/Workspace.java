package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.KeyFigures;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.ThawException;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.report.RunFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What every screen looks at: the open project, its runs, the selected one, and the training that is going on.
///
/// Commands start jobs and return at once; properties change on the interface's thread. Everything that changes is
/// stored at once, so there is nothing to save.
public final class Workspace implements AutoCloseable {
    private final Jobs jobs;
    private final ProjectFolder folder;
    private final Consumer<Notice> notices;
    private final Set<ProjectFile> openFiles = ConcurrentHashMap.newKeySet();
    private final ReadOnlyObjectWrapper<@Nullable OpenProject> project = new ReadOnlyObjectWrapper<>();
    private final RunList runs;
    private final TrainingQueue trainings;
    private final ObjectProperty<@Nullable String> selectedRun = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable RunResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Reranking> reranking = new ReadOnlyObjectWrapper<>(Reranking.OFF);
    private final ReadOnlyObjectWrapper<@Nullable JobViewModel> opening = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ThawException> openingFailure = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyObjectWrapper<@Nullable OpenProject> earlierData = new ReadOnlyObjectWrapper<>();
    private final ImportDesk importDesk = new ImportDesk();
    private @Nullable ImportOrder lastImport;

    /// @param notices hears what a person should know of once
    public Workspace(Jobs jobs, ProjectFolder folder, Consumer<Notice> notices) {
        this.jobs = jobs;
        this.folder = folder;
        this.notices = notices;
        this.runs = new RunList(jobs);
        this.trainings = new TrainingQueue(jobs);
        selectedRun.subscribe(this::showResult);
    }

    public Jobs jobs() {
        return jobs;
    }

    public ReadOnlyObjectProperty<@Nullable OpenProject> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public @Nullable OpenProject project() {
        return project.get();
    }

    /// The data at hand, if any.
    public Optional<Dataset> dataset() {
        return Optional.ofNullable(project.get()).map(OpenProject::dataset);
    }

    /// The project's stored runs with all that can be done to them.
    public RunList runList() {
        return runs;
    }

    /// The project's stored runs, the latest first.
    public ObservableList<RunSummary> runs() {
        return runs.all();
    }

    /// The few numbers of each finished run that lists show, by run id.
    public ObservableMap<String, KeyFigures> keyFigures() {
        return runs.keyFigures();
    }

    /// The project's trainings: the one whose turn it is, and those that wait.
    public TrainingQueue trainings() {
        return trainings;
    }

    /// Id of the run that Insights shows.
    public ObjectProperty<@Nullable String> selectedRunProperty() {
        return selectedRun;
    }

    /// What the selected run found out; null while nothing is selected or it is being read.
    public ReadOnlyObjectProperty<@Nullable RunResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// What the lists of the selected run's hybrid go through before they are shown; read together with its result.
    public ReadOnlyObjectProperty<Reranking> rerankingProperty() {
        return reranking.getReadOnlyProperty();
    }

    /// Keeps what the lists of the selected run's hybrid go through from now on; its result stays as it was measured.
    public void keepReranking(Reranking kept) {
        OpenProject open = Objects.requireNonNull(project.get(), "no project is open");
        RunResult run = Objects.requireNonNull(result.get(), "no run is selected");
        reranking.set(kept);
        boolean asRun = kept.equals(run.provenance().configuration().rerank());
        jobs.quietly(() -> open.file().keepReranking(run.run(), asRun ? null : kept));
    }

    /// The training that runs or is paused; else the next one; else the last one that was over.
    public ReadOnlyObjectProperty<@Nullable JobViewModel> trainingProperty() {
        return trainings.jobProperty();
    }

    /// Whether a training waits, runs or is paused.
    public boolean isTraining() {
        QueuedTraining now = trainings.currentProperty().get();
        return !trainings.waiting().isEmpty() || now != null && now.isUnfinished();
    }

    /// The import or opening that was started last, over or not.
    public ReadOnlyObjectProperty<@Nullable JobViewModel> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Whether an import or an opening waits or runs.
    public boolean isOpening() {
        JobViewModel job = opening.get();
        return job != null && !job.phaseProperty().get().isEnd();
    }

    /// Why the last import or opening failed; null if it did not.
    public ReadOnlyObjectProperty<@Nullable ThawException> openingFailureProperty() {
        return openingFailure.getReadOnlyProperty();
    }

    /// Opens a project; the one before is closed and what it trains is cancelled.
    public void openProject(Path path) {
        open(text("workspace.opening", String.valueOf(path.getFileName())), () -> ProjectFile.open(path));
    }

    /// Opens this person's copy of the sample project, made at the first time.
    public void openSample() {
        open(text("workspace.openingSample"), () -> ProjectFile.open(folder.copyOfSample()));
    }

    /// What somebody is about to import.
    public ImportDesk importDesk() {
        return importDesk;
    }

    /// Reads data into a new project and opens that.
    ///
    /// @param allowBadRows whether to go on where more than 5 % of the rows cannot be used
    public void importData(Path data, boolean allowBadRows) {
        ImportOrder order = ImportOrder.of(data);
        importData(allowBadRows ? order.withoutBadRows() : order);
    }

    /// Reads data to where it shall go; until it is read, the open project stays as it is.
    public void importData(ImportOrder order) {
        openingFailure.set(null);
        lastImport = order;
        OpenProject open = project.get();
        opening.set(jobs.load(text("workspace.importing", String.valueOf(order.data().getFileName())),
                new DataImport(order, folder, open), outcome -> imported(order, open, outcome), openingFailure::set));
    }

    private void imported(ImportOrder order, @Nullable OpenProject before, DataImport.Outcome outcome) {
        OpenProject now = outcome.project();
        Dataset dataset = Objects.requireNonNull(now.dataset());
        if (before != null && before.file() == now.file()) {
            if (project.get() != before) {
                return; // another project was opened meanwhile; the data is in the one it was meant for
            }
            earlierData.set(before);
            take(now);
        } else {
            closeFirst();
            show(now);
        }
        importDesk.done(order.data());
        String sentence = text("workspace.imported.rows", Formats.count(dataset.log().size()),
                Formats.count(dataset.activeUsers()), Formats.count(dataset.activeItems()),
                Formats.count(dataset.report().skippedRows()));
        notices.accept(new Notice(Notice.Kind.DONE, switch (order.target()) {
            case NEW_PROJECT -> text("workspace.imported", dataset.name());
            case ADD -> text("workspace.added", String.valueOf(order.data().getFileName()));
            case REPLACE -> text("workspace.replaced", dataset.name());
        }, outcome.repeated() == 0
                ? sentence
                : sentence + " " + text("workspace.added.repeated", Formats.count(outcome.repeated())),
                ScreenName.DATA));
    }

    /// What the open project held before data was added to it or replaced in it; null if nothing was.
    public ReadOnlyObjectProperty<@Nullable OpenProject> earlierDataProperty() {
        return earlierData.getReadOnlyProperty();
    }

    /// Puts back what the project held before the last import into it.
    public void undoImport() {
        OpenProject before = Objects.requireNonNull(earlierData.get(), "nothing was added or replaced");
        Dataset held = before.dataset();
        if (held == null) {
            return;
        }
        opening.set(jobs.load(text("workspace.puttingBack"), _ -> {
            before.file().replaceDataset(held);
            return before;
        }, put -> {
            earlierData.set(null);
            take(put);
        }, openingFailure::set));
    }

    /// What could not be imported last; empty where the last import did not fail.
    public Optional<Path> failedImport() {
        return openingFailure.get() == null
                ? Optional.empty()
                : Optional.ofNullable(lastImport).map(ImportOrder::data);
    }

    /// Trains a configuration in the background, stores what it finds and selects it.
    public void train(ExperimentConfig config) {
        train(config, text("workspace.trained.sentence"), this::select);
    }

    /// Trains several configurations one after the other; each is selected when it is finished.
    public void train(List<ExperimentConfig> configs) {
        configs.forEach(this::train);
    }

    /// Trains a configuration in the background and stores what it finds; the selected run stays.
    ///
    /// @param sentence what a person is told of it once it is trained
    public JobViewModel trainBeside(ExperimentConfig config, String sentence) {
        return train(config, sentence, (_, _) -> {});
    }

    private JobViewModel train(ExperimentConfig config, String sentence, BiConsumer<OpenProject, RunSummary> trained) {
        OpenProject open = Objects.requireNonNull(project.get(), "no project is open");
        JobViewModel job = trainings.add(text("workspace.training", config.name()), open, config, summary -> {
            runs.refresh(open);
            trained.accept(open, summary);
            notices.accept(new Notice(Notice.Kind.DONE, text("workspace.trained", config.name()), sentence,
                    ScreenName.INSIGHTS));
        }, failure -> {
            runs.refresh(open);
            notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.failed", config.name()),
                    Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.RUNS).causedBy(failure));
        });
        job.phaseProperty().subscribe(phase -> {
            if (phase == JobViewModel.Phase.CANCELLED) {
                runs.refresh(open);
            }
        });
        return job;
    }

    private void select(OpenProject open, RunSummary run) {
        if (project.get() == open) {
            selectedRun.set(run.id());
        }
    }

    /// Reads what a run of the open project found out, to be laid beside the selected one.
    ///
    /// @param done hears it on the interface's thread; null if it cannot be read, for a reason that is logged
    public void readResult(RunSummary run, Consumer<@Nullable RunResult> done) {
        OpenProject open = Objects.requireNonNull(project.get(), "no project is open");
        jobs.quietly(() -> {
            try {
                RunResult read = open.file().result(run.id());
                jobs.onInterface(() -> done.accept(read));
            } catch (ThawException failure) {
                jobs.onInterface(() -> done.accept(null));
                throw failure;
            }
        });
    }

    /// Stores the configuration that is being worked on; what is stored already changes no byte of the file.
    public void keepConfiguration(ExperimentConfig config) {
        OpenProject open = project.get();
        if (open != null && open.readOnlyReason().isEmpty()) {
            jobs.quietly(() -> {
                if (!config.equals(open.file().configuration())) {
                    open.file().saveConfiguration(config);
                }
            });
        }
    }

    /// Changes a run's name, note or tags.
    public void update(RunSummary run) {
        runs.update(run);
    }

    /// Deletes a run with all it found out; [RunList#undoDeletion()] brings it back.
    public void delete(RunSummary run) {
        delete(List.of(run));
    }

    /// Deletes runs with all they found out; [RunList#undoDeletion()] brings them back.
    public void delete(List<RunSummary> leaving) {
        if (leaving.stream().anyMatch(run -> run.id().equals(selectedRun.get()))) {
            selectedRun.set(null);
        }
        runs.delete(leaving);
    }

    /// Writes what `thaw run` leaves of a run into a folder, as far as the project keeps it.
    public void exportRun(RunSummary run, Path folder) {
        OpenProject open = Objects.requireNonNull(project.get(), "no project is open");
        jobs.load(text("workspace.exporting", run.name()), _ -> {
            RunFiles.write(open.file().result(run.id()), folder);
            return folder;
        }, written -> notices.accept(new Notice(Notice.Kind.DONE, text("workspace.exported", run.name()),
                text("workspace.exported.sentence", String.valueOf(written)), ScreenName.RUNS)), this::tell);
    }

    /// Writes the project, as it stands, to another file.
    public void saveCopy(Path target) {
        OpenProject open = Objects.requireNonNull(project.get(), "no project is open");
        jobs.load(text("workspace.copying", String.valueOf(target.getFileName())), _ -> {
            open.file().saveCopy(target);
            return target;
        }, written -> notices.accept(new Notice(Notice.Kind.DONE, text("workspace.copied"),
                String.valueOf(written.getFileName()), ScreenName.DATA)), this::tell);
    }

    /// Closes the project; what it trains is cancelled first.
    public void closeProject() {
        closeFirst();
    }

    /// Cancels everything, waits until it has stopped and closes the project. Not for the interface's thread.
    @Override
    public void close() {
        trainings.leave();
        jobs.close();
        runs.end();
        openFiles.forEach(this::close);
    }

    private void close(ProjectFile file) {
        if (openFiles.remove(file)) {
            file.close();
        }
    }

    private void open(String name, Supplier<ProjectFile> file) {
        closeFirst();
        lastImport = null;
        importDesk.proposedProperty().set(null);
        opening.set(jobs.load(name, _ -> read(file.get()), this::show, openingFailure::set));
    }

    private static OpenProject read(ProjectFile file) {
        try {
            return new OpenProject(file, file.dataset().orElse(null));
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private void closeFirst() {
        openingFailure.set(null);
        earlierData.set(null);
        OpenProject before = project.get();
        if (before == null) {
            return;
        }
        trainings.close();
        selectedRun.set(null);
        runs.close();
        project.set(null);
        jobs.afterAll(() -> close(before.file()));
    }

    private void show(OpenProject opened) {
        openFiles.add(opened.file());
        take(opened);
    }

    /// Makes a project the open one, and reads its runs in the background.
    private void take(OpenProject opened) {
        project.set(opened);
        jobs.quietly(() -> {
            RunList.Stored stored = RunList.Stored.in(opened);
            List<ExperimentConfig> waited = opened.file().waiting();
            jobs.onInterface(() -> show(opened, stored, waited));
        });
    }

    private void show(OpenProject opened, RunList.Stored stored, List<ExperimentConfig> waited) {
        if (project.get() == opened) {
            runs.show(opened, stored);
            trainings.open(opened, waited);
            if (selectedRun.get() == null) {
                firstShown(stored.runs()).ifPresent(run -> selectedRun.set(run.id()));
            }
        }
    }

    /// The latest finished run whose mixer was trained stacked, because the weights of the other modes mislead; else
    /// the latest finished run.
    private static Optional<RunSummary> firstShown(List<RunSummary> stored) {
        List<RunSummary> finished = stored.stream().filter(run -> run.state() == RunState.FINISHED).toList();
        return finished.stream()
                .filter(run -> run.configuration().mixer().training() == MixerTraining.STACKED).findFirst()
                .or(() -> finished.stream().findFirst());
    }

    private void showResult() {
        result.set(null);
        String wanted = selectedRun.get();
        OpenProject open = project.get();
        if (wanted == null || open == null) {
            return;
        }
        jobs.quietly(() -> {
            RunResult read = open.file().result(wanted);
            Reranking kept = open.file().reranking(read);
            jobs.onInterface(() -> {
                if (wanted.equals(selectedRun.get()) && project.get() == open) {
                    reranking.set(kept);
                    result.set(read);
                }
            });
        });
    }

    private void tell(ThawException failure) {
        notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.notDone"),
                Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.DATA).causedBy(failure));
    }
}
