package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.dataset.Dataset;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HybridTrainerTest {
    private static final Dataset DATA = TeachingWorld.small().build(3);

    static HybridSettings settings(MixerTraining mode, long seed) {
        return new HybridSettings(new HybridSettings.Content(8, 16, 0.003, true),
                new HybridSettings.Collaborative(8, 0.01),
                new HybridSettings.Mixer(8, 0.3, mode, true), new HybridSettings.Training(2, 128, 0.05),
                NegativeSettings.DEFAULT, null, seed);
    }

    private static HybridRecommender train(long seed) {
        return new HybridTrainer(settings(MixerTraining.STACKED, seed)).train(TeachingWorld.history(DATA, 0.8),
                JobContext.unobserved());
    }

    @Test
    void sameSeedGivesTheSameWeightsBitByBit() {
        assertThat(train(5).weights().toBytes()).isEqualTo(train(5).weights().toBytes());
    }

    @Test
    void anotherSeedGivesOtherWeights() {
        assertThat(train(5).weights().toBytes()).isNotEqualTo(train(6).weights().toBytes());
    }

    @ParameterizedTest
    @EnumSource(MixerTraining.class)
    void everyModeScoresNewcomersAndReadsTheMixer(MixerTraining mode) {
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        HybridRecommender hybrid = new HybridTrainer(settings(mode, 5)).train(history, JobContext.unobserved());
        DecisionPoint decision = newcomer(history);
        int[] candidates = decision.catalog().available();

        Scores scores = hybrid.score(decision, candidates);

        assertThat(scores.values()).hasSize(candidates.length).doesNotContain(Double.NaN);
        assertThat(scores.mixer().orElseThrow().meanContentWeight()).isBetween(0.0, 1.0);
    }

    @Test
    void withoutItemCountsAllItemsOfADecisionGetTheSameWeight() {
        HybridSettings settings = settings(MixerTraining.STACKED, 5);
        HybridSettings blind = new HybridSettings(settings.content(), settings.collaborative(),
                new HybridSettings.Mixer(8, 0.3, MixerTraining.STACKED, false), settings.training(),
                settings.negatives(), null, 5);

        assertThat(contentWeights(blind)).containsOnly(contentWeights(blind)[0]);
        assertThat(contentWeights(settings)).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    private static double[] contentWeights(HybridSettings settings) {
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        DecisionPoint decision = newcomer(history);
        double[] weights = new HybridTrainer(settings).train(history, JobContext.unobserved())
                .score(decision, decision.catalog().available()).mixer().orElseThrow().contentWeight();
        return Arrays.stream(weights).distinct().toArray();
    }

    @Test
    void pureContentKnowsItemsByTheirDescriptionAlone() {
        assertThat(vectorOf("i0", true)).isEqualTo(vectorOf("i4", true)).isNotEqualTo(vectorOf("i1", true));
        assertThat(vectorOf("i0", false)).isNotEqualTo(vectorOf("i4", false));
    }

    /// The content tower's vector of an item; in the small world every fourth item has the same description.
    private static float[] vectorOf(String id, boolean pure) {
        HybridSettings settings = settings(MixerTraining.STACKED, 5);
        HybridSettings own = new HybridSettings(new HybridSettings.Content(8, 16, 0.003, pure),
                settings.collaborative(), settings.mixer(), settings.training(), settings.negatives(), null, 5);
        HybridWeights.Parameter vectors = new HybridTrainer(own)
                .train(TeachingWorld.history(DATA, 0.8), JobContext.unobserved()).weights()
                .array(ContentScorer.VECTORS);
        int start = DATA.items().find(id) * vectors.size(1);
        return Arrays.copyOfRange(vectors.values(), start, start + vectors.size(1));
    }

    @Test
    void theMixedScoreIsTheWeightedSumOfTheTowers() {
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        DecisionPoint decision = newcomer(history);

        Scores scores = train(5).score(decision, decision.catalog().available());

        Scores.MixerReading mixer = scores.mixer().orElseThrow();
        for (int k = 0; k < scores.values().length; k++) {
            double weight = mixer.contentWeight()[k];
            assertThat(scores.values()[k])
                    .isEqualTo(weight * mixer.content()[k] + (1 - weight) * mixer.collaborative()[k]);
        }
    }

    @Test
    void weightsSurviveTheWayThroughBytes() {
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        DecisionPoint decision = newcomer(history);
        HybridRecommender trained = train(5);

        HybridRecommender read = HybridRecommender.of(HybridWeights.fromBytes(trained.weights().toBytes()));

        int[] candidates = decision.catalog().available();
        assertThat(read.weights()).isEqualTo(trained.weights());
        assertThat(read.score(decision, candidates).values()).isEqualTo(trained.score(decision, candidates).values());
    }

    @Test
    void weightsOfOtherItemsAreRefused() {
        Dataset other = new TeachingWorld(60, 41, 4, 12, true, 0.8, false).build(3);

        assertThatThrownBy(() -> train(5).weights().requireFits(other)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("other items");
    }

    @Test
    void windowWithoutEventsIsRefused() {
        HybridSettings settings = settings(MixerTraining.STACKED, 5);
        HybridSettings oneDay = new HybridSettings(settings.content(), settings.collaborative(), settings.mixer(),
                settings.training(), settings.negatives(), 1, 5);
        TrainingHistory late = new TrainingHistory(DATA, DATA.log().timestamp(DATA.log().size() - 1) + 86_400_000L * 30,
                TeachingWorld.history(DATA, 0.8).weights(), new boolean[]{true});

        assertThatThrownBy(() -> new HybridTrainer(oneDay).train(late, JobContext.unobserved()))
                .isInstanceOf(BadInputException.class).hasMessageContaining("window.days is 1");
    }

    @Test
    void progressNeverGoesBackAndTellsLossAndSpeed() {
        List<Progress> seen = new ArrayList<>();

        new HybridTrainer(settings(MixerTraining.STACKED, 5)).train(TeachingWorld.history(DATA, 0.8),
                watcher(seen, Integer.MAX_VALUE));

        assertThat(seen).extracting(Progress::fraction).isSorted();
        assertThat(seen.getFirst().readings()).containsKeys("content loss", "collaborative loss", "examples/s");
    }

    @Test
    void everyEpochBeforeTheInnerCutTellsHowPeopleKeptAsideAreServed() {
        List<Progress> seen = new ArrayList<>();
        HybridSettings settings = settings(MixerTraining.STACKED, 5);

        new HybridTrainer(settings).train(TeachingWorld.history(DATA, 0.8), watcher(seen, Integer.MAX_VALUE));

        assertThat(seen).filteredOn(progress -> progress.readings().containsKey("validated epoch"))
                .extracting(progress -> progress.readings().get("validated epoch")).contains(1.0,
                        (double) settings.training().epochs());
        assertThat(seen).filteredOn(progress -> progress.readings().containsKey("validated epoch"))
                .allSatisfy(progress -> assertThat(progress.readings().get("content Hit@3")).isBetween(0.0, 1.0));
    }

    @Test
    void cancelStopsBetweenTwoSteps() {
        List<Progress> seen = new ArrayList<>();

        assertThatThrownBy(() -> new HybridTrainer(settings(MixerTraining.STACKED, 5))
                .train(TeachingWorld.history(DATA, 0.8), watcher(seen, 3))).isInstanceOf(CancelledException.class);
        assertThat(seen).hasSize(3);
    }

    private static DecisionPoint newcomer(TrainingHistory history) {
        return new DecisionPoint(UserState.newcomer(null, Map.of()), history.timeline().at(history.cutoff()));
    }

    private static JobContext watcher(List<Progress> seen, int cancelAfter) {
        return new JobContext() {
            @Override
            public void checkpoint() {
                if (seen.size() >= cancelAfter) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                seen.add(progress);
            }
        };
    }
}
