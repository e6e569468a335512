package dev.thaw.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.sampling.NegativeSettings.Strategy;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstChoicesTest {
    private static final Map<String, Double> WEIGHTS = Map.of("view", 0.2, "cart", 0.5, "purchase", 1.0, "dislike",
            -0.4, "seen", 0.0);

    @Test
    void viewCartAndPurchaseAreOneChoiceAtTheFirstTouch() {
        Dataset data = new DatasetBuilder().event("a", "x", "view", 1000).event("a", "x", "cart", 2000)
                .event("a", "x", "purchase", 3000).event("b", "y", "view", 1000).build("one basket",
                        ImportReport.none("test"));

        ExampleBatch batch = source(data, 0).epoch(1).next(10);

        assertThat(batch.rows()).isEqualTo(2);
        assertThat(batch.moments()).containsOnly(1000);
        // a purchase against a view: 1 to 0.2
        assertThat(weight(batch, data, "x") / weight(batch, data, "y")).isCloseTo(5f, within(1e-5f));
    }

    @Test
    void aChoiceCountsTheLessTheMoreWasKnown() {
        Dataset data = new DatasetBuilder().event("a", "x", "purchase", 1000).event("a", "y", "purchase", 2000)
                .event("a", "z", "purchase", 3000).event("b", "w", "purchase", 500).build("three in a row",
                        ImportReport.none("test"));

        ExampleBatch batch = source(data, 0).epoch(1).next(10);

        assertThat(weight(batch, data, "y") / weight(batch, data, "x")).isCloseTo(5 / 6f, within(1e-5f));
        assertThat(weight(batch, data, "z") / weight(batch, data, "x")).isCloseTo(5 / 7f, within(1e-5f));
    }

    @Test
    void whatWasOnlyDislikedIsNeitherChoiceNorNegative() {
        Dataset data = new DatasetBuilder().event("b", "y", "view", 100).event("b", "z", "view", 200)
                .event("a", "y", "dislike", 1000).event("a", "x", "view", 2000).build("a dislike",
                        ImportReport.none("test"));
        ExampleSource source = source(data, 1000);

        assertThat(source.size()).isEqualTo(1);
        for (int epoch = 1; epoch <= 20; epoch++) {
            ExampleBatch batch = source.epoch(epoch).next(10);
            assertThat(Arrays.copyOfRange(batch.items(), 1, batch.columns()))
                    .containsOnly(data.items().find("z"));
        }
    }

    @Test
    void aDislikeThatFollowsALikingTakesNothingBack() {
        Dataset data = new DatasetBuilder().event("a", "x", "view", 1000).event("a", "x", "dislike", 2000)
                .build("second thoughts", ImportReport.none("test"));

        assertThat(source(data, 0).size()).isEqualTo(1);
    }

    @Test
    void whatWasTouchedBeforeTheWindowIsNoLongerAFirstChoice() {
        Dataset data = new DatasetBuilder().event("a", "x", "seen", 1000).event("a", "x", "purchase", 3000)
                .event("a", "y", "view", 4000).build("an old acquaintance", ImportReport.none("test"));

        ExampleBatch batch = source(data, 2000).epoch(1).next(10);

        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.items()[0]).isEqualTo(data.items().find("y"));
    }

    private static float weight(ExampleBatch batch, Dataset data, String item) {
        int row = 0;
        while (batch.items()[row * batch.columns()] != data.items().find(item)) {
            row++;
        }
        return batch.weights()[row * batch.columns()];
    }

    private static ExampleSource source(Dataset data, long from) {
        EventWeights weights = EventWeights.of(data, WEIGHTS);
        PositiveHistory positives = PositiveHistory.of(data.log(), weights, data.users().size(), data.items().size());
        NegativeSampler negatives = new NegativeSampler(data.log(), weights, positives,
                Availability.of(data.log(), data.items().size(), item -> null), data.users().size(), Strategy.UNIFORM);
        return ExampleSource.firstChoices(data.log(), weights, positives, negatives, 3, from, 7);
    }
}
