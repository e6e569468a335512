package dev.thaw.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The slider below what variety costs, on a real project and without a stage.
class TradeoffViewModelTest {
    private static final RunResult RUN = ExampleRuns.complete();

    @TempDir
    private Path directory;
    private Path file = Path.of("unused");
    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final InsightsViewModel insights = new InsightsViewModel(workspace);
    private final TradeoffViewModel model = insights.tradeoff();

    @BeforeEach
    void open() {
        file = directory.resolve("lists.thaw");
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(RUN, List.of(), null));
            project.save(new FinishedRun(ExampleRuns.complete("other", "other"), List.of(), null));
        }
        workspace.openProject(file);
        workspace.selectedRunProperty().set(RUN.run());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theSliderStopsAtWhatWasExamined() {
        model.attempt(0.68);
        assertThat(model.lambdaProperty().get()).isEqualTo(0.7);
        model.attempt(-3);
        assertThat(model.lambdaProperty().get()).isZero();
    }

    @Test
    void movingItMarksThePointAndSaysWhatChanges() {
        insights.moreViews().openProperty().set(true);
        model.attempt(0.6);
        assertThat(model.sentence().getValue()).contains("λ = 0.6", "16.0\u00a0% [15.5, 16.5] more categories",
                "4.0\u00a0% [3.5, 4.5] less Hit@3");
        Figure figure = insights.moreViews().figureProperty(FurtherView.TRADEOFF).get();
        assertThat(figure).isNotNull();
        assertThat(((Drawing.Plane) figure.drawing()).trails().getFirst().spots()).filteredOn(Drawing.Spot::marked)
                .extracting(Drawing.Spot::lambda).containsExactly(0.6);
    }

    @Test
    void onlyKeepingChangesWhatIsShown() {
        model.attempt(0.6);
        assertThat(workspace.rerankingProperty().get()).isEqualTo(Reranking.OFF);
        assertThat(model.obstacle().getValue()).isEmpty();
        model.keep();
        assertThat(workspace.rerankingProperty().get()).isEqualTo(new Reranking(0.6));
        assertThat(model.kept().getValue()).contains("λ = 0.6");
        assertThat(model.obstacle().getValue()).isNotEmpty();
    }

    @Test
    void whatIsKeptSurvivesReopening() {
        model.attempt(0.3);
        model.keep();
        workspace.closeProject();
        workspace.openProject(file);
        workspace.selectedRunProperty().set(RUN.run());
        assertThat(workspace.rerankingProperty().get()).isEqualTo(new Reranking(0.3));
        assertThat(model.lambdaProperty().get()).isEqualTo(0.3);
    }

    @Test
    void keepingIsTakenBack() {
        model.attempt(0.3);
        model.keep();
        assertThat(model.canUndo().getValue()).isTrue();
        model.undo();
        assertThat(workspace.rerankingProperty().get()).isEqualTo(Reranking.OFF);
        assertThat(model.lambdaProperty().get()).isEqualTo(1);
        assertThat(model.canUndo().getValue()).isFalse();
    }

    @Test
    void anotherRunHasItsOwn() {
        model.attempt(0.3);
        model.keep();
        workspace.selectedRunProperty().set("other");
        assertThat(workspace.rerankingProperty().get()).isEqualTo(Reranking.OFF);
        assertThat(model.lambdaProperty().get()).isEqualTo(1);
        assertThat(model.canUndo().getValue()).isFalse();
        workspace.selectedRunProperty().set(RUN.run());
        assertThat(workspace.rerankingProperty().get()).isEqualTo(new Reranking(0.3));
    }
}
