package dev.thaw.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineSettings;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.sampling.EventWeights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The baselines on MovieLens latest-small against figures measured with independent code under the same protocol.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstBarTest {
    /// The figures were measured with λ = 200, 14 days and 10 known events, whatever a run chooses.
    private static final BaselineSettings PUBLISHED = new BaselineSettings(200, Duration.ofDays(14), 10);

    private Protocol protocol;
    private CurveResult result;

    @BeforeAll
    void evaluate() {
        Dataset dataset = SharedData.movieLens();
        EventWeights weights = EventWeights.of(dataset,
                Map.of("rating_1", -.5, "rating_2", -.3, "rating_3", 0., "rating_4", .8, "rating_5", 1.));
        EvaluationSettings settings = new EvaluationSettings(new SplitPoint.Quantile(0.7), 60, null, 10,
                List.of("rating_4", "rating_5"), null, true);
        protocol = Protocol.resolve(dataset, settings, weights);
        TrainingHistory history = new TrainingHistory(dataset, protocol.t0(), weights, protocol.relevant());
        result = new ColdStartCurve(dataset, weights, protocol).evaluate(
                Baselines.train(Baselines.SYSTEMS, history, PUBLISHED, 7, JobContext.unobserved()),
                JobContext.unobserved());
    }

    @Test
    void theSplitAndTheCohortAreThoseOfTheTable() {
        assertEquals(1_376_822_969_000L, protocol.t0());
        assertEquals(87, protocol.cohort().size());
    }

    @Test
    void popularityReachesItsPublishedFigures() {
        assertRow(".586 .414 .391 .264 .253 .161 .092", SystemName.POPULARITY, "hit@3");
        assertRow(".229 .165 .151 .091 .089 .064 .030", SystemName.POPULARITY, "ndcg@10");
    }

    @Test
    void recentPopularityReachesItsPublishedFigures() {
        assertRow(".322 .253 .241 .172 .126 .138 .069", SystemName.RECENT_POPULARITY, "hit@3");
        assertRow(".123 .102 .101 .066 .057 .054 .030", SystemName.RECENT_POPULARITY, "ndcg@10");
    }

    @Test
    void easeReachesItsPublishedFigures() {
        assertRow(".586 .483 .471 .414 .310 .276 .161", SystemName.EASE, "hit@3");
        assertRow(".229 .200 .210 .163 .130 .112 .058", SystemName.EASE, "ndcg@10");
    }

    @Test
    void theHandMixReachesItsPublishedFigures() {
        assertRow(".322 .299 .287 .218 .195 .253 .138", SystemName.HAND_MIX, "hit@3");
        assertRow(".123 .113 .115 .093 .095 .098 .062", SystemName.HAND_MIX, "ndcg@10");
    }

    private void assertRow(String published, SystemName system, String metric) {
        List<String> row = new ArrayList<>();
        for (int n : protocol.revealed()) {
            double mean = result.points().stream()
                    .filter(point -> point.system() == system && point.n() == n && point.metric().equals(metric))
                    .findFirst().orElseThrow().mean();
            row.add(String.format(Locale.ROOT, "%.3f", mean).substring(1));
        }
        assertEquals(published, String.join(" ", row), system + " " + metric);
    }
}
