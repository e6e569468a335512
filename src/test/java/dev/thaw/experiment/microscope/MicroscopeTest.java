package dev.thaw.experiment.microscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdGroup;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.RecommendationRow;
import dev.thaw.experiment.ExperimentRunner;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Preset;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.ui.SmallCampus;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One run of all systems over a small campus, looked at again from what a project would store of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MicroscopeTest {
    private static final Set<String> OF_ALL_LISTS_TOGETHER = Set.of("exposure_gini", "popularity_lift");

    private Dataset dataset;
    private FinishedRun run;
    private Microscope microscope;

    @BeforeAll
    void train(@TempDir Path folder) {
        dataset = SmallCampus.dataset(folder);
        run = ExperimentRunner.run(dataset, Preset.FAST.config(), EnumSet.allOf(SystemName.class),
                JobContext.unobserved());
        HybridWeights stored = HybridWeights.fromBytes(Objects.requireNonNull(run.weights()).toBytes());
        microscope = new Microscope(dataset, run.result(), stored);
    }

    @Test
    void everyPointOfTheCurveIsTheMeanOverItsDecisions() {
        for (CurvePoint point : run.result().curve()) {
            if (point.n() > 1 || OF_ALL_LISTS_TOGETHER.contains(point.metric())) {
                continue;
            }
            Measure measure = point.metric().equals("coverage")
                    ? new Measure.Coverage()
                    : new Measure.Metric(point.metric());
            DecisionList list = ask(Question.of(point.system(), point.n(), measure));
            assertEquals(point.mean(), list.together(), 1e-9, point::toString);
            assertThat(list.agrees()).isTrue();
        }
    }

    @Test
    void theMixersPointIsTheMeanOverItsDecisions() {
        run.result().mixer().forEach(point -> {
            assertEquals(point.contentWeight(),
                    ask(Question.of(SystemName.HYBRID, point.n(), new Measure.ContentWeight())).together(), 1e-9);
            assertEquals(point.contentShare(),
                    ask(Question.of(SystemName.HYBRID, point.n(), new Measure.ContentShare())).together(), 1e-9);
        });
    }

    @Test
    void pointsByItemHistoryAndColdnessAreMeansToo() {
        run.result().views().itemHistory().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals("recall@10"))
                .forEach(point -> assertEquals(point.mean(), ask(Question.of(SystemName.HYBRID, null,
                        new Measure.TargetsFound(point.from(), point.to()))).together(), 1e-9));
        run.result().views().mixerByItemHistory().forEach(point -> assertEquals(point.contentWeight(),
                ask(Question.of(SystemName.HYBRID, null, new Measure.ContentWeightOfItems(point.from(), point.to())))
                        .together(),
                1e-9));
        DecisionList bothCold = ask(
                Question.of(SystemName.EASE, null, new Measure.TargetsOfGroup(ColdGroup.BOTH_COLD)));
        assertThat(bothCold.agrees()).isTrue();
    }

    @Test
    void anAttributesPointIsTheMeanOverThosePeople() {
        run.result().views().byAttribute().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.n() == 0)
                .forEach(point -> assertEquals(point.mean(), ask(new Question(SystemName.HYBRID, 0,
                        new Measure.Metric(point.metric()), new Question.Group(point.attribute(), point.value())))
                        .together(), 1e-9));
    }

    @Test
    void anOpenedDecisionShowsTheListTheRunRecommended() {
        for (SystemName system : List.of(SystemName.HYBRID, SystemName.EASE, SystemName.RANDOM)) {
            ListedDecision listed = ask(Question.of(system, 1, new Measure.Metric("hit@3"))).decisions().getLast();
            OpenedDecision opened = microscope.open(system, listed.user(), 1, JobContext.unobserved());
            List<RecommendationRow> stored = run.recommendations().stream().filter(row -> row.system() == system
                    && row.user() == listed.user() && row.n() == 1).toList();
            assertThat(opened.ranking()).extracting(OpenedDecision.Ranked::itemId)
                    .isEqualTo(stored.stream().map(row -> dataset.items().id(row.item())).toList());
            assertThat(opened.ranking()).extracting(OpenedDecision.Ranked::score)
                    .isEqualTo(stored.stream().map(RecommendationRow::score).toList());
            assertEquals(stored.getFirst().asOf(), opened.moment());
        }
    }

    /// The decision at no known event, by hand: the moment is the person's first event, nothing of theirs is known, and
    /// what can be ranked is what had an event or was offered before.
    @Test
    void aDecisionComesOutTheSameByHand() {
        ListedDecision listed = ask(Question.of(SystemName.POPULARITY, 0, new Measure.Metric("hit@3"))).decisions()
                .getFirst();
        OpenedDecision opened = microscope.open(SystemName.POPULARITY, listed.user(), 0, JobContext.unobserved());
        long first = Long.MAX_VALUE;
        for (int row = 0; row < dataset.log().size(); row++) {
            if (dataset.log().user(row) == listed.user()) {
                first = Math.min(first, dataset.log().timestamp(row));
            }
        }
        assertEquals(first, opened.moment());
        assertThat(opened.known()).isEmpty();
        int available = 0;
        for (int item = 1; item < dataset.items().size(); item++) {
            Long declared = dataset.items().row(item).availableFrom();
            boolean there = declared != null && declared < first;
            for (int row = 0; row < dataset.log().size() && !there; row++) {
                there = dataset.log().item(row) == item && dataset.log().timestamp(row) < first;
            }
            available += there ? 1 : 0;
        }
        assertEquals(available, opened.candidates().ranked());
        assertEquals(dataset.items().size() - 1 - available, opened.candidates().unavailable());
        assertThat(opened.checks()).allMatch(OpenedDecision.Check::passed).hasSize(6);
        assertThat(opened.targets()).hasSize(listed.targets());
    }

    @Test
    void theRunItselfWasAuditedAndIsClean() {
        assertThat(run.result().audit()).extracting(AuditCheck::check).contains("newcomers", "known", "batches",
                "targets", "candidates", "counts", "demand", "training", "tags", "choices", "ids");
        assertThat(run.result().leaks()).isEmpty();
    }

    @Test
    void somebodyWhoWasNotJudgedCannotBeOpened() {
        int before = dataset.log().user(0);
        assertThrows(BadInputException.class,
                () -> microscope.open(SystemName.HYBRID, before, 0, JobContext.unobserved()));
    }

    private DecisionList ask(Question question) {
        return microscope.decisions(question, JobContext.unobserved());
    }
}
