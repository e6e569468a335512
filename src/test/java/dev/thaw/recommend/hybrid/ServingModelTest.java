package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.SeededRandom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The exported model, loaded as a server loads it, scores what Thaw scores, within 1e-5.
class ServingModelTest {
    private static final double CLOSE = 1e-5;
    private static final long START = 1_600_000_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final Dataset DATA = world();
    private static final TrainingHistory HISTORY = history();
    /// Its last four items are new: nobody has touched them.
    private static final CatalogState CATALOG = HISTORY.timeline().at(HISTORY.cutoff());

    @TempDir
    private static Path folder;
    private static HybridRecommender hybrid;

    @BeforeAll
    static void export() {
        hybrid = train(MixerTraining.STACKED);
        ServingModel.of(hybrid.weights()).save(folder);
    }

    /// Clicks by taste, a dislike now and then, and people who declare a country, some also two interests.
    private static Dataset world() {
        RandomGenerator random = SeededRandom.of(3, 1);
        DatasetBuilder data = new DatasetBuilder();
        for (int item = 0; item < 40; item++) {
            data.item(new ItemRow("i" + item, null, "group " + item % 4, List.of(), Double.NaN,
                    item < 36 ? START : START + 700 * HOUR, Map.of()));
        }
        for (int person = 0; person < 90; person++) {
            int group = person % 4;
            long time = START + HOUR + person * 10 * HOUR;
            data.user(new UserRow("u" + person, time, Map.of("country", group < 2 ? "Austria" : "Peru", "interest",
                    person % 3 == 0 ? "art|music" : "music")));
            for (int choice = 0; choice < 12; choice++) {
                boolean dislike = random.nextInt(6) == 0;
                int item = random.nextInt(9) * 4 + (dislike ? (group + 1) % 4 : group);
                time += HOUR / 2 + random.nextInt(3_000_000);
                data.event("u" + person, "i" + item, dislike ? "dislike" : random.nextBoolean() ? "click" : "like",
                        time);
            }
        }
        return data.build("clicks and dislikes", ImportReport.none("test"));
    }

    private static TrainingHistory history() {
        boolean[] relevant = new boolean[DATA.eventTypes().size()];
        Arrays.fill(relevant, true);
        return new TrainingHistory(DATA, DATA.log().timestampAtQuantile(0.9),
                EventWeights.of(DATA, Map.of("click", 0.4, "like", 1.0, "dislike", -0.5)), relevant);
    }

    private static HybridRecommender train(MixerTraining mode) {
        return new HybridTrainer(HybridTrainerTest.settings(mode, 5)).train(HISTORY, JobContext.unobserved());
    }

    private static DecisionPoint decision(Map<String, String> attributes, String... events) {
        int[] items = new int[events.length];
        int[] types = new int[events.length];
        long[] times = new long[events.length];
        for (int k = 0; k < events.length; k++) {
            String[] parts = events[k].split(":");
            items[k] = DATA.items().find(parts[0]);
            types[k] = DATA.typeIndex(new EventType(parts[1]));
            times[k] = HISTORY.cutoff() - (events.length - k) * HOUR;
        }
        return new DecisionPoint(new UserState(items, types, times, HISTORY.cutoff() - 100 * HOUR, attributes),
                CATALOG);
    }

    private static void assertSame(HybridRecommender recommender, Path model, DecisionPoint decision) {
        int[] candidates = IntStream.range(0, DATA.items().size()).toArray();
        Scores inJava = recommender.score(decision, candidates);

        Map<ServingTensor, double[]> served = ServingModel.ask(model,
                ServingRequest.of(recommender.weights().header(), decision, candidates));

        Scores.MixerReading mixer = inJava.mixer().orElseThrow();
        assertThat(served.get(ServingTensor.CONTENT)).containsExactly(mixer.content(), within(CLOSE));
        assertThat(served.get(ServingTensor.COLLABORATIVE)).containsExactly(mixer.collaborative(), within(CLOSE));
        assertThat(served.get(ServingTensor.CONTENT_WEIGHT)).containsExactly(mixer.contentWeight(), within(CLOSE));
        assertThat(served.get(ServingTensor.SCORE)).containsExactly(inJava.values(), within(CLOSE));
    }

