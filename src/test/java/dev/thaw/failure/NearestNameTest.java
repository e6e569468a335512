package dev.thaw.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("embeddingSize", "hiddenUnits", "l2");

    @Test
    void aSlipFindsItsName() {
        assertEquals(Optional.of("embeddingSize"), NearestName.of("embedingsize", KNOWN));
    }

    @Test
    void aSwapOfNeighboursCostsOne() {
        assertEquals(1, NearestName.distance("raito", "ratio"));
    }

    @Test
    void whatIsFarFromEverythingFindsNothing() {
        assertEquals(Optional.empty(), NearestName.of("temperature", KNOWN));
    }

    @Test
    void theHintListsWhatIsKnownWhereNothingIsNear() {
        assertEquals("known are embeddingSize, hiddenUnits, l2.", NearestName.hint("temperature", KNOWN));
    }
}
