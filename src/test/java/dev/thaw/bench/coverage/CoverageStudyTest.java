package dev.thaw.bench.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.job.JobContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageStudyTest {
    @Test
    void worldsWhoseTruthIsOutsideAreCountedOnTheirSide() {
        Grading never = new Grading("x", "w", "m", true, _ -> new Grading.Outcome(2, new Interval(0, 1)));
        CoverageRow row = CoverageStudy.run(List.of(never), 20, 1, JobContext.unobserved()).getFirst();
        assertThat(row.covered()).isZero();
        assertThat(row.truthAbove()).isEqualTo(1);
        assertThat(row.verdict()).isEqualTo(CoverageRow.Verdict.TOO_LOW);
    }

    @Test
    void theSameSeedDrawsTheSameWorlds() {
        List<Grading> few = MeanGradings.all().subList(0, 2);
        assertThat(CoverageStudy.run(few, 10, 5, JobContext.unobserved()))
                .isEqualTo(CoverageStudy.run(few, 10, 5, JobContext.unobserved()));
    }

    @Test
    void everyEstimatorOfTheProductIsGraded() {
        assertThat(Gradings.all().stream().filter(Grading::inUse).map(Grading::statistic)).contains("Hit@3", "NDCG@10",
                "crossover of NDCG@10", "RMST of 30 days", "RMST difference of two arms", "click rate by SNIPS");
    }
}
