package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Items 1 and 2 are liked together, item 3 by others; μ is the person in between.
class LeastSquaresScorerTest {
    private static final int[] ALL = {1, 2, 3};
    private static final float[] ROWS = {0, 0, 1, 0, 0.8f, 0.2f, 0, 0.6f};
    private static final Dataset DATA = new DatasetBuilder().event("a", "x", "like", 1).event("a", "y", "like", 2)
            .event("a", "z", "dislike", 3).build("three items", ImportReport.none("test"));

    private final LeastSquaresScorer scorer = new LeastSquaresScorer(
            new HybridHeader(MixerTraining.STACKED, 1, 10, 4, "", List.of(1.0, -1.0), 4, List.of(),
                    AttributeVocabulary.of(List.of()), 50, 20),
            Map.of(LeastSquaresScorer.ITEMS, new Parameter(new int[]{4, 2}, ROWS), LeastSquaresScorer.UNSEEN,
                    new Parameter(new int[]{2, 2}, new float[]{0.1f, 0, 0, 0.1f}), CollaborativeScorer.PRIOR_MEAN,
                    new Parameter(new int[]{2}, new float[]{0.2f, 0.3f}), CollaborativeScorer.PRIOR_PRECISION,
                    new Parameter(new int[]{2, 2}, new float[]{4, 0, 0, 4})));

    @Test
    void ofWhomNothingIsKnownTheScoresAreMus() {
        assertThat(scorer.score(knowing(), ALL)).isEqualTo(scorer.scoreWith(new double[]{0.2f, 0.3f}, ALL));
    }

    @Test
    void theOrderOfItemsIsThatOfTheProducts() {
        double[] scores = scorer.scoreWith(new double[]{0.1, -0.2}, ALL);

        // x·y = 0.1, 0.04, -0.12
        assertThat(scores[0]).isGreaterThan(scores[1]);
        assertThat(scores[1]).isGreaterThan(scores[2]);
        assertThat(scores[2]).isPositive();
    }

    @Test
    void aLikedItemLiftsWhatIsLikedTogetherWithIt() {
        double[] before = scorer.score(knowing(), ALL);
        double[] after = scorer.score(knowing(1, 0), ALL);

        assertThat(after[1]).isGreaterThan(before[1]);
        assertThat(after[1] - before[1]).isGreaterThan(after[2] - before[2]);
    }

    @Test
    void aDislikedItemLowersWhatIsLikedTogetherWithIt() {
        assertThat(scorer.score(knowing(1, 1), ALL)[1]).isLessThan(scorer.score(knowing(), ALL)[1]);
    }

    @Test
    void aRepeatedLikingSaysNothingNew() {
        DecisionPoint once = knowing(1, 0);
        DecisionPoint twice = new DecisionPoint(
                new UserState(new int[]{1, 1}, new int[]{0, 0}, new long[]{5, 6}, null, Map.of()), once.catalog());

        assertThat(scorer.score(twice, ALL)).isEqualTo(scorer.score(once, ALL));
    }

    /// @param event item number and type of the one event known; none for a newcomer
    private static DecisionPoint knowing(int... event) {
        UserState user = event.length == 0
                ? UserState.newcomer(null, Map.of())
                : new UserState(new int[]{event[0]}, new int[]{event[1]}, new long[]{5}, null, Map.of());
        return new DecisionPoint(user, CatalogTimeline
                .of(DATA, DATA.log(), EventWeights.of(DATA, Map.of()), new boolean[]{true, false}).at(10));
    }
}
