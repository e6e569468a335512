package dev.thaw.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
    private static final int[] TEN = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20};

    /// Targets at ranks 2 and 4 of three: (1/log2 3 + 1/log2 5) / (1 + 1/log2 3 + 1/2) = 1.0616 / 2.1309.
    @Test
    void aSmallListAgreesWithTheHand() {
        RankingMetrics metrics = RankingMetrics.of(TEN, new int[]{12, 14, 99});
        assertEquals(1, metrics.hit());
        assertEquals(1 / 3., metrics.precision(), 1e-12);
        assertEquals(1.061606 / 2.130930, metrics.ndcg(), 1e-6);
        assertEquals(2 / 3., metrics.recall(), 1e-12);
        assertEquals(.5, metrics.mrr(), 1e-12);
    }

    @Test
    void aTargetAtRankFourIsNoHitAmongThree() {
        RankingMetrics metrics = RankingMetrics.of(TEN, new int[]{14});
        assertEquals(0, metrics.hit());
        assertEquals(0, metrics.precision());
        assertEquals(.25, metrics.mrr(), 1e-12);
    }

    @Test
    void onlyTheFirstTenCount() {
        int[] twelve = IntStream.rangeClosed(11, 22).toArray();
        assertEquals(new RankingMetrics(0, 0, 0, 0, 0), RankingMetrics.of(twelve, new int[]{21, 22}));
    }

    @Test
    void precisionDividesByThreeAlsoWhenTheListIsShorter() {
        assertEquals(1 / 3., RankingMetrics.of(new int[]{11}, new int[]{11}).precision(), 1e-12);
    }

    @Test
    void moreTargetsThanPlacesStillAllowAPerfectGain() {
        assertEquals(1, RankingMetrics.of(TEN, IntStream.rangeClosed(1, 40).toArray()).ndcg(), 1e-12);
    }

    @Test
    void withoutTargetsEverythingIsZero() {
        assertEquals(new RankingMetrics(0, 0, 0, 0, 0), RankingMetrics.of(TEN, new int[0]));
    }

    /// Moving a target down past something else can never raise NDCG.
    @Test
    void aWorseRankingNeverScoresHigher() {
        long seed = 5;
        Random random = new Random(seed);
        for (int trial = 0; trial < 500; trial++) {
            int[] shown = random.ints(1, 30).distinct().limit(12).toArray();
            int[] targets = random.ints(1, 30).distinct().limit(1 + random.nextInt(14)).sorted().toArray();
            int rank = random.nextInt(shown.length - 1);
            boolean isTarget = IntStream.of(targets).anyMatch(target -> target == shown[rank]);
            boolean nextIsTarget = IntStream.of(targets).anyMatch(target -> target == shown[rank + 1]);
            if (isTarget && !nextIsTarget) {
                double before = RankingMetrics.of(shown, targets).ndcg();
                int moved = shown[rank];
                shown[rank] = shown[rank + 1];
                shown[rank + 1] = moved;
                assertTrue(RankingMetrics.of(shown, targets).ndcg() <= before, "seed " + seed + ", trial " + trial);
            }
        }
    }
}
