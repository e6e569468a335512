package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleComparisonTest {
    private static final ExperimentConfig STACKED = ExperimentConfig.DEFAULT;
    private static final ExperimentConfig JOINT = ExperimentJson.assign(STACKED, List.of("mixer.training=joint"));

    private final RunResult shown = run("shown", STACKED);
    private final RunResult article = run("article", JOINT);

    @Test
    void counterpartDiffersInTheMixersTrainingAndTheNameOnly() {
        ExperimentConfig counterpart = ArticleComparison.configuration(STACKED);

        assertThat(counterpart.name()).isEqualTo("hybrid, 1:3 · the article's way");
        assertThat(counterpart.mixer().training()).isEqualTo(MixerTraining.JOINT);
        assertThat(counterpart.withName(STACKED.name())).isEqualTo(JOINT);
    }

    @Test
    void anyNameWillDo() {
        assertThat(ArticleComparison.isCounterpart(STACKED, JOINT.withName("{\"7\": true}"))).isTrue();
    }

    @Test
    void everyOtherDifferenceSpoilsTheComparison() {
        for (String assignment : List.of("seed=8", "mixer.dropout=0.2", "training.epochs=5", "negatives.ratio=5",
                "window.days=90", "events.view=0.2", "evaluation.horizon=5", "mixer.training=leaky")) {
            assertThat(ArticleComparison.isCounterpart(STACKED, ExperimentJson.assign(JOINT, List.of(assignment))))
                    .as(assignment).isFalse();
        }
    }

    @Test
    void leakyRunHasACounterpartToo() {
        assertThat(ArticleComparison.isCounterpart(ExperimentJson.assign(STACKED, List.of("mixer.training=leaky")),
                JOINT)).isTrue();
    }

    @Test
    void runOfTheArticlesWayHasNoCounterpart() {
        assertThat(ArticleComparison.isCounterpart(JOINT, JOINT)).isFalse();
    }

    @Test
    void orderOfTheRunsDoesNotMatter() {
        assertThat(ArticleComparison.of(article, shown)).isEqualTo(ArticleComparison.of(shown, article))
                .hasValueSatisfying(comparison -> assertThat(comparison.shown()).isSameAs(shown));
    }

    @Test
    void otherDataDoesNotCompare() {
        Provenance own = article.provenance();
        RunResult elsewhere = with(article, new Provenance(own.dataName(), "cd".repeat(32), own.configuration(),
                own.seed(), own.thaw(), own.tensorflow(), own.java(), own.os(), own.cpu(), own.startedAt()),
                article.cohort());

        assertThat(ArticleComparison.of(shown, elsewhere)).isEmpty();
    }

    @Test
    void otherCohortOrLengthsDoNotCompare() {
        CohortSummary cohort = article.cohort();
        RunResult smaller = with(article, article.provenance(), new CohortSummary(cohort.size() - 1, cohort.splitAt(),
                cohort.minEvents(), cohort.revealed(), cohort.horizon(), cohort.relevant(), cohort.conversion()));
        RunResult shorter = with(article, article.provenance(), new CohortSummary(cohort.size(), cohort.splitAt(),
                cohort.minEvents(), List.of(0, 1), cohort.horizon(), cohort.relevant(), cohort.conversion()));

        assertThat(ArticleComparison.of(shown, smaller)).isEmpty();
        assertThat(ArticleComparison.of(shown, shorter)).isEmpty();
    }

    @Test
    void comparisonOfStrangersIsRefused() {
        assertThatThrownBy(() -> new ArticleComparison(article, shown)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("mixer.training=joint");
    }

    private static RunResult run(String id, ExperimentConfig config) {
        RunResult sample = SampleResult.of(id);
        Provenance own = sample.provenance();
        return with(sample, new Provenance(own.dataName(), own.dataSha256(), config, config.seed(), own.thaw(),
                own.tensorflow(), own.java(), own.os(), own.cpu(), own.startedAt()), sample.cohort());
    }

    private static RunResult with(RunResult run, Provenance provenance, CohortSummary cohort) {
        return new RunResult(run.run(), provenance, run.data(), cohort, List.of(), run.curve(), run.differences(),
                run.mixer(),
                run.ttfc(), run.loss(), run.timings(), run.notes());
    }
}
