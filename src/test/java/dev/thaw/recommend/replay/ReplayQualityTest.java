package dev.thaw.recommend.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A catalogue of a, b, c, d; the person knows a and next chooses c.
class ReplayQualityTest {
    private final Dataset dataset = new DatasetBuilder().event("bob", "a", "like", 1).event("bob", "b", "like", 2)
            .event("bob", "c", "like", 3).event("bob", "d", "like", 4).event("bob", "late", "like", 99)
            .build("four", ImportReport.none("test"));
    private final ReplayDecision decision = new ReplayDecision(1,
            new DecisionPoint(new UserState(items("a"), new int[1], new long[]{5}, null, Map.of()),
                    CatalogTimeline.of(dataset, dataset.log(), EventWeights.of(dataset, Map.of()), new boolean[]{true})
                            .at(10)),
            1, items("c"), new int[0], 0, 1);

    @Test
    void theWholeCatalogueIsWhatIsAvailableAndNotKnown() {
        assertThat(decision.wholeCatalogue()).containsExactly(items("b", "c", "d"));
    }

    @Test
    void aTargetAtRankTwoIsWorthItsDiscount() {
        assertThat(ReplayQuality.ndcg(decision, decision.wholeCatalogue(), new double[]{3, 2, 1}))
                .isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-12));
    }

    @Test
    void equalScoresAreOrderedById() {
        assertThat(ReplayQuality.ndcg(decision, decision.wholeCatalogue(), new double[]{1, 1, 1}))
                .isCloseTo(0.631, within(1e-3));
    }

    @Test
    void aHitIsATargetWhoseScaledRankIsAtMostThree() {
        // c is the target, b and d are a third of the others: who beats it stands for three
        ReplayDecision sampled = new ReplayDecision(1, decision.decision(), 1, items("c"), items("b", "d"), 6, 1);
        assertThat(ReplayQuality.hit(List.of(sampled), new double[][]{{3, 2, 1}})).isOne();
        assertThat(ReplayQuality.hit(List.of(sampled), new double[][]{{2, 3, 1}})).isZero();
        assertThat(ReplayQuality.hit(List.of(sampled, sampled), new double[][]{{3, 2, 1}, {1, 2, 3}})).isEqualTo(0.5);
        assertThat(ReplayQuality.hit(List.of(), new double[0][])).isNaN();
    }

    private int[] items(String... ids) {
        return Arrays.stream(ids).mapToInt(dataset.items()::find).toArray();
    }
}
