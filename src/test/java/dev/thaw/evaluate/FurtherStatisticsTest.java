package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/// Two cold users and a catalogue small enough to count by hand.
///
/// Before the split `common` has 7 events, `rare` 2 and each of `filler01` … `filler20` one. Then `ann` takes `rare`,
/// `common`, `rare`'s sister `filler01`; `bob`, later, takes `filler02`, `common`. Decisions at n = 0 and 1, one target
/// event each:
///
/// | user, n | target | its events before |
/// |---|---|---|
/// | ann, 0 | rare | 2 |
/// | ann, 1 | common | 7 |
/// | bob, 0 | filler02 | 1 |
/// | bob, 1 | common | 8: ann's is among them |
class FurtherStatisticsTest {
    private static final Dataset DATASET = data();
    private static final EvaluationSettings SETTINGS = Events.splitAt(1_000_000, 2, List.of(0, 1), 1, null);

    /// The system shows `common` and nine fillers from the last on, so that it finds `common` and nothing else.
    @Test
    void recallIsCountedByWhatWasKnownOfTheTarget() {
        List<ItemHistoryPoint> points = views(false).itemHistory();
        assertThat(points).filteredOn(point -> point.metric().equals("recall@10"))
                .extracting(ItemHistoryPoint::from, ItemHistoryPoint::to, ItemHistoryPoint::mean,
                        ItemHistoryPoint::targets, ItemHistoryPoint::users)
                .containsExactly(tuple(1, 2, 0., 2, 2),
                        tuple(6, 10, 1., 2, 2));
    }

    @Test
    void aBucketWithoutTargetsHasNoNumber() {
        assertThat(views(false).itemHistory()).extracting(ItemHistoryPoint::from).doesNotContain(0, 3, 11, 21, 51);
    }

    /// With a horizon of two events ann's first decision has the targets rare (2 events) and common (7).
    @Test
    void everyTargetOfADecisionFallsIntoItsOwnBucket() {
        EvaluationSettings two = Events.splitAt(1_000_000, 2, List.of(0), 2, null);
        assertThat(views(two, false).itemHistory()).filteredOn(point -> point.metric().equals("found@10"))
                .extracting(ItemHistoryPoint::from, ItemHistoryPoint::mean, ItemHistoryPoint::targets)
                .containsExactly(tuple(1, 0., 2),
                        tuple(6, 1., 2));
    }

    /// At n <= 2 everybody is cold; rare and the fillers have at most five events.
    @Test
    void coldGroupsPartTheTargets() {
        assertThat(views(false).coldGroups()).filteredOn(point -> point.metric().equals("recall@10"))
                .extracting(ColdGroupPoint::group, ColdGroupPoint::mean, ColdGroupPoint::targets)
                .containsExactly(tuple("user_cold", 1., 2),
                        tuple("both_cold", 0., 2));
    }

    /// The mixer gives content .8 for common and .2 for all else. For bob, ann's event makes three of rare.
    @Test
    void theMixersWeightIsAveragedByWhatWasKnownOfTheCandidate() {
        List<ItemMixerPoint> mixer = views(true).mixerByItemHistory();
        assertThat(mixer).extracting(ItemMixerPoint::from, ItemMixerPoint::users).containsExactly(tuple(1, 2),
                tuple(3, 1), tuple(6, 2));
        assertThat(mixer.getFirst().contentWeight()).isCloseTo(.2, within(1e-12));
        assertThat(mixer.getLast().contentWeight()).isCloseTo(.8, within(1e-12));
    }

    @Test
    void withoutAMixerThereIsNoWeight() {
        assertThat(views(false).mixerByItemHistory()).isEmpty();
    }

    @Test
    void oneOriginIsNoViewOfItsOwn() {
        assertThat(views(false).origins()).isEmpty();
    }

    /// Forty newcomers of whom the 20 from the north are always shown what they take and the 20 others never.
    @Test
    void accuracyIsCountedByAttributeWithItsUsers() {
        Dataset people = people();
        Protocol protocol = Protocol.resolve(people, Events.splitAt(1_000_000, 2, List.of(0, 1), 1, null),
                Events.weights(people));
        Recommender northern = scoring(false, (decision, item) -> !people.items().id(item).equals("taken")
                ? 0
                : "north".equals(decision.user().attributes().get("region")) ? 1 : -1);
        List<AttributePoint> points = new ColdStartCurve(people, Events.weights(people), protocol)
                .evaluate(List.of(northern), JobContext.unobserved()).views().byAttribute();
        assertThat(points).filteredOn(point -> point.metric().equals("hit@3") && point.n() == 0)
                .extracting(AttributePoint::attribute, AttributePoint::value, AttributePoint::mean,
                        AttributePoint::users)
                .containsExactly(tuple("region", "north", 1., 20),
                        tuple("region", "south", 0., 20));
        AttributePoint overall = points.stream()
                .filter(point -> point.value().equals("north") && point.n() == Difference.ALL).findFirst()
                .orElseThrow();
        assertEquals(.5, overall.mean(), 1e-12, "the second event is of another item");
    }

    private static FurtherViews views(boolean mixing) {
        return views(SETTINGS, mixing);
    }

    private static FurtherViews views(EvaluationSettings settings, boolean mixing) {
        Protocol protocol = Protocol.resolve(DATASET, settings, Events.weights(DATASET));
        Recommender system = scoring(mixing,
                (_, item) -> DATASET.items().id(item).equals("common")
                        ? 100
                        : DATASET.items().id(item).startsWith("filler") ? item : -1);
        return new ColdStartCurve(DATASET, Events.weights(DATASET), protocol)
                .evaluate(List.of(system), JobContext.unobserved()).views();
    }

    private static Dataset data() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 7; k++) {
            builder.event("old" + k, "common", "click", k);
        }
        builder.event("old0", "rare", "click", 100).event("old1", "rare", "click", 101);
        for (int k = 1; k <= 20; k++) {
            builder.event("old2", String.format("filler%02d", k), "click", 200 + k);
        }
        builder.event("ann", "rare", "click", 1_000_000).event("ann", "common", "click", 1_000_001);
        builder.event("bob", "filler02", "click", 2_000_000).event("bob", "common", "click", 2_000_001);
        return Events.build(builder);
    }

    private static Dataset people() {
        DatasetBuilder builder = new DatasetBuilder();
        builder.event("old", "taken", "click", 1);
        for (int k = 0; k < 10; k++) {
            builder.event("old", "unloved" + k, "click", 10 + k);
        }
        for (int k = 0; k < 40; k++) {
            String user = String.format("u%02d", k);
            builder.user(new UserRow(user, null, Map.of("region", k < 20 ? "north" : "south")));
            builder.event(user, "taken", "click", 1_000_000 + 10L * k).event(user, "unloved9", "click",
                    1_000_001 + 10L * k);
        }
        return Events.build(builder);
    }

    private static Recommender scoring(boolean mixing,
            ToDoubleBiFunction<DecisionPoint, Integer> score) {
        return new Recommender() {
            @Override
            public SystemName system() {
                return mixing ? SystemName.HYBRID : SystemName.EASE;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                double[] values = Arrays.stream(candidates).mapToDouble(item -> score.applyAsDouble(decision, item))
                        .toArray();
                double[] weights = Arrays.stream(values).map(value -> value == 100 ? .8 : .2).toArray();
                return new Scores(values,
                        mixing ? Optional.of(new MixerReading(weights, values, values)) : Optional.empty());
            }
        };
    }
}
