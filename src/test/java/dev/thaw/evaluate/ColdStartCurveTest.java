package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.baseline.RandomOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColdStartCurveTest {
    private static final Dataset DATASET = Events.waves(new int[]{20, 8}, new int[]{30, 30});
    private static final EvaluationSettings SETTINGS = Events.splitAt(1_000_000, 8, List.of(0, 1, 5), 10, null);
    /// Metrics that are no mean over decisions.
    private static final List<String> JOINT = List.of("coverage", "exposure_gini", "popularity_lift");
    private final Protocol protocol = Protocol.resolve(DATASET, SETTINGS, Events.weights(DATASET));

    @Test
    void everySystemLengthAndMetricHasOnePoint() {
        CurveResult result = evaluate(List.of(new RandomOrder(1), byNumber(SystemName.POPULARITY, 1)));
        assertThat(result.points()).extracting(point -> point.system() + " " + point.n() + " " + point.metric())
                .doesNotHaveDuplicates().hasSize(2 * 3 * (6 + 3));
        assertThat(result.points()).allSatisfy(point -> {
            assertEquals(8, point.users());
            assertTrue(point.lower() <= point.mean() && point.mean() <= point.upper(), point.toString());
        });
    }

    @Test
    void everyPointIsTheMeanOfWhatTheUsersGot() {
        CurveResult result = evaluate(List.of(new RandomOrder(1), byNumber(SystemName.POPULARITY, 1)));
        assertEquals(8, result.values().users());
        for (CurvePoint point : result.points()) {
            if (!JOINT.contains(point.metric())) {
                double[] users = result.values().of(point.system(), point.metric())[List.of(0, 1, 5)
                        .indexOf(point.n())];
                assertEquals(point.mean(), Arrays.stream(users).average().orElseThrow(), 1e-12);
            }
        }
    }

    @Test
    void whatIsRevealedIsNeverRecommended() {
        CurveResult result = evaluate(List.of(new RandomOrder(1)));
        for (ColdUser user : protocol.cohort()) {
            for (ColdDecision decision : user.decisions()) {
                int[] revealed = Arrays.stream(decision.revealed()).map(DATASET.log()::item).toArray();
                assertThat(result.recommendations()).filteredOn(
                        row -> row.user() == user.user() && row.n() == decision.n()).hasSize(10)
                        .allSatisfy(row -> assertThat(revealed).doesNotContain(row.item()));
            }
        }
    }

    @Test
    void whatIsRevealedMayComeAgainWhereSeenItemsAreKept() {
        EvaluationSettings keep = new EvaluationSettings(SETTINGS.splitAt(), 8, List.of(0, 5), 10, null, null, false);
        Protocol keeping = Protocol.resolve(DATASET, keep, Events.weights(DATASET));
        CurveResult result = new ColdStartCurve(DATASET, Events.weights(DATASET), keeping).evaluate(
                List.of(scoring(SystemName.EASE, (decision, item) -> Arrays.stream(decision.user().items())
                        .filter(known -> known == item).count())),
                JobContext.unobserved());
        ColdUser user = keeping.cohort().getFirst();
        int[] revealed = Arrays.stream(user.decisions().get(1).revealed()).map(DATASET.log()::item).toArray();
        assertThat(result.recommendations()).filteredOn(row -> row.user() == user.user() && row.n() == 5)
                .extracting(RecommendationRow::item).contains(Arrays.stream(revealed).boxed().toArray(Integer[]::new));
    }

    @Test
    void allSystemsGetTheSameCandidatesAndOnlyThePast() {
        evaluate(List.of(scoring(SystemName.EASE, (decision, item) -> {
            assertTrue(decision.catalog().isAvailable(item));
            assertTrue(Arrays.stream(decision.user().timestamps()).allMatch(time -> time < decision.moment()));
            return item;
        })));
    }

    @Test
    void theOrderOfRowsInTheSourceChangesNothing() {
        Random random = new Random(2);
        DatasetBuilder forward = new DatasetBuilder();
        DatasetBuilder shuffled = new DatasetBuilder();
        List<Integer> rows = new ArrayList<>(
                IntStream.range(0, DATASET.log().size()).boxed().toList());
        rows.forEach(row -> copy(row, forward));
        Collections.shuffle(rows, random);
        rows.forEach(row -> copy(row, shuffled));
        assertEquals(evaluate(Events.build(forward)), evaluate(Events.build(shuffled)));
    }

    @Test
    void otherNamesForTheUsersChangeNoMean() {
        DatasetBuilder renamed = new DatasetBuilder();
        for (int row = 0; row < DATASET.log().size(); row++) {
            String name = new StringBuilder(DATASET.users().id(DATASET.log().user(row))).reverse().toString();
            renamed.event(name, DATASET.items().id(DATASET.log().item(row)), "click", DATASET.log().timestamp(row));
        }
        List<CurvePoint> before = evaluate(DATASET).points();
        List<CurvePoint> after = evaluate(Events.build(renamed)).points();
        for (int k = 0; k < before.size(); k++) {
            assertEquals(before.get(k).mean(), after.get(k).mean(), 1e-12, before.get(k).toString());
        }
    }

    @Test
    void whatHappensAfterTheDecisionsChangesNoRecommendation() {
        DatasetBuilder longer = new DatasetBuilder();
        long last = DATASET.log().timestamp(DATASET.log().size() - 1);
        for (int row = 0; row < DATASET.log().size(); row++) {
            copy(row, longer);
            longer.event("u0-0", DATASET.items().id(DATASET.log().item(row)), "click", last + 1 + row);
        }
        assertEquals(baselines(DATASET), baselines(Events.build(longer)));
    }

    @Test
    void twoEvaluationsAgreeInEveryDigit() {
        assertEquals(evaluate(List.of(new RandomOrder(1))), evaluate(List.of(new RandomOrder(1))));
    }

    @Test
    void theHybridIsComparedWithEveryOtherSystem() {
        CurveResult result = evaluate(List.of(new RandomOrder(1), byNumber(SystemName.POPULARITY, 1),
                byNumber(SystemName.HYBRID, 1)));
        assertThat(result.differences()).filteredOn(difference -> difference.metric().equals("ndcg@10"))
                .extracting(Difference::versus, Difference::n).containsExactly(
                        tuple(SystemName.RANDOM, 0),
                        tuple(SystemName.RANDOM, 1),
                        tuple(SystemName.RANDOM, 5),
                        tuple(SystemName.RANDOM, Difference.ALL),
                        tuple(SystemName.POPULARITY, 0),
                        tuple(SystemName.POPULARITY, 1),
                        tuple(SystemName.POPULARITY, 5),
                        tuple(SystemName.POPULARITY, Difference.ALL));
    }

    @Test
    void equalSystemsDifferByNothing() {
        CurveResult result = evaluate(
                List.of(byNumber(SystemName.POPULARITY, 1), byNumber(SystemName.HYBRID, 1)));
        assertThat(result.differences()).allSatisfy(difference -> {
            assertEquals(0, difference.mean());
            assertEquals(1, difference.adjustedP());
        });
    }

    @Test
    void theMixersWeightIsAveragedOverCandidatesAndUsers() {
        Recommender mixing = new Recommender() {
            @Override
            public SystemName system() {
                return SystemName.HYBRID;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                double[] values = new double[candidates.length];
                double[] weights = new double[candidates.length];
                for (int k = 0; k < values.length; k++) {
                    values[k] = candidates[k];
                    weights[k] = decision.user().size() == 0 ? 1 : .25;
                }
                return new Scores(values, Optional.of(new MixerReading(weights, values, values)));
            }
        };
        CurveResult result = evaluate(List.of(mixing));
        assertThat(result.mixer()).extracting(MixerPoint::n).containsExactly(0, 1, 5);
        assertThat(result.mixer()).extracting(MixerPoint::contentWeight).containsExactly(1., .25, .25);
        assertEquals(.25, result.mixer().getLast().contentShare(), 1e-9);
        assertThat(result.values().contentWeights()[1]).containsOnly(.25).hasSize(8);
        assertEquals(.25, result.recommendations().getLast().contentWeight());
    }

    @Test
    void theMixersShareAndChangeHaveIntervalsByUser() {
        Recommender mixing = new Recommender() {
            @Override
            public SystemName system() {
                return SystemName.HYBRID;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                double[] values = new double[candidates.length];
                double[] weights = new double[candidates.length];
                double own = decision.moment() % 7 / 20.0;
                for (int k = 0; k < values.length; k++) {
                    values[k] = candidates[k];
                    weights[k] = decision.user().size() == 0 ? .9 - own : .4 + own;
                }
                return new Scores(values, Optional.of(new MixerReading(weights, values, values)));
            }
        };
        List<MixerPoint> mixer = evaluate(List.of(mixing)).mixer();
        MixerPoint first = mixer.getFirst();
        MixerPoint last = mixer.getLast();
        assertThat(last.shareLower()).isLessThan(last.contentShare());
        assertThat(last.shareUpper()).isGreaterThan(last.contentShare());
        assertThat(List.of(first.change(), first.changeLower(), first.changeUpper())).containsOnly(0.);
        assertEquals(last.contentWeight() - first.contentWeight(), last.change(), 1e-12);
        assertThat(last.changeLower()).isLessThan(last.change());
        assertThat(last.changeUpper()).isGreaterThan(last.change());
    }

    /// Everybody is shown the same ten of the catalogue while nothing is known of them.
    @Test
    void coverageIsTheShareOfTheCatalogueShown() {
        CurveResult result = evaluate(List.of(byNumber(SystemName.POPULARITY, 1)));
        assertEquals(10. / (DATASET.items().size() - 1), point(result, 0, "coverage").mean(), 1e-12);
    }

    @Test
    void withoutCategoriesThereIsNoDiversityButANote() {
        CurveResult result = evaluate(List.of(new RandomOrder(1)));
        assertThat(result.points()).noneMatch(point -> point.metric().startsWith("diversity"));
        assertThat(result.notes()).anyMatch(note -> note.contains("no categories"));
    }

    /// Items take turns in three categories; ten items in a row show all three.
    @Test
    void diversityCountsCategoriesInTheTopTen() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int row = 0; row < DATASET.log().size(); row++) {
            copy(row, builder);
        }
        for (int item = 1; item < DATASET.items().size(); item++) {
            builder.item(new ItemRow(DATASET.items().id(item), null, item % 2 == 0 ? "even" : item < 3 ? "odd" : "rest",
                    List.of(), Double.NaN, null, Map.of()));
        }
        Dataset dataset = Events.build(builder);
        CurveResult result = new ColdStartCurve(dataset, Events.weights(dataset), protocol)
                .evaluate(List.of(byNumber(SystemName.POPULARITY, 1)), JobContext.unobserved());
        assertEquals(2. / 3, point(result, 0, "diversity").mean(), 1e-12);
        assertEquals(2. / 3, point(result, 0, "diversity_attainable").mean(), 1e-12);
    }

    @Test
    void theEvaluationStopsWhenAsked() {
        JobContext stopping = new JobContext() {
            @Override
            public void checkpoint() {
                throw new CancelledException();
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
        ColdStartCurve curve = new ColdStartCurve(DATASET, Events.weights(DATASET), protocol);
        assertThrows(CancelledException.class, () -> curve.evaluate(List.of(new RandomOrder(1)), stopping));
    }

    private CurveResult evaluate(List<? extends Recommender> systems) {
        return new ColdStartCurve(DATASET, Events.weights(DATASET), protocol).evaluate(systems,
                JobContext.unobserved());
    }

    private static CurveResult evaluate(Dataset dataset) {
        Protocol resolved = Protocol.resolve(dataset, SETTINGS, Events.weights(dataset));
        return new ColdStartCurve(dataset, Events.weights(dataset), resolved)
                .evaluate(List.of(byNumber(SystemName.POPULARITY, -1)), JobContext.unobserved());
    }

    private static List<RecommendationRow> baselines(Dataset dataset) {
        Protocol resolved = Protocol.resolve(dataset, SETTINGS, Events.weights(dataset));
        TrainingHistory history = new TrainingHistory(dataset, resolved.t0(), Events.weights(dataset),
                resolved.relevant());
        return new ColdStartCurve(dataset, Events.weights(dataset), resolved).evaluate(
                Baselines.train(Baselines.SYSTEMS, history, 7, JobContext.unobserved()), JobContext.unobserved())
                .recommendations();
    }

    private static void copy(int row, DatasetBuilder builder) {
        builder.event(DATASET.users().id(DATASET.log().user(row)), DATASET.items().id(DATASET.log().item(row)), "click",
                DATASET.log().timestamp(row));
    }

    private static CurvePoint point(CurveResult result, int n, String metric) {
        return result.points().stream().filter(point -> point.n() == n && point.metric().equals(metric)).findFirst()
                .orElseThrow();
    }

    private static Recommender byNumber(SystemName name, int sign) {
        return scoring(name, (decision, item) -> sign * item);
    }

    private static Recommender scoring(SystemName name, ToDoubleBiFunction<DecisionPoint, Integer> score) {
        return new Recommender() {
            @Override
            public SystemName system() {
                return name;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                return Scores.of(Arrays.stream(candidates).mapToDouble(item -> score.applyAsDouble(decision, item))
                        .toArray());
            }
        };
    }
}
