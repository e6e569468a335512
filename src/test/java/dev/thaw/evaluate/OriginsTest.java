package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.baseline.RandomOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Waves of 20, 30, 25 and 40 new users begin at seconds 0, 1000, 2000 and 3000.
class OriginsTest {
    private static final Dataset DATASET = Events.waves(new int[]{20, 30, 25, 40}, new int[]{30, 30, 30, 30});

    @Test
    void everyPersonEntersOnceAtTheLastOriginBeforeThem() {
        Protocol protocol = resolve(1_000_000, 2_000_000, 3_000_000);
        assertThat(protocol.origins()).extracting(Origin::t0).containsExactly(1_000_000L, 2_000_000L, 3_000_000L);
        assertThat(protocol.origins()).extracting(origin -> origin.cohort().size()).containsExactly(30, 25, 40);
        assertThat(protocol.cohort()).extracting(ColdUser::user).doesNotHaveDuplicates().hasSize(95);
        for (int k = 0; k < 3; k++) {
            String wave = "u" + (k + 1) + "-";
            assertThat(protocol.origins().get(k).cohort()).allSatisfy(
                    user -> assertThat(DATASET.users().id(user.user())).startsWith(wave));
        }
    }

    /// The user who begins exactly at an origin is unknown to it, so it is theirs.
    @Test
    void whoBeginsAtAnOriginBelongsToIt() {
        Protocol protocol = resolve(1_000_000, 2_000_000);
        assertThat(protocol.origins().getLast().cohort()).extracting(user -> DATASET.users().id(user.user()))
                .contains("u2-0");
    }

    @Test
    void everyDecisionFollowsItsOriginAndTheJoinedCohortIsThatOfTheFirst() {
        Protocol joined = resolve(1_000_000, 2_000_000, 3_000_000);
        Protocol first = Protocol.resolve(DATASET, Events.splitAt(1_000_000, 8, List.of(0, 1, 5), 10, null),
                Events.weights(DATASET));
        assertThat(joined.cohort()).extracting(ColdUser::user)
                .containsExactlyInAnyOrderElementsOf(first.cohort().stream().map(ColdUser::user).toList());
        joined.origins().forEach(origin -> origin.cohort().forEach(user -> user.decisions()
                .forEach(decision -> assertThat(decision.moment()).isGreaterThanOrEqualTo(origin.t0()))));
    }

    /// Waves of 16 and 70 events: alone the first would shorten the curve; together 60 long histories are enough.
    @Test
    void oneStepOfTheRuleHoldsForAllOrigins() {
        Dataset uneven = Events.waves(new int[]{60, 20, 60}, new int[]{70, 70, 70});
        Protocol protocol = Protocol.resolve(uneven, origins(null, null, 1_000_000, 2_000_000),
                Events.weights(uneven));
        assertEquals(List.of(0, 1, 2, 5, 10, 20, 50), protocol.revealed());
        assertThat(protocol.origins()).extracting(origin -> origin.cohort().size()).containsExactly(20, 60);
        assertThat(protocol.notes()).anyMatch(note -> note.startsWith("2 origins instead of evaluation.splitAt")
                && note.contains("20 from 1970-01-01T00:16:40Z"));
    }

    @Test
    void withoutOriginsThereIsOneAtTheSplit() {
        Protocol protocol = Protocol.resolve(DATASET, Events.splitAt(2_000_000, 8, List.of(0, 1), 10, null),
                Events.weights(DATASET));
        assertThat(protocol.origins()).hasSize(1);
        assertEquals(2_000_000, protocol.t0());
        assertThat(protocol.notes()).noneMatch(note -> note.contains("origins"));
    }

    /// A system that learns nothing is the same at every origin: what is joined is then the curve of the first origin.
    @Test
    void joiningTheAnswersOfOneSystemIsTheCurveOfTheFirstOrigin() {
        Protocol joined = resolve(1_000_000, 2_000_000, 3_000_000);
        Protocol first = Protocol.resolve(DATASET, Events.splitAt(1_000_000, 8, List.of(0, 1, 5), 10, null),
                Events.weights(DATASET));
        CurveResult rolling = evaluate(joined);
        CurveResult single = evaluate(first);
        assertThat(rolling.recommendations()).containsExactlyInAnyOrderElementsOf(single.recommendations());
        for (int k = 0; k < single.points().size(); k++) {
            assertEquals(single.points().get(k).mean(), rolling.points().get(k).mean(), 1e-12);
            assertEquals(95, rolling.points().get(k).users());
        }
    }

