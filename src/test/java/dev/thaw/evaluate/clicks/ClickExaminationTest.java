package dev.thaw.evaluate.clicks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.Protocol;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Requests of a shop of six items whose slots are clicked with a chance of 0.1 for `i1` to 0.6 for `i6`.
class ClickExaminationTest {
    private static final int ITEMS = 6;
    private static final long SPLIT = 1_000_000;

    /// Shows the items with the highest numbers: `i6`, `i5`, `i4`.
    private static final class HighestFirst implements Recommender {
        @Override
        public SystemName system() {
            return SystemName.POPULARITY;
        }

        @Override
        public Scores score(DecisionPoint decision, int[] candidates) {
            return Scores.of(Arrays.stream(candidates).asDoubleStream().toArray());
        }
    }

    /// A log of slates of three drawn uniformly without replacement.
    ///
    /// @param propensity what the log says of every slot
    private static Dataset shop(int requests, double propensity) {
        DatasetBuilder builder = new DatasetBuilder();
        for (int item = 1; item <= ITEMS; item++) {
            builder.item(new ItemRow("i" + item, null, null, List.of(), Double.NaN, 0L, Map.of()));
        }
        for (int user = 0; user < 60; user++) {
            for (int event = 0; event < 8; event++) {
                builder.event("u" + user, "i" + (1 + event % 2), "click",
                        (user < 20 ? 0 : SPLIT + 50_000_000) + 1000L * event + user);
            }
        }
        SplittableRandom random = new SplittableRandom(5);
        for (int request = 0; request < requests; request++) {
            int[] items = {1, 2, 3, 4, 5, 6};
            for (int slot = 0; slot < 3; slot++) {
                int other = random.nextInt(slot, ITEMS);
                int drawn = items[other];
                items[other] = items[slot];
                items[slot] = drawn;
                builder.impression("u" + (20 + request % 40), SPLIT + 1000L * request, "r" + request, slot + 1,
                        "i" + drawn, propensity, random.nextDouble() < drawn / 10.0);
            }
        }
        return builder.build("shop", ImportReport.none("test"));
    }

    private static ClickEvidence examine(Dataset dataset) {
        EventWeights weights = EventWeights.of(dataset, Map.of());
        Protocol protocol = Protocol.resolve(dataset, new EvaluationSettings(new SplitPoint.Moment(SPLIT), 5,
                List.of(0, 1), 3, null, null, true), weights);
        FurtherViews views = new ClickExamination(dataset, protocol, 1)
                .examine(List.of(new HighestFirst()), new ColdStartCurve(dataset, weights, protocol).timeline(),
                        JobContext.unobserved())
                .into().apply(FurtherViews.NONE);
        ClickEvidence evidence = views.clicks();
        assertNotNull(evidence);
        return evidence;
    }

    @Test
    void uniformLogIsReplayed() {
        ClickEvidence evidence = examine(shop(3000, 1.0 / ITEMS));

        assertEquals(EvidenceTier.UNIFORM_REPLAY, evidence.evidence());
        ClickEstimate estimate = evidence.of(ClickEvidence.ALL).getFirst();
        assertEquals(1.0 / ITEMS, estimate.slots().matchRate(), 0.02);
        ClickRate rate = estimate.slots().headline().orElseThrow();
        assertEquals(ClickRate.REPLAY, rate.estimator());
        assertEquals((0.6 + 0.5 + 0.4) / 3, rate.mean(), 0.05);
    }

    @Test
    void ctrAt3OfAUniformLogTakesSlotsAsIndependentWhereSlatesRarelyMatch() {
        ClickRate ctr = examine(shop(3000, 1.0 / ITEMS)).of(ClickEvidence.ALL).getFirst().ctrAt3();

        assertNotNull(ctr);
        assertEquals(ClickRate.INDEPENDENT_SLOTS, ctr.estimator());
        assertEquals(1 - 0.4 * 0.5 * 0.6, ctr.mean(), 0.05);
        assertTrue(ctr.lower() < ctr.mean() && ctr.mean() < ctr.upper());
    }

    @Test
    void propensitiesThatAreNotUniformAreWeighed() {
        // twice the true chance, so the weights are half and the mean weight tells it
        ClickEvidence evidence = examine(shop(3000, 2.0 / ITEMS));

        assertEquals(EvidenceTier.PROPENSITIES, evidence.evidence());
        SlotEstimate slots = evidence.of(ClickEvidence.ALL).getFirst().slots();
        assertEquals(0.5, slots.meanWeight(), 0.05);
        assertEquals(0.5, slots.rate(ClickRate.SNIPS).orElseThrow().mean(), 0.05);
        assertEquals(0.25, slots.rate(ClickRate.IPS).orElseThrow().mean(), 0.04);
    }

    @Test
    void withoutPropensitiesOnlyWhatWasShownIsDescribed() {
        ClickEvidence evidence = examine(shop(300, Double.NaN));

        assertEquals(EvidenceTier.SHOWN, evidence.evidence());
        assertTrue(evidence.estimates().isEmpty());
        assertEquals(0.35, evidence.shownTo(ClickEvidence.ALL).orElseThrow().perSlot().mean(), 0.06);
    }

    @Test
    void fewMatchesAreRefusedWithTheReason() {
        SlotEstimate slots = examine(shop(60, 1.0 / ITEMS)).of(ClickEvidence.ALL).getFirst().slots();

        assertTrue(slots.rates().isEmpty());
        assertNotNull(slots.refusal());
        assertNull(slots.headline().orElse(null));
    }

    @Test
    void moreRequestsThanAreLookedAtAreSampled() {
        ClickEvidence evidence = examine(shop(ClickExamination.MOST_REQUESTS + 500, 1.0 / ITEMS));

        assertEquals(ClickExamination.MOST_REQUESTS, evidence.requests());
        assertEquals(ClickExamination.MOST_REQUESTS + 500, evidence.loggedRequests());
    }
}
