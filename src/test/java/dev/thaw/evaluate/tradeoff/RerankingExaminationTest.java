package dev.thaw.evaluate.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.CurveResult;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.Examination.Answer;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.Protocol;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RerankingExaminationTest {
    private static final Dataset DESCRIBED = dataset(true, 0);

    /// Forty people, of whom the last twelve are new, on sixty items in six categories.
    private static Dataset dataset(boolean described, int rotated) {
        DatasetBuilder builder = new DatasetBuilder();
        for (int user = 0; user < 40; user++) {
            for (int event = 0; event < 20; event++) {
                builder.event("u%02d".formatted((user + rotated) % 40), "i%02d".formatted((user * 7 + event * 3) % 60),
                        "click", (user < 28 ? 0 : 1_000_000) + 1000L * event + user);
            }
        }
        for (int item = 0; described && item < 60; item++) {
            builder.item(new ItemRow("i%02d".formatted(item), null, "c" + item / 10, List.of("t" + item % 4),
                    Double.NaN, null, Map.of()));
        }
        return builder.build("people", ImportReport.none("people"));
    }

    private static Protocol protocol(Dataset dataset) {
        return Protocol.resolve(dataset, new EvaluationSettings(new SplitPoint.Moment(1_000_000), 8,
                List.of(0, 1, 5), 10, null, null, true), weights(dataset));
    }

    private static EventWeights weights(Dataset dataset) {
        return EventWeights.of(dataset, Map.of());
    }

    /// Likes items in the order of their numbers: the first ten are one category.
    private static Recommender hybrid() {
        return new Recommender() {
            @Override
            public SystemName system() {
                return SystemName.HYBRID;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                return Scores.of(Arrays.stream(candidates).mapToDouble(item -> -item).toArray());
            }
        };
    }

    private static Answer examined(Dataset dataset) {
        Protocol protocol = protocol(dataset);
        return new RerankingExamination(dataset, protocol).examine(List.of(hybrid()),
                new ColdStartCurve(dataset, weights(dataset), protocol).timeline(), JobContext.unobserved());
    }

    private static List<TradeoffPoint> tradeoff(Dataset dataset) {
        return examined(dataset).into().apply(FurtherViews.NONE).tradeoff();
    }

    private static CurveResult curve(double lambda) {
        return new ColdStartCurve(DESCRIBED, weights(DESCRIBED), protocol(DESCRIBED), new Reranking(lambda))
                .evaluate(List.of(hybrid()), JobContext.unobserved());
    }

    @Test
    void everyLambdaHasEveryMetricOnce() {
        assertThat(tradeoff(DESCRIBED)).hasSize(11 * 4)
                .extracting(point -> point.lambda() + " " + point.metric()).doesNotHaveDuplicates();
    }

    @Test
    void nothingChangesAtLambdaOne() {
        assertThat(tradeoff(DESCRIBED)).filteredOn(point -> point.lambda() == 1)
                .allSatisfy(point -> assertThat(List.of(point.change(), point.changeLower(), point.changeUpper(),
                        point.relative())).containsOnly(0.));
    }

    @Test
    void varietyNeverShrinksFromOneEndToTheOther() {
        List<TradeoffPoint> diversity = tradeoff(DESCRIBED).stream()
                .filter(point -> point.metric().equals(TradeoffPoint.DIVERSITY)).toList();
        assertEquals(1, diversity.getFirst().lambda());
        assertTrue(diversity.getLast().mean() > 2 * diversity.getFirst().mean());
        assertTrue(diversity.getLast().changeLower() > 0);
    }

    /// What the slider promises is what a run with that λ measures.
    @Test
    void theCurveOfARunWithThatLambdaHasTheSameMeans() {
        CurveResult reranked = curve(0.4);
        for (TradeoffPoint point : tradeoff(DESCRIBED)) {
            if (point.lambda() == 0.4) {
                assertEquals(reranked.points().stream().filter(other -> other.metric().equals(point.metric()))
                        .mapToDouble(CurvePoint::mean).average().orElseThrow(), point.mean(), 1e-12, point.metric());
            }
        }
        assertThat(reranked.notes()).anyMatch(note -> note.contains("λ = 0.4"));
    }

    @Test
    void onlyTheHybridIsReranked() {
        Recommender popularity = new Recommender() {
            @Override
            public SystemName system() {
                return SystemName.POPULARITY;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                return hybrid().score(decision, candidates);
            }
        };
        List<CurvePoint> plain = new ColdStartCurve(DESCRIBED, weights(DESCRIBED), protocol(DESCRIBED))
                .evaluate(List.of(popularity), JobContext.unobserved()).points();
        assertThat(new ColdStartCurve(DESCRIBED, weights(DESCRIBED), protocol(DESCRIBED), new Reranking(0))
                .evaluate(List.of(popularity), JobContext.unobserved()).points()).isEqualTo(plain);
    }

    /// The same histories under other names, in another order of people.
    @Test
    void permutingPeopleChangesNothing() {
        List<TradeoffPoint> mine = tradeoff(DESCRIBED);
        List<TradeoffPoint> theirs = tradeoff(dataset(true, 17));
        for (int k = 0; k < mine.size(); k++) {
            assertEquals(mine.get(k).mean(), theirs.get(k).mean(), 1e-12);
            assertEquals(mine.get(k).change(), theirs.get(k).change(), 1e-12);
        }
    }

    @Test
    void withoutDescriptionsThereIsANoteInstead() {
        Dataset bare = dataset(false, 0);
        Answer answer = examined(bare);
        assertThat(answer.into().apply(FurtherViews.NONE).tradeoff()).isEmpty();
        assertThat(answer.notes()).singleElement().asString().contains("neither categories nor tags");
    }
}
