package dev.thaw.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Line;
import dev.thaw.figure.RunLooks;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.compare.ParallelModel.Brush;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparing stored runs, on real projects and without a stage.
class CompareViewModelTest {
    private static final int RUNS = 80;
    private static Path many;

    @TempDir
    private Path directory;
    private final Memory memory = new Memory();
    private final List<Notice> notices = new ArrayList<>();
    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), notices::add);
    private Path chosenFile = Path.of("unused");
    private final CompareViewModel model = new CompareViewModel(workspace, new FileChoosers() {
        @Override
        public Optional<Path> dataFile() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> dataFolder() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> project() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.of(chosenFile);
        }
    }, memory, notices::add);

    @BeforeAll
    static void makeRuns(@TempDir Path shared) {
        many = ManyRuns.project(shared.resolve("many.thaw"), RUNS, "cafe");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void latestRunsAreComparedUntilSomebodyChooses() {
        open();
        assertThat(model.choices().chosenProperty().get()).hasSize(RunChoices.AT_FIRST);
        assertThat(focus().comparison().entries()).hasSize(RunChoices.AT_FIRST);
        assertThat(model.choices().baselineProperty().get())
                .isEqualTo(model.choices().chosenProperty().get().getFirst().id());
    }

    @Test
    void choiceAndBaselineAreRemembered() {
        open();
        model.compare(ids(3, 5, 9));
        model.choices().holdAgainst(id(5));
        assertThat(focus().comparison().base().id()).isEqualTo(id(5));

        CompareViewModel again = new CompareViewModel(workspace, choosersOfNothing(), memory, notices::add);

        assertThat(again.choices().chosenProperty().get()).extracting(RunSummary::id)
                .containsExactlyInAnyOrderElementsOf(ids(3, 5, 9));
        assertThat(again.choices().baselineProperty().get()).isEqualTo(id(5));
    }

    @Test
    void fewerThanTwoRunsAreNoComparison() {
        open();
        model.compare(ids(3));
        assertThat(model.focusProperty().get()).isNull();
        assertThat(model.tableProperty().get()).isNull();
        assertThat(model.figures().curveProperty().get()).isNull();
    }

    @Test
    void searchFindsTagsAndTakesWhatItFinds() {
        Path copy = copy();
        try (ProjectFile file = ProjectFile.open(copy)) {
            for (RunSummary run : file.runs().subList(0, 3)) {
                file.update(new RunSummary(run.id(), run.name(), "", List.of("keep"), run.state(), null,
                        run.startedAt(), run.seconds(), run.datasetName(), run.fingerprint(), run.configuration()));
            }
        }
        workspace.openProject(copy);
        model.choices().chooseShown(false);
        model.choices().searchProperty().set("keep");
        assertThat(model.choices().shown()).hasSize(3);
        model.choices().chooseShown(true);
        assertThat(model.choices().chosenProperty().get()).hasSize(3);
    }

    @Test
    void runThatDidNotFinishCannotBeChosen() {
        Path copy = copy();
        try (ProjectFile file = ProjectFile.open(copy)) {
            RunSummary run = file.runs().getFirst();
            file.saveUnfinished(new RunSummary("20270101-000000-dead", "lost", "", List.of(), RunState.FAILED,
                    "no room", Instant.parse("2027-01-01T00:00:00Z"), 1, run.datasetName(), run.fingerprint(),
                    run.configuration()), "");
        }
        workspace.openProject(copy);
        model.choices().chooseShown(true);
        assertThat(model.choices().shown()).hasSize(RUNS + 1);
        assertThat(model.choices().chosenProperty().get()).hasSize(RUNS);
    }

    @Test
    void onlyAsManyRunsAreToldApartAsThereAreLooks() {
        open();
        model.choices().chooseShown(true);
        assertThat(focus().focused().entries()).hasSize(RunLooks.COUNT);
        assertThat(focus().others()).isEqualTo(RUNS - RunLooks.COUNT);
        Figure curve = Objects.requireNonNull(model.figures().curveProperty().get());
        assertThat(curve.lines()).hasSize(RUNS);
        assertThat(curve.lines().stream().filter(Line::isNamed)).hasSize(RunLooks.COUNT);
        assertThat(curve.labels()).hasSize(RunLooks.COUNT);
    }

    @Test
    void selectedRunsAreToldApartBesideTheBaseline() {
        open();
        model.choices().chooseShown(true);
        model.select(Set.of(id(70), id(71)));
        assertThat(focus().focused().entries()).extracting(ComparedEntry::id)
                .containsExactlyInAnyOrder(model.choices().baselineProperty().get(), id(70), id(71));
        ComparisonTable table = Objects.requireNonNull(model.tableProperty().get());
        assertThat(table.comparison().entries()).hasSize(3);
        assertThat(table.paired()).isEqualTo(2 * 7);
    }

    @Test
    void brushedRunsBecomeTheSelection() {
        open();
        model.choices().chooseShown(true);
        ParallelAxis sizes = model.parallel().axes().stream()
                .filter(axis -> axis.key().equals("content.embeddingSize")).findFirst().orElseThrow();
        model.parallel().brush(sizes, new Brush(.9, 1));
        model.selectBrushed();
        assertThat(model.selectionProperty().get()).hasSize(model.parallel().brushedProperty().get().size());
        assertThat(focus().focused().entries().subList(1, RunLooks.COUNT))
                .allMatch(entry -> entry.configuration().content().embeddingSize() == 128);
        model.parallel().clear();
        model.selectBrushed();
        assertThat(model.selectionProperty().get()).isEmpty();
    }

    @Test
    void seedsAreJoinedWhenAsked() {
        open();
        model.compare(ids(0, 72, 1));
        assertThat(focus().comparison().entries()).hasSize(3);
        model.mergeSeedsProperty().set(true);
        assertThat(focus().comparison().entries()).extracting(entry -> entry.runs().size())
                .containsExactlyInAnyOrder(2, 1);
        Figure curve = Objects.requireNonNull(model.figures().curveProperty().get());
        assertThat(curve.lines().stream().filter(line -> line.paint() == Line.Paint.SEED)).hasSize(2);
        model.figures().seedsProperty().set(false);
        assertThat(Objects.requireNonNull(model.figures().curveProperty().get()).lines()).hasSize(2);
    }

    @Test
    void clickOnTheTradeoffSelectsTheRunThere() {
        open();
        model.choices().chooseShown(true);
        Figure figure = Objects.requireNonNull(model.figures().tradeoffProperty().get());
        Drawing.Trail others = ((Drawing.Plane) figure.drawing()).trails().stream()
                .filter(trail -> trail.label().equals("others")).findFirst().orElseThrow();
        Drawing.Spot spot = others.spots().getFirst();

        model.pickTradeoff(figure, others.label(), spot.across().value());

        assertThat(model.selectionProperty().get()).hasSize(1);
        assertThat(focus().focused().entries().getLast().label()).isEqualTo(spot.name());
    }

    @Test
    void figuresFollowWhatIsChosen() {
        open();
        model.figures().metricProperty().set(FigureName.DIVERSITY);
        assertThat(Objects.requireNonNull(model.figures().curveProperty().get()).name())
                .isEqualTo(FigureName.DIVERSITY);
        model.figures().measureProperty().set(ComparedMeasure.MRR);
        assertThat(Objects.requireNonNull(model.figures().differencesProperty().get()).title()).startsWith("MRR@10");
        model.figures().bandsProperty().set(false);
        assertThat(Objects.requireNonNull(model.figures().weightProperty().get()).lines()).noneMatch(Line::band);
    }

    @Test
    void comparisonAndReportAreWritten() throws Exception {
        open();
        chosenFile = directory.resolve("comparison.csv");
        model.exportCsv();
        assertThat(Files.readString(chosenFile)).contains("measure,ndcg@10," + id(RUNS - 1));
        chosenFile = directory.resolve("comparison.html");
        model.report();
        assertThat(Files.readString(chosenFile)).contains(id(RUNS - 1));
        assertThat(notices).extracting(Notice::kind).containsOnly(Notice.Kind.DONE);
    }

    private void open() {
        workspace.openProject(copy());
    }

    private Path copy() {
        Path copy = directory.resolve("copy.thaw");
        ProjectFile.copy(many, copy);
        return copy;
    }

    private Focus focus() {
        return Objects.requireNonNull(model.focusProperty().get());
    }

    private static String id(int number) {
        return ManyRuns.run(number, "cafe").result().run();
    }

    private static List<String> ids(int... numbers) {
        List<String> ids = new ArrayList<>();
        for (int number : numbers) {
            ids.add(id(number));
        }
        return ids;
    }

    private static FileChoosers choosersOfNothing() {
        return new NoFileChoosers();
    }
}
