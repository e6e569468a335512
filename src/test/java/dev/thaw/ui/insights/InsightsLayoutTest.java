package dev.thaw.ui.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.finding.Finding;
import dev.thaw.figure.finding.Findings;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the Insights remember of how they are looked at, and where findings lead.
class InsightsLayoutTest {
    private static final RunResult RUN = ExampleRuns.complete();

    @TempDir
    private Path directory;
    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final InsightsViewModel model = new InsightsViewModel(workspace);
    private final Memory memory = new Memory();
    private final InsightsLayout layout = new InsightsLayout(model, memory);

    @BeforeEach
    void open() {
        Path file = directory.resolve("run.thaw");
        try (ProjectFile project = ProjectFile.create(file)) {
            project.save(new FinishedRun(RUN, List.of(), null));
        }
        workspace.openProject(file);
        workspace.selectedRunProperty().set(RUN.run());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theNextStartLooksAsTheLastDid() {
        model.chosenProperty(Slot.ACCURACY).set(FigureName.NDCG_AT_10);
        model.chosenProperty(Slot.MIXER).set(FigureName.WEIGHT_AND_SHARE);
        model.hidden().addAll(List.of("random", "recent popularity"));
        model.moreViews().openProperty().set(true);
        model.range().shortestProperty().set(2);

        Memory restored = new Memory();
        restored.restore(memory.all());
        InsightsViewModel next = new InsightsViewModel(workspace);
        new InsightsLayout(next, restored);

        assertThat(next.figureProperty(Slot.ACCURACY).get()).extracting(Figure::name).isEqualTo(FigureName.NDCG_AT_10);
        assertThat(next.chosenProperty(Slot.MIXER).get()).isEqualTo(FigureName.WEIGHT_AND_SHARE);
        assertThat(next.hidden()).containsExactlyInAnyOrder("random", "recent popularity");
        assertThat(next.moreViews().openProperty().get()).isTrue();
        assertThat(next.range().words().getValue()).isEqualTo("2 to 50 interactions known");
    }

    @Test
    void whatIsAsAtTheFirstStartIsNotRemembered() {
        model.chosenProperty(Slot.ACCURACY).set(FigureName.NDCG_AT_10);
        model.chosenProperty(Slot.ACCURACY).set(FigureName.HIT_AT_3);

        assertThat(memory.all()).isEmpty();
    }

    @Test
    void aFigureThatItsPlaceCannotShowIsForgotten() {
        Memory odd = new Memory();
        odd.keep("insights.figure.accuracy", "loss");
        InsightsViewModel next = new InsightsViewModel(workspace);
        new InsightsLayout(next, odd);

        assertThat(next.chosenProperty(Slot.ACCURACY).get()).isEqualTo(FigureName.HIT_AT_3);
    }

    @Test
    void aResetIsTakenBack() {
        model.chosenProperty(Slot.DIVERSITY).set(FigureName.NOVELTY);
        model.hidden().add("random");

        layout.reset();
        assertThat(model.chosenProperty(Slot.DIVERSITY).get()).isEqualTo(FigureName.DIVERSITY);
        assertThat(model.hidden()).isEmpty();
        assertThat(layout.resetProperty().get()).isTrue();

        layout.undoReset();
        assertThat(model.chosenProperty(Slot.DIVERSITY).get()).isEqualTo(FigureName.NOVELTY);
        assertThat(model.hidden()).containsExactly("random");
        assertThat(layout.resetProperty().get()).isFalse();
    }

    @Test
    void everyFindingLeadsToAPlaceThatShowsItsFigure() {
        for (Finding finding : Findings.of(RUN)) {
            finding.figure().ifPresent(figure -> {
                Place place = model.reveal(figure).orElseThrow();
                Figure shown = switch (place) {
                    case Slot slot -> model.figureProperty(slot).get();
                    case FurtherView view -> model.moreViews().figureProperty(view).get();
                };
                assertThat(shown).as(finding.sentence()).isNotNull().extracting(Figure::name).isEqualTo(figure);
            });
        }
    }

    @Test
    void aViewThatTheRunLacksLeadsNowhere() {
        assertThat(model.reveal(FigureName.ONLINE_CTR)).isEmpty();
    }
}
