package dev.thaw.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Preset;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.SmallCampus;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import dev.thaw.ui.insights.ArticlesWayViewModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The article's way beside the selected run, on real projects and without a stage.
class ArticlesWayViewModelTest {
    private static final ExperimentConfig CONFIG = ExperimentConfig.DEFAULT;
    private static Path campus;

    @TempDir
    private Path directory;
    private Path project = Path.of("unused");
    private final List<Notice> notices = new ArrayList<>();
    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), notices::add);
    private final InsightsViewModel insights = new InsightsViewModel(workspace);
    private final ArticlesWayViewModel model = insights.articlesWay();

    @BeforeAll
    static void makeCampus(@TempDir Path shared) {
        campus = SmallCampus.project(shared);
    }

    @BeforeEach
    void copyCampus() throws Exception {
        project = Files.copy(campus, directory.resolve("campus.thaw"), StandardCopyOption.REPLACE_EXISTING);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void counterpartOfTheProjectIsLaidOverTheChart() {
        open(run("20261123-080000-aaaa", CONFIG), run("20261123-070000-bbbb", joint(CONFIG)));
        assertThat(labels()).containsExactly("content", "collaborative");
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.THERE);
        assertThat(labels()).containsExactly("content", "collaborative", "article's way");
        assertThat(model.sentenceProperty().get()).startsWith("Trained the article's way, the mixer gives");
        model.shownProperty().set(false);
        assertThat(labels()).containsExactly("content", "collaborative");
    }

    @Test
    void everyFigureOfTheMixerHasTheOverlay() {
        open(run("20261123-080000-aaaa", CONFIG), run("20261123-070000-bbbb", joint(CONFIG)));
        model.shownProperty().set(true);
        for (var name : Slot.MIXER.figures()) {
            insights.chosenProperty(Slot.MIXER).set(name);
            assertThat(labels()).as(name.text()).anyMatch(label -> label.startsWith("article's way"));
        }
    }

    @Test
    void runWithAnotherSeedIsNoCounterpart() {
        open(run("20261123-080000-aaaa", CONFIG),
                run("20261123-070000-bbbb", ExperimentJson.assign(joint(CONFIG), List.of("seed=8"))));
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(model.obstacleProperty().get()).isEmpty();
    }

    @Test
    void counterpartMeasuredOnAnotherCohortIsPassedOver() {
        RunResult other = run("20261123-073000-cccc", joint(CONFIG));
        RunResult.CohortSummary cohort = other.cohort();
        RunResult strange = new RunResult(other.run(), other.provenance(), other.data(),
                new RunResult.CohortSummary(cohort.size() + 1, cohort.splitAt(), cohort.minEvents(),
                        cohort.revealed(), cohort.horizon(), cohort.relevant(), cohort.conversion()),
                List.of(),
                other.curve(), other.differences(), other.mixer(), null, List.of(), List.of(), List.of());
        open(run("20261123-080000-aaaa", CONFIG), strange, run("20261123-070000-bbbb", joint(CONFIG)));
        model.shownProperty().set(true);
        assertThat(model.overlayProperty().get().article().run()).isEqualTo("20261123-070000-bbbb");
    }

    @Test
    void runOfTheArticlesWayItselfSaysSo() {
        open(run("20261123-080000-aaaa", joint(CONFIG)));
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.IS_ARTICLE);
        assertThat(model.sentenceProperty().get()).contains("itself");
        assertThat(labels()).containsExactly("content", "collaborative");
    }

    @Test
    void overlayGoesWithTheRunItBelongsTo() {
        ExperimentConfig other = ExperimentJson.assign(CONFIG, List.of("seed=9"));
        open(run("20261123-080000-aaaa", CONFIG), run("20261123-070000-bbbb", joint(CONFIG)),
                run("20261123-060000-cccc", other));
        model.shownProperty().set(true);
        workspace.selectedRunProperty().set("20261123-060000-cccc");
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(labels()).containsExactly("content", "collaborative");
        workspace.selectedRunProperty().set("20261123-080000-aaaa");
        assertThat(labels()).contains("article's way");
    }

    @Test
    void deletedCounterpartLeavesTheChart() {
        open(run("20261123-080000-aaaa", CONFIG), run("20261123-070000-bbbb", joint(CONFIG)));
        model.shownProperty().set(true);
        workspace.delete(workspace.runs().getLast());
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(labels()).containsExactly("content", "collaborative");
    }

    @Test
    void dataThatIsNoLongerWhatTheRunSawIsAnObstacle() {
        RunResult elsewhere = withFingerprint(run("20261123-080000-aaaa", CONFIG), "ab".repeat(32));
        open(elsewhere);
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);
        assertThat(model.obstacleProperty().get()).contains("no longer what this run saw");
        model.train();
        assertThat(workspace.runs()).hasSize(1);
    }

    @Test
    void trainingTheCounterpartLaysItOverAndLeavesTheSelectedRun() {
        workspace.openProject(project);
        workspace.train(ExperimentJson.assign(Preset.FAST.config(), List.of("content.embeddingSize=4",
                "collaborative.embeddingSize=4", "content.hiddenUnits=8", "training.epochs=1")));
        String selected = workspace.selectedRunProperty().get();
        model.shownProperty().set(true);
        assertThat(model.stateProperty().get()).isEqualTo(State.MISSING);

        model.train();

        assertThat(workspace.selectedRunProperty().get()).isEqualTo(selected);
        assertThat(workspace.runs()).extracting(RunSummary::name).contains("fast look · the article's way");
        assertThat(workspace.runs()).extracting(RunSummary::state).containsOnly(RunState.FINISHED);
        assertThat(model.stateProperty().get()).isEqualTo(State.THERE);
        assertThat(model.jobProperty().get()).isNull();
        assertThat(labels()).contains("article's way");
    }

    private void open(RunResult... runs) {
        try (ProjectFile file = ProjectFile.open(project)) {
            for (RunResult run : runs) {
                file.save(new FinishedRun(run, List.of(), null));
            }
        }
        workspace.openProject(project);
        workspace.selectedRunProperty().set(runs[0].run());
    }

    private List<String> labels() {
        Figure figure = insights.figureProperty(Slot.MIXER).get();
        return figure == null ? List.of() : figure.labels();
    }

    private static ExperimentConfig joint(ExperimentConfig config) {
        return ArticleComparison.configuration(config);
    }

    private static RunResult run(String id, ExperimentConfig config) {
        RunResult example = ExampleRuns.complete();
        double weight = config.equals(CONFIG) ? .97 : .62;
        List<MixerPoint> mixer = List.of(new MixerPoint(0, weight, weight - .02, weight + .01, weight, 87),
                new MixerPoint(50, weight - .1, weight - .13, weight - .07, weight - .1, 87));
        RunResult run = new RunResult(id, provenance(id, example, config), example.data(), example.cohort(), List.of(),
                example.curve(), example.differences(), mixer, null, List.of(), List.of(), List.of());
        return withFingerprint(run, fingerprint());
    }

    private static Provenance provenance(String id, RunResult example, ExperimentConfig config) {
        Provenance own = example.provenance();
        String started = "2026-11-23T" + id.substring(9, 11) + ":" + id.substring(11, 13) + ":00Z";
        return new Provenance(own.dataName(), own.dataSha256(), config, config.seed(), own.thaw(), own.tensorflow(),
                own.java(), own.os(), own.cpu(), started);
    }

    private static RunResult withFingerprint(RunResult run, String fingerprint) {
        Provenance own = run.provenance();
        return new RunResult(run.run(), new Provenance(own.dataName(), fingerprint, own.configuration(), own.seed(),
                own.thaw(), own.tensorflow(), own.java(), own.os(), own.cpu(), own.startedAt()), run.data(),
                run.cohort(), List.of(), run.curve(), run.differences(), run.mixer(), null, List.of(), List.of(),
                List.of());
    }

    private static String fingerprint() {
        try (ProjectFile file = ProjectFile.openReadOnly(campus)) {
            return file.dataset().orElseThrow().fingerprint();
        }
    }
}
