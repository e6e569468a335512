package dev.thaw.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.SampleResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
    @TempDir
    private Path directory;
    private final Memory memory = new Memory();
    private final List<ExperimentConfig> configured = new ArrayList<>();
    private Workspace workspace;
    private RunsViewModel model;
    private HistoryViewModel history;

    @BeforeEach
    void open() {
        Path path = directory.resolve("one.thaw");
        try (ProjectFile project = ProjectFile.create(path)) {
            project.save(run("20261123-070000-aaaa", "first", "seed=7"));
            project.save(run("20261123-080000-bbbb", "second", "negatives.ratio=5"));
            project.saveUnfinished(new RunSummary("20261123-090000-cccc", "third", "", List.of(), RunState.FAILED,
                    "Out of memory.", Instant.parse("2026-11-23T09:00:00Z"), 3, "campus", "ab",
                    ExperimentConfig.DEFAULT), "it began");
        }
        workspace = new Workspace(
                new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
                new ProjectFolder(directory.resolve("projects"), null), _ -> {});
        workspace.openProject(path);
        model = new RunsViewModel(workspace, memory, choosers(), configured::add);
        history = model.history();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void filterFindsNameNoteTagAndState() {
        workspace.update(named("second").described("second", "for the board", List.of("keep")));
        for (String typed : List.of("SECOND", "board", "kee", "080000")) {
            history.filterProperty().set(typed);
            assertThat(listed()).as(typed).containsExactly("second");
        }
        history.filterProperty().set("failed");
        assertThat(listed()).containsExactly("third");
    }

    @Test
    void stateAndTagNarrowTogether() {
        workspace.update(named("second").described("second", "", List.of("keep")));
        workspace.update(named("third").described("third", "", List.of("keep")));
        history.tagProperty().set("keep");
        assertThat(listed()).containsExactly("third", "second");
        history.stateProperty().set(RunState.FINISHED);
        assertThat(listed()).containsExactly("second");
        assertThat(history.summaryProperty().get()).isEqualTo("1 of 3 runs");
    }

    @Test
    void archivedRunIsListedOnlyWhenAskedFor() {
        choose("second");
        model.detail().archive();
        assertThat(listed()).containsExactly("third", "first");
        assertThat(history.tags()).isEmpty();
        history.archivedShownProperty().set(true);
        assertThat(listed()).containsExactly("third", "second", "first");
        choose("second");
        model.detail().archive();
        history.archivedShownProperty().set(false);
        assertThat(listed()).contains("second");
    }

    @Test
    void fieldsInWhichRunsDifferAreOfferedAsColumns() {
        assertThat(keys(history.offeredProperty().get())).contains("negatives.ratio", "hit", "crossover", "version")
                .doesNotContain("training.epochs");
    }

    @Test
    void differencesOnlyShowsWhatTellsRunsApart() {
        history.differencesOnlyProperty().set(true);
        assertThat(keys(history.columnsProperty().get())).contains("name", "negatives.ratio", "state")
                .doesNotContain("data", "training.epochs");
        history.filterProperty().set("first");
        assertThat(keys(history.columnsProperty().get())).containsExactly("name");
    }

    @Test
    void chosenColumnsAndTheirOrderAreRemembered() {
        RunColumn ratio = history.offeredProperty().get().stream()
                .filter(column -> column.key().equals("negatives.ratio")).findFirst().orElseThrow();
        history.show(ratio, true);
        history.order(List.of("negatives.ratio", "name", "state"));
        history.keepSorting("hit desc");
        HistoryViewModel next = new HistoryViewModel(workspace, memory);
        assertThat(keys(next.columnsProperty().get())).startsWith("negatives.ratio", "name", "state");
        assertThat(next.sorting()).isEqualTo("hit desc");
        next.resetColumns();
        assertThat(keys(next.columnsProperty().get())).isEqualTo(RunColumns.USUAL);
    }

    @Test
    void numbersAreSortedByTheirSizeAndWhatIsMissingComesLast() {
        List<Object> values = new ArrayList<>();
        values.add(null);
        values.addAll(List.of("auto", "10", "9", "0.5"));
        values.sort(RunColumn.ORDER);
        assertThat(values).containsExactly("0.5", "9", "10", "auto", null);
    }

    @Test
    void theRunThatInsightsShowsIsChosenFirst() {
        assertThat(history.chosenProperty().get()).extracting(RunSummary::id)
                .containsExactly(workspace.selectedRunProperty().get());
    }

    @Test
    void aChoiceOutlivesAChangeOfTheList() {
        choose("first");
        workspace.update(named("first").described("renamed", "", List.of()));
        assertThat(history.chosenProperty().get()).extracting(RunSummary::name).containsExactly("renamed");
        workspace.delete(named("renamed"));
        assertThat(history.chosenProperty().get()).extracting(RunSummary::name).doesNotContain("renamed");
    }

    @Test
    void severalRunsAreDeletedTogetherAndComeBackTogether() {
        choose("first", "third");
        model.detail().delete();
        assertThat(listed()).containsExactly("second");
        assertThat(model.deletedProperty().get()).hasSize(2);
        model.undoDeletion();
        assertThat(listed()).containsExactly("third", "second", "first");
    }

    @Test
    void detailsTellHowARunFailedAndWhatWasNoted() {
        choose("third");
        assertThat(model.detail().runProperty().get().message()).isEqualTo("Out of memory.");
        assertThat(model.detail().logProperty().get()).isEqualTo("it began");
        assertThat(model.detail().lookAt()).isFalse();
    }

    @Test
    void fieldsThatDifferFromTheDefaultsAreMarked() {
        assertThat(model.detail().fields(named("second"))).filteredOn(field -> field.usually() != null)
                .containsExactly(new RunDetailViewModel.Field("negatives.ratio", "5", "3"));
    }

    @Test
    void settingsOfARunGoToConfigure() {
        choose("second");
        model.detail().configure();
        assertThat(configured).containsExactly(named("second").configuration());
    }

    @Test
    void resultsAreExportedToTheChosenFolder() {
        RunResult complete = ExampleRuns.complete();
        workspace.project().file().save(new FinishedRun(complete, List.of(), null));
        history.choose(workspace.project().file().runs().stream().filter(run -> run.id().equals(complete.run()))
                .toList());
        model.detail().export();
        assertThat(directory.resolve("export").resolve("result.json")).exists();
        assertThat(directory.resolve("export").resolve("report.html")).exists();
        assertThat(directory.resolve("export").resolve("figures")).isDirectoryContaining("glob:**.svg");
    }

    private FileChoosers choosers() {
        return new NoFileChoosers() {
            @Override
            public Optional<Path> exportFolder() {
                return Optional.of(directory.resolve("export"));
            }
        };
    }

    private void choose(String... names) {
        history.choose(List.of(names).stream().map(this::named).toList());
    }

    private RunSummary named(String name) {
        return workspace.runs().stream().filter(run -> run.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> listed() {
        return history.listed().stream().map(RunSummary::name).toList();
    }

    private static List<String> keys(List<RunColumn> columns) {
        return columns.stream().map(RunColumn::key).toList();
    }

    private static FinishedRun run(String id, String name, String assignment) {
        RunResult sample = SampleResult.of(id);
        ExperimentConfig config = ExperimentJson.assign(ExperimentConfig.DEFAULT.withName(name), List.of(assignment));
        Provenance old = sample.provenance();
        String started = id.replaceFirst("(\\d{4})(\\d{2})(\\d{2})-(\\d{2}).*", "$1-$2-$3T$4:00:00Z");
        Provenance provenance = new Provenance(old.dataName(), old.dataSha256(), config, config.seed(), old.thaw(),
                old.tensorflow(), old.java(), old.os(), old.cpu(), started);
        return new FinishedRun(new RunResult(id, provenance, sample.data(), sample.cohort(), sample.baselines(),
                sample.curve(), sample.differences(), sample.mixer(), sample.ttfc(), sample.loss(), sample.timings(),
                sample.notes(), sample.audit(), sample.views()), List.of(), null);
    }
}
