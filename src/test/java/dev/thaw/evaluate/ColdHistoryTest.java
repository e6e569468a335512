package dev.thaw.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// One user: batches at 10 (a, b), 20 (c), 30 (d, e, f), 40 (a again, g).
class ColdHistoryTest {
    private final Dataset dataset = Events.build(new DatasetBuilder().event("u", "a", "click", 10)
            .event("u", "b", "view", 10).event("u", "c", "click", 20).event("u", "d", "click", 30)
            .event("u", "e", "click", 30).event("u", "f", "view", 30).event("u", "a", "click", 40)
            .event("u", "g", "click", 40).event("early", "z", "click", 1));
    private final ColdHistory history = ColdHistory.after(dataset, 5).getFirst();
    private final boolean[] relevant = {true, false};

    @Test
    void onlyUsersWithoutAnEventBeforeTheSplitAreCold() {
        assertEquals(1, ColdHistory.after(dataset, 5).size());
        assertEquals(2, ColdHistory.after(dataset, 1).size());
        assertTrue(ColdHistory.after(dataset, 11).isEmpty());
    }

    @Test
    void aBatchIsRevealedAsAWhole() {
        ColdDecision decision = decision(1, 10);
        assertEquals(2, decision.known());
        assertEquals(20, decision.moment());
    }

    @Test
    void nothingIsRevealedAtZero() {
        ColdDecision decision = decision(0, 10);
        assertEquals(0, decision.known());
        assertEquals(10, decision.moment());
    }

    @Test
    void targetBatchesAreTakenAsAWhole() {
        assertArrayEquals(items("c", "d", "e"), decision(1, 2).targets());
    }

    @Test
    void onlyRelevantTypesAreTargets() {
        assertArrayEquals(items("a", "c"), decision(0, 3).targets());
    }

    @Test
    void whatIsRevealedIsNoTarget() {
        assertArrayEquals(items("g"), decision(5, 10).targets());
    }

    @Test
    void whatIsRevealedStaysATargetWhereSeenItemsAreKept() {
        assertArrayEquals(items("a", "g"), history.decision(5, 10, relevant, false).targets());
    }

    @Test
    void aLengthNeedsABatchAfterIt() {
        assertTrue(history.leavesDecisionAfter(6));
        assertFalse(history.leavesDecisionAfter(7));
    }

    private ColdDecision decision(int n, int horizon) {
        return history.decision(n, horizon, relevant, true);
    }

    private int[] items(String... ids) {
        return Arrays.stream(ids).mapToInt(dataset.items()::find).toArray();
    }
}
