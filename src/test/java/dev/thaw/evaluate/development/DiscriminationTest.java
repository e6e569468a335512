package dev.thaw.evaluate.development;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DiscriminationTest {
    @Test
    void aucIsTheShareOfPairsInTheRightOrder() {
        // targets 4 and 2 against 3 and 1: 4 beats both, 2 beats one
        assertEquals(3.0 / 4, Discrimination.auc(new double[]{4, 3, 2, 1}, new boolean[]{true, false, true, false}));
    }

    @Test
    void aTieCountsOneHalf() {
        // targets 2 and 1 against 3 and 2: 2 ties once, 1 loses twice
        assertEquals(0.5 / 4, Discrimination.auc(new double[]{3, 2, 2, 1}, new boolean[]{false, true, false, true}));
    }

    @Test
    void equalScoresAreAsGoodAsChance() {
        assertEquals(0.5, Discrimination.auc(new double[5], new boolean[]{true, false, false, true, false}));
    }

    @Test
    void thereIsNoAucWhereAllCandidatesAreTargetsOrNone() {
        assertTrue(Double.isNaN(Discrimination.auc(new double[]{1, 2}, new boolean[]{true, true})));
        assertTrue(Double.isNaN(Discrimination.auc(new double[]{1, 2}, new boolean[]{false, false})));
    }

    @Test
    void hitsCountTargetsAmongTheFirstPlacesOnly() {
        int[] ranked = {7, 2, 9, 4};
        int[] targets = {2, 4, 5};
        assertEquals(0, Discrimination.hits(ranked, targets, 1));
        assertEquals(1, Discrimination.hits(ranked, targets, 3));
        assertEquals(2, Discrimination.hits(ranked, targets, 10));
    }
}