    @Test
    void everyOriginTellsItsMeansAndTheirWeightedMeanIsTheWhole() {
        CurveResult result = evaluate(resolve(1_000_000, 2_000_000, 3_000_000));
        assertThat(result.views().origins()).extracting(OriginResult::cohort).containsExactly(30, 25, 40);
        double whole = result.points().stream().filter(point -> point.metric().equals("ndcg@10"))
                .mapToDouble(CurvePoint::mean).average().orElseThrow();
        double weighted = result.views().origins().stream().mapToDouble(origin -> origin.cohort() * origin.means()
                .stream().filter(mean -> mean.metric().equals("ndcg@10")).findFirst().orElseThrow().mean()).sum();
        assertEquals(whole, weighted / 95, 1e-12);
    }

    @Test
    void answersOfTheWrongOriginsAreRefused() {
        Protocol protocol = resolve(1_000_000, 2_000_000);
        ColdStartCurve curve = new ColdStartCurve(DATASET, Events.weights(DATASET), protocol);
        OriginAnswers first = curve.answers(protocol.origins().getFirst(), List.of(new RandomOrder(1)),
                JobContext.unobserved());
        assertThatThrownBy(() -> curve.judge(List.of(first), JobContext.unobserved()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOriginNobodyFollowsIsRefusedByItsDate() {
        assertThatThrownBy(() -> resolve(1_000_000, 1_500_000, 2_000_000)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("begins at or after the origin at 1970-01-01T00:25:00Z")
                .hasMessageContaining("leave that one out of evaluation.origins");
    }

    @Test
    void originsThatFallOnOneMomentAreRefused() {
        assertThatThrownBy(() -> resolve(List.of(new SplitPoint.Moment(2_000_000), new SplitPoint.Quantile(.3))))
                .isInstanceOf(BadInputException.class).hasMessageContaining("evaluation.origins has ")
                .hasMessageContaining("origins must ascend in time");
    }

    @Test
    void anOriginOutsideTheDataIsRefusedUnderItsOwnName() {
        assertThatThrownBy(() -> resolve(0, 2_000_000)).isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("evaluation.origins falls on");
    }

    @Test
    void notesSaidAtOneOriginNameIt() {
        assertThat(OriginNotes.merged(List.of(0L, 1_000L), List.of(List.of("both", "one"), List.of("both"))))
                .containsExactly("both", "Trained before 1970-01-01T00:00:00Z: one");
    }

    private static CurveResult evaluate(Protocol protocol) {
        ColdStartCurve curve = new ColdStartCurve(DATASET, Events.weights(DATASET), protocol);
        List<OriginAnswers> answers = new ArrayList<>();
        for (Origin origin : protocol.origins()) {
            answers.add(curve.answers(origin, List.of(new RandomOrder(1)), JobContext.unobserved()));
        }
        return curve.judge(answers, JobContext.unobserved());
    }

    private static Protocol resolve(long... moments) {
        return Protocol.resolve(DATASET, origins(8, List.of(0, 1, 5), moments), Events.weights(DATASET));
    }

    private static Protocol resolve(List<SplitPoint> origins) {
        return Protocol.resolve(DATASET, new EvaluationSettings(new SplitPoint.Quantile(.5), 8, List.of(0, 1, 5), 10,
                null, null, true, origins), Events.weights(DATASET));
    }

    private static EvaluationSettings origins(@Nullable Integer minEvents,
            @Nullable List<Integer> revealed, long... moments) {
        List<SplitPoint> origins = Arrays.stream(moments).<SplitPoint>mapToObj(SplitPoint.Moment::new).toList();
        return new EvaluationSettings(new SplitPoint.Quantile(.5), minEvents, revealed, 10, null, null, true, origins);
    }
}
