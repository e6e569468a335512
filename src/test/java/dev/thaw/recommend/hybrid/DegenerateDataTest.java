package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.EventWeights;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Data too small or too uniform to learn from still gives a recommender that scores and says what it could not do.
class DegenerateDataTest {
    private static final Map<String, Double> WEIGHTS = Map.of("click", 1.0, "seen", 0.0, "dislike", -0.5);

    @Test
    void aSingleItemIsEnough() {
        Dataset data = new DatasetBuilder().event("a", "x", "click", 1000).event("b", "x", "click", 2000)
                .event("c", "x", "click", 3000).build("one item", ImportReport.none("test"));

        assertScores(data, train(data));
    }

    @Test
    void aSingleEventIsEnough() {
        Dataset data = new DatasetBuilder().event("a", "x", "click", 1000).build("one event",
                ImportReport.none("test"));

        assertScores(data, train(data));
    }

    @Test
    void nobodyNewBetweenTheCutsLeavesTheMixerAtItsRuleAndSaysSo() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 60; k++) {
            builder.event("u" + k % 3, "i" + k % 10, "click", 1000 + k);
        }
        Dataset data = builder.build("old acquaintances", ImportReport.none("test"));

        HybridRecommender hybrid = train(data);

        assertThat(hybrid.report().notes()).anyMatch(note -> note.contains("too few to train the mixer"));
        assertThat(weightOfNewcomer(data, hybrid)).isEqualTo(1);
    }

    @Test
    void usersWithoutPositivesAreNoObstacle() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 80; k++) {
            builder.event("u" + k % 20, "i" + k % 7, k % 20 < 10 ? "click" : k % 2 == 0 ? "seen" : "dislike",
                    1000 + k * 60_000L);
        }
        Dataset data = builder.build("half of them only look", ImportReport.none("test"));

        assertScores(data, train(data));
    }

    @Test
    void eventsOfOneMomentAreNoObstacle() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 40; k++) {
            builder.event("u" + k % 8, "i" + k % 5, "click", 1000);
        }
        Dataset data = builder.build("one moment", ImportReport.none("test"));

        assertScores(data, train(data));
    }

    @Test
    void itemsThatWereNeverTrainedGetAPlaceThroughTheirFeatures() {
        Dataset data = new TeachingWorld(80, 24, 4, 10, true, 0.8, false).build(3);
        HybridRecommender hybrid = train(data);
        float[] vectors = hybrid.weights().array(ContentScorer.VECTORS).values();

        assertThat(Arrays.copyOfRange(vectors, 0, 8)).doesNotContain(Float.NaN);
        assertThat(hybrid.weights().array(CollaborativeScorer.KNOWN).values()[0]).isZero();
    }

    private static HybridRecommender train(Dataset data) {
        return new HybridTrainer(HybridTrainerTest.settings(MixerTraining.STACKED, 5)).train(history(data),
                JobContext.unobserved());
    }

    private static TrainingHistory history(Dataset data) {
        boolean[] relevant = new boolean[data.eventTypes().size()];
        Arrays.fill(relevant, true);
        long end = data.log().timestamp(data.log().size() - 1) + 1;
        return new TrainingHistory(data, end, EventWeights.of(data, WEIGHTS), relevant);
    }

    private static double weightOfNewcomer(Dataset data, HybridRecommender hybrid) {
        return score(data, hybrid).mixer().orElseThrow().meanContentWeight();
    }

    private static void assertScores(Dataset data, HybridRecommender hybrid) {
        assertThat(score(data, hybrid).values()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }

    private static Scores score(Dataset data, HybridRecommender hybrid) {
        TrainingHistory history = history(data);
        DecisionPoint decision = new DecisionPoint(UserState.newcomer(null, Map.of()),
                history.timeline().at(history.cutoff()));
        return hybrid.score(decision, decision.catalog().available());
    }
}
