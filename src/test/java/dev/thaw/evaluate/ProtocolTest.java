package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    private static final Dataset LONG = Events.waves(new int[]{60, 60}, new int[]{70, 70});
    private static final Dataset SHORT = Events.waves(new int[]{60, 60, 30}, new int[]{16, 16, 4});

    @Test
    void theSplitIsTheTimestampAtTheQuantile() {
        assertEquals(1_000_000, resolve(LONG, Events.OPEN).t0());
    }

    @Test
    void longHistoriesKeepTheWholeCurve() {
        Protocol protocol = resolve(LONG, Events.OPEN);
        assertEquals(List.of(0, 1, 2, 5, 10, 20, 50), protocol.revealed());
        assertEquals(60, protocol.minEvents());
        assertEquals(60, protocol.cohort().size());
    }

    /// 16 events leave no decision after 20 and not ten events after 10, but five after 10.
    @Test
    void shortHistoriesShortenTheCurveUntilFiftyUsersAreLeft() {
        Protocol protocol = resolve(SHORT, afterFirstWave(null, null));
        assertEquals(List.of(0, 1, 2, 5, 10), protocol.revealed());
        assertEquals(15, protocol.minEvents());
        assertEquals(60, protocol.cohort().size());
        assertThat(protocol.notes()).anyMatch(note -> note.contains("reduced to lengths [0, 1, 2, 5, 10]"));
    }

    @Test
    void everyCohortUserHasADecisionAtEveryLength() {
        Protocol protocol = resolve(SHORT, afterFirstWave(null, null));
        assertThat(protocol.cohort()).allSatisfy(user -> assertThat(user.decisions()).extracting(ColdDecision::n)
                .containsExactlyElementsOf(protocol.revealed()));
    }

    @Test
    void fewColdUsersKeepAtLeastHalfOfThem() {
        Dataset few = Events.waves(new int[]{60, 12, 9}, new int[]{16, 16, 3});
        Protocol protocol = resolve(few, afterFirstWave(null, null));
        assertEquals(12, protocol.cohort().size());
        assertEquals(List.of(0, 1, 2, 5, 10), protocol.revealed());
        assertThat(protocol.notes()).anyMatch(note -> note.contains("small (12 users)"));
    }

    @Test
    void givenLengthsAreObeyedAndOnlyTheEventsReduced() {
        Protocol protocol = resolve(SHORT, afterFirstWave(null, List.of(0, 3, 15)));
        assertEquals(List.of(0, 3, 15), protocol.revealed());
        assertEquals(16, protocol.minEvents());
    }

    @Test
    void givenEventsAreObeyedAndOnlyTheLengthsReduced() {
        Protocol protocol = resolve(SHORT, afterFirstWave(4, null));
        assertEquals(4, protocol.minEvents());
        assertEquals(List.of(0, 1, 2, 5, 10), protocol.revealed());
    }

    @Test
    void anEmptyCohortIsRefusedWithWhatToChange() {
        assertThatThrownBy(() -> resolve(SHORT, afterFirstWave(500, List.of(0, 5)))).isInstanceOf(
                BadInputException.class).hasMessageContaining("90 users").hasMessageContaining("16 events")
                .hasMessageContaining("evaluation.minEvents asks for 500");
    }

    @Test
    void dataWithoutNewUsersAfterTheSplitIsRefused() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int second = 0; second < 20; second++) {
            builder.event("u" + second % 2, "i" + second, "click", second * 1000L);
        }
        assertThatThrownBy(() -> resolve(Events.build(builder), Events.OPEN)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("no user's first event is at or after the split");
    }

    @Test
    void aSplitOutsideTheDataIsRefusedWithItsSpan() {
        assertThatThrownBy(() -> resolve(LONG, Events.splitAt(4_000_000_000_000L, null, null, 10, null)))
                .isInstanceOf(BadInputException.class).hasMessageContaining("nothing after it to test")
                .hasMessageContaining("1970-01-01T00:00:00Z");
        assertThatThrownBy(() -> resolve(LONG, Events.splitAt(0, null, null, 10, null)))
                .isInstanceOf(BadInputException.class).hasMessageContaining("nothing before it to train on");
    }

    @Test
    void aSplitBeforeAnythingPositiveIsRefused() {
        Dataset dataset = Events
                .build(new DatasetBuilder().event("a", "x", "rating_1", 1).event("b", "x", "rating_1", 2)
                        .event("b", "y", "rating_5", 3).event("b", "z", "rating_5", 4));
        EventWeights weights = EventWeights.of(dataset, Map.of("rating_1", -.5));
        assertThatThrownBy(() -> Protocol.resolve(dataset, Events.OPEN, weights)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("None of the 2 events before the split");
    }

    @Test
    void namedTypesMatchWithoutRegardToCaseAndBlanks() {
        Dataset dataset = typed("COMMENT CREATED", "VIEW");
        Protocol protocol = resolve(dataset, relevant(List.of("Comment_Created")));
        assertEquals(List.of("comment_created"), protocol.relevantTypes());
    }

    @Test
    void namedTypesOfWhichNoneOccursAreRefusedWithThoseFound() {
        assertThatThrownBy(() -> resolve(typed("view", "like"), relevant(List.of("purchase"))))
                .isInstanceOf(BadInputException.class).hasMessageContaining("evaluation.relevant is [purchase]")
                .hasMessageContaining("types found: like, view");
    }

    @Test
    void namedTypesOfWhichOneIsMissingAreNoted() {
        assertThat(resolve(typed("view", "like"), relevant(List.of("like", "purchase"))).notes())
                .anyMatch(note -> note.contains("do not occur in this data: purchase"));
    }

    @Test
    void relevantTypesAreDerivedFromActionsFirst() {
        assertEquals(List.of("add_to_cart", "purchase"),
                resolve(typed("view", "purchase", "add to cart", "rating_5"), relevant(null)).relevantTypes());
    }

    @Test
    void relevantTypesAreDerivedFromRatingsNext() {
        assertEquals(List.of("rating_4", "rating_5"),
                resolve(typed("rating_3", "rating_4", "rating_5", "view"), relevant(null)).relevantTypes());
    }

    @Test
    void otherwiseEveryPositiveTypeIsRelevant() {
        assertEquals(List.of("follow", "like"), resolve(typed("like", "follow"), relevant(null)).relevantTypes());
    }

    @Test
    void aSaleIsTheConversionWhereNoneIsNamed() {
        assertEquals(List.of("purchase"), resolve(typed("view", "purchase"), relevant(null)).conversionTypes());
    }

    @Test
    void dataWithoutASaleHasNoConversionAndSaysSo() {
        Protocol protocol = resolve(typed("view", "like"), relevant(null));
        assertThat(protocol.conversionTypes()).isEmpty();
        assertThat(protocol.notes()).anyMatch(note -> note.contains("this data has no conversions"));
    }

    private static EvaluationSettings afterFirstWave(@Nullable Integer minEvents, @Nullable List<Integer> revealed) {
        return Events.splitAt(1_000_000, minEvents, revealed, 10, null);
    }

    private static Protocol resolve(Dataset dataset, EvaluationSettings settings) {
        return Protocol.resolve(dataset, settings, Events.weights(dataset));
    }

    private static EvaluationSettings relevant(@Nullable List<String> relevant) {
        return new EvaluationSettings(new SplitPoint.Quantile(.5), 1, List.of(0), 10, relevant, null, true);
    }

    /// Two users, one after the other, with each of the types.
    private static Dataset typed(String... types) {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < types.length; k++) {
            builder.event("early", "i" + k, types[k], k).event("late", "i" + k, types[k], 100 + k);
        }
        return Events.build(builder);
    }
}
