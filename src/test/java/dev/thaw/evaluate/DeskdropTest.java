package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The protocol on Deskdrop, where histories are short.
class DeskdropTest {
    private final Dataset dataset = SharedData.deskdrop();
    private final EventWeights weights = EventWeights.of(dataset, Map.of());

    @Test
    void thePublishedOptionsGiveThePublishedCohort() {
        Protocol protocol = Protocol.resolve(dataset,
                new EvaluationSettings(new SplitPoint.Quantile(0.5), 8, List.of(0, 1, 2, 5), 10, null, null, true),
                weights);
        assertEquals(1_468_342_705_000L, protocol.t0());
        assertEquals(107, protocol.cohort().size());
        assertEquals(5, protocol.relevantTypes().size());
    }

    @Test
    void withoutOptionsTheCohortIsStillSensible() {
        Protocol protocol = Protocol.resolve(dataset, EvaluationSettings.DEFAULT, weights);
        assertEquals(List.of(0, 1, 2, 5), protocol.revealed());
        assertThat(protocol.cohort()).hasSizeGreaterThanOrEqualTo(CohortRule.ENOUGH_USERS);
    }
}