    @Test
    void aNewcomerOfWhomNothingIsKnown() {
        assertSame(hybrid, folder, new DecisionPoint(UserState.newcomer(null, Map.of()), CATALOG));
    }

    @Test
    void likingsAndADislike() {
        assertSame(hybrid, folder, decision(Map.of(), "i3:click", "i8:dislike", "i12:like"));
    }

    @Test
    void aDislikeAlone() {
        assertSame(hybrid, folder, decision(Map.of(), "i8:dislike"));
    }

    @Test
    void severalEventsOfOneItemCountOnceByTheStrongestLiking() {
        assertSame(hybrid, folder,
                decision(Map.of(), "i3:dislike", "i3:click", "i3:like", "i3:dislike", "i7:dislike", "i7:dislike"));
    }

    @Test
    void whatAPersonDeclared() {
        assertSame(hybrid, folder, decision(Map.of("country", "Peru", "interest", "music|art"), "i5:like"));
    }

    @Test
    void onlyTheLastPositiveEventsAreRecent() {
        String[] events = IntStream.range(0, 90)
                .mapToObj(k -> "i" + k * 7 % 36 + (k % 5 == 0 ? ":dislike" : k % 2 == 0 ? ":click" : ":like"))
                .toArray(String[]::new);
        assertSame(hybrid, folder, decision(Map.of(), events));
    }

    @Test
    void theLeakyModeIsServedToo() throws Exception {
        HybridRecommender leaky = train(MixerTraining.LEAKY);
        Path own = Files.createDirectory(folder.resolve("leaky"));
        ServingModel.of(leaky.weights()).save(own);
        assertSame(leaky, own, decision(Map.of("country", "Peru"), "i3:click", "i8:dislike"));
    }

    @Test
    void aHybridWithoutMixerMembersAndAttributesIsServedByItsRule() throws Exception {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 60; k++) {
            builder.event("u" + k % 3, "i" + k % 10, "click", 1000 + k);
        }
        Dataset data = builder.build("old acquaintances", ImportReport.none("test"));
        TrainingHistory history = new TrainingHistory(data, 1060, EventWeights.of(data, Map.of("click", 1.0)),
                new boolean[]{true});
        HybridRecommender ruled = new HybridTrainer(HybridTrainerTest.settings(MixerTraining.STACKED, 5)).train(history,
                JobContext.unobserved());
        Path own = Files.createDirectory(folder.resolve("ruled"));
        ServingModel.of(ruled.weights()).save(own);
        DecisionPoint decision = new DecisionPoint(
                new UserState(new int[]{2, 5}, new int[]{0, 0}, new long[]{1001, 1002}, null, Map.of()),
                history.timeline().at(history.cutoff()));

        Map<ServingTensor, double[]> served = ServingModel.ask(own,
                ServingRequest.of(ruled.weights().header(), decision, new int[]{1, 4}));

        assertThat(served.get(ServingTensor.CONTENT_WEIGHT)).containsExactly(new double[]{10 / 12.0, 10 / 12.0},
                within(CLOSE));
        assertThat(served.get(ServingTensor.SCORE))
                .containsExactly(ruled.score(decision, new int[]{1, 4}).values(), within(CLOSE));
    }

    @ParameterizedTest
    @EnumSource(value = MixerTraining.class, names = {"JOINT", "ID_DROPOUT"})
    void jointlyTrainedTowersAreRefused(MixerTraining mode) {
        HybridWeights weights = train(mode).weights();
        assertThatThrownBy(() -> ServingModel.of(weights)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("mixer.training is stacked");
    }

    @Test
    void whatNoFileCouldHoldIsRefused() {
        assertThatThrownBy(() -> ServingModel.of(hybrid.weights(), 1000)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("content.embeddingSize");
    }
}
