package dev.thaw.ui.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.NewcomerReplay;
import dev.thaw.experiment.Preset;
import dev.thaw.job.JobContext;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.ui.SmallCampus;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The newcomer's screen on a trained campus, without a stage.
class NewcomerViewModelTest {
    private static Path campus;

    private final Workspace workspace = new Workspace(
            new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run),
            new ProjectFolder(Path.of("unused"), null), _ -> {});
    private final NewcomerViewModel model = new NewcomerViewModel(workspace);

    @BeforeAll
    static void train(@TempDir Path shared) {
        campus = SmallCampus.project(shared);
        try (ProjectFile project = ProjectFile.open(campus)) {
            Dataset dataset = project.dataset().orElseThrow();
            project.save(ExperimentRunner.run(dataset, Preset.FAST.config(),
                    EnumSet.of(SystemName.HYBRID, SystemName.CONTENT, SystemName.COLLABORATIVE, SystemName.POPULARITY),
                    JobContext.unobserved()));
        }
    }

    @BeforeEach
    void open() {
        workspace.openProject(campus);
        model.typeProperty().set(model.types().stream().filter(type -> type.name().equals("click")).findFirst()
                .orElseThrow());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void nobodyIsToldWhyUnasked() {
        assertThat(model.recommended()).hasSize(10).allMatch(entry -> entry.why() == null);
    }

    @Test
    void reasonsOfTheAskedItemAddUpToWhatTheySay() {
        model.act(model.finder().found().get(3));
        Item asked = model.recommended().get(2).item();
        model.toggleWhy(asked);
        assertThat(model.recommended()).filteredOn(entry -> entry.why() != null).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.item()).isEqualTo(asked);
                    double lift = entry.why().lines().stream().mapToDouble(Why.Line::lift).sum();
                    assertThat(entry.why().summary()).startsWith(Formats.lift(lift) + " above the average item");
                });
    }

    /// The campus's trainings are small, but its items have categories and tags.
    @Test
    void aKeptRerankingIsShownAtOnceAndSaid() {
        List<Item> plain = model.recommended().stream().map(Recommended::item).toList();
        workspace.keepReranking(new Reranking(0));
        List<Item> varied = model.recommended().stream().map(Recommended::item).toList();
        assertThat(varied).hasSize(10).startsWith(plain.getFirst()).isNotEqualTo(plain);
        assertThat(varied.stream().map(Item::category).distinct().count())
                .isGreaterThan(plain.stream().map(Item::category).distinct().count());
        assertThat(model.rerankingText().getValue()).contains("λ = 0");
        workspace.keepReranking(Reranking.OFF);
        assertThat(model.recommended().stream().map(Recommended::item).toList()).isEqualTo(plain);
    }

    @Test
    void askingAgainHidesTheReasons() {
        Item asked = model.recommended().getFirst().item();
        model.toggleWhy(asked);
        model.toggleWhy(asked);
        assertThat(model.recommended()).allMatch(entry -> entry.why() == null);
    }

    @Test
    void whatTheNewcomerDidBecomesAReason() {
        Item liked = model.recommended().getFirst().item();
        model.act(liked);
        assertThat(model.recommended().stream().map(Recommended::item).toList()).anySatisfy(item -> {
            model.toggleWhy(item);
            assertThat(why(item).spoken()).contains(liked.title());
        });
    }

    @Test
    void reasonsFollowTheNextClick() {
        Item asked = model.recommended().get(1).item();
        model.toggleWhy(asked);
        Why before = why(asked);
        model.act(model.recommended().get(2).item());
        model.recommended().stream().filter(entry -> entry.item().equals(asked)).findFirst()
                .ifPresent(entry -> assertThat(entry.why()).isNotNull().isNotEqualTo(before));
    }

    @Test
    void weightAndContributionAreThoseOfTheWholeRanking() {
        Mix mix = model.mixProperty().get();
        assertThat(mix.contentWeight()).isBetween(0.0, 1.0);
        assertThat(mix.contentShare()).isBetween(0.0, 1.0);
        assertThat(mix.candidates()).isGreaterThan(10).isLessThan(workspace.dataset().orElseThrow().items().size());
    }

    @Test
    void aGapBetweenWeightAndContributionIsTold() {
        assertThat(new Mix(0.5, 0.55, 40).sentence()).contains("40 items");
        assertThat(new Mix(0.5, 0.8, 40).sentence()).contains("50 %", "makes 80 %");
        assertThat(new Mix(0.8, 0.3, 40).sentence()).contains("80 %", "only 30 %");
    }

    @Test
    void aReplayShowsWhatWasKnownBeforeEachStep() {
        NewcomerReplay person = somebody();
        model.replay().chosenProperty().set(person);
        assertThat(model.person().steps()).isEmpty();
        model.replay().forward();
        model.replay().forward();
        assertThat(model.person().steps()).hasSize(person.known(2));
        assertThat(model.replay().outcomeProperty().get()).startsWith("Next: ");
        model.replay().back();
        assertThat(model.person().steps()).hasSize(person.known(1));
    }

    @Test
    void theNextChoiceIsMarkedExactlyWhereItIsAmongTheTen() {
        NewcomerReplay person = somebody();
        model.replay().chosenProperty().set(person);
        for (int step = 0; step < Math.min(12, person.steps()); step++) {
            boolean told = model.replay().outcomeProperty().get().contains("of the ten shown here");
            assertThat(model.recommended().stream().anyMatch(Recommended::next)).isEqualTo(told);
            model.replay().forward();
        }
    }

    @Test
    void nothingOfTheFutureIsKnownInAReplay() {
        for (NewcomerReplay person : model.replay().newcomers()) {
            for (int step = 0; step < person.steps(); step++) {
                long moment = person.before(step).moment();
                assertThat(Arrays.stream(person.before(step).user().timestamps())).allMatch(time -> time < moment);
                assertThat(Arrays.stream(person.rows(step))).isNotEmpty()
                        .allMatch(row -> workspace.dataset().orElseThrow().log().timestamp(row) == moment);
            }
        }
    }

    @Test
    void actingLeavesTheReplayAndKeepsWhatWasDone() {
        model.replay().chosenProperty().set(somebody());
        model.replay().forward();
        int known = model.person().steps().size();
        model.act(model.finder().found().getFirst());
        assertThat(model.replay().isOn()).isFalse();
        assertThat(model.person().steps()).hasSize(known + 1);
    }

    @Test
    void peopleAreNamedByTheirDayAndNotByTheirId() {
        NewcomerReplay person = somebody();
        assertThat(ReplayViewModel.name(person)).startsWith("A newcomer of ")
                .doesNotContain(workspace.dataset().orElseThrow().users().id(person.user()));
    }

    @Test
    void theReplayedAreThoseTheRunJudged() {
        List<NewcomerReplay> people = model.replay().newcomers();
        assertThat(people).hasSize(workspace.resultProperty().get().cohort().size())
                .allMatch(person -> person.begin() >= workspace.resultProperty().get().cohort().splitAt());
    }

    @Test
    void theTrailGrowsWithWhatIsKnownAndShrinksWithUndo() {
        model.act(model.finder().found().getFirst());
        model.act(model.finder().found().get(1));
        assertThat(model.trailProperty().get().points()).extracting(Trail.Point::known).containsExactly(0, 1, 2);
        model.undo();
        assertThat(model.trailProperty().get().points()).extracting(Trail.Point::known).containsExactly(0, 1);
        model.reset();
        assertThat(model.trailProperty().get().points()).extracting(Trail.Point::known).containsExactly(0);
    }

    @Test
    void aTasteIsThreeThingsOfOneCategoryAndTakenBackAtOnce() {
        Starter taste = model.finder().starters().getFirst();
        model.begin(taste);
        assertThat(model.person().steps()).extracting(Step::item).containsExactlyElementsOf(taste.items());
        assertThat(taste.items()).hasSize(3).allMatch(item -> item.category().equals(taste.category()));
        model.undo();
        assertThat(model.person().steps()).isEmpty();
        assertThat(model.canUndo().getValue()).isFalse();
    }

    @Test
    void leavingOneThingOutIsAsIfItHadNeverBeenDone() {
        Item first = model.finder().found().getFirst();
        Item second = model.finder().found().get(1);
        model.act(second);
        List<Item> wanted = model.recommended().stream().map(Recommended::item).toList();
        model.reset();
        model.act(first);
        model.act(second);
        model.leaveOut(0);
        assertThat(model.recommended().stream().map(Recommended::item).toList()).isEqualTo(wanted);
        model.undo();
        assertThat(model.person().steps()).extracting(Step::item).containsExactly(first, second);
    }

    @Test
    void movesAreThoseFromOneListToTheNext() {
        List<Item> before = model.recommended().stream().map(Recommended::item).toList();
        assertThat(model.recommended()).allMatch(entry -> entry.change() == null);
        model.act(model.finder().found().get(5));
        assertThat(model.recommended()).allSatisfy(entry -> {
            int place = before.indexOf(entry.item()) + 1;
            assertThat(entry.change().from()).isEqualTo(place);
            assertThat(entry.gained()).isEqualTo(place == 0 ? 0 : place - entry.advice().rank());
        });
    }

    @Test
    void theMostWantedItemsAreOfferedFirst() {
        Dataset dataset = workspace.dataset().orElseThrow();
        int[] counts = new int[dataset.items().size()];
        for (int row = 0; row < dataset.log().size(); row++) {
            counts[dataset.log().item(row)]++;
        }
        List<Integer> offered = model.finder().found().stream().map(item -> counts[item.number()]).toList();
        assertThat(offered).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private NewcomerReplay somebody() {
        return model.replay().newcomers().getFirst();
    }

    private Why why(Item item) {
        return model.recommended().stream().filter(entry -> entry.item().equals(item)).findFirst().orElseThrow().why();
    }
}
