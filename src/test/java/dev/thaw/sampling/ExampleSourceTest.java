package dev.thaw.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.sampling.NegativeSettings.Strategy;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExampleSourceTest {
    private static final Map<String, Double> WEIGHTS = Map.of("like", 1.0, "view", 0.5, "dislike", -0.4, "seen", 0.0);

    @Test
    void sameConfigurationGivesTheSameExamplesByteForByte() throws Exception {
        assertThat(digest(source(crowd(), Strategy.UNIFORM, 7), 2))
                .isEqualTo(digest(source(crowd(), Strategy.UNIFORM, 7), 2));
    }

    @Test
    void anotherSeedAndAnotherEpochGiveOtherExamples() throws Exception {
        ExampleSource source = source(crowd(), Strategy.UNIFORM, 7);

        assertThat(digest(source, 2)).isNotEqualTo(digest(source, 3))
                .isNotEqualTo(digest(source(crowd(), Strategy.UNIFORM, 8), 2));
    }

    @Test
    void negativesAreAvailableAndNeverTouchedByTheUser() {
        Dataset data = crowd();
        Fixture fixture = new Fixture(data, Strategy.UNIFORM);
        ExampleSource.Epoch epoch = ExampleSource.everyEvent(data.log(), fixture.weights, fixture.negatives, 3, 0, 7)
                .epoch(1);
        while (epoch.hasNext()) {
            ExampleBatch batch = epoch.next(64);
            for (int example = 0; example < batch.items().length; example++) {
                if (example % batch.columns() != 0 && batch.weights()[example] > 0) {
                    int row = example / batch.columns();
                    int item = batch.items()[example];
                    assertThat(fixture.negatives.isTouched(batch.users()[row], item)).isFalse();
                    assertThat(firstEvent(data, item)).isLessThan(batch.moments()[row]);
                }
            }
        }
    }

    @Test
    void aDislikeIsAnExampleWithLabelZeroAndAPositiveWeight() {
        Dataset data = new DatasetBuilder().event("a", "x", "like", 1000).event("a", "y", "dislike", 2000)
                .event("b", "z", "like", 1000).build("two", ImportReport.none("test"));
        ExampleBatch batch = source(data, Strategy.UNIFORM, 7).epoch(1).next(10);

        int row = rowOf(batch, data.items().find("y"));
        assertThat(batch.labels()[row]).isZero();
        assertThat(batch.weights()[row * batch.columns()]).isEqualTo(0.4f);
        assertThat(batch.weights()[row * batch.columns() + 1]).isZero();
    }

    @Test
    void positivesWeighOneOnAverage() {
        Dataset data = new DatasetBuilder().event("a", "x", "like", 1000).event("b", "y", "view", 2000).build("two",
                ImportReport.none("test"));
        ExampleBatch batch = source(data, Strategy.UNIFORM, 7).epoch(1).next(10);

        float sum = 0;
        for (int row = 0; row < batch.rows(); row++) {
            sum += batch.weights()[row * batch.columns()];
        }
        assertThat(sum / batch.rows()).isEqualTo(1f);
    }

    @Test
    void eventsOfWeightZeroAreNoExamplesButCountAsTouched() {
        Dataset data = new DatasetBuilder().event("a", "x", "like", 1000).event("a", "y", "seen", 2000)
                .event("b", "y", "like", 500).build("two", ImportReport.none("test"));
        Fixture fixture = new Fixture(data, Strategy.UNIFORM);

        assertThat(source(data, Strategy.UNIFORM, 7).size()).isEqualTo(2);
        assertThat(fixture.negatives.isTouched(data.users().find("a"), data.items().find("y"))).isTrue();
    }

    @Test
    void whoTouchedEverythingGetsNoNegatives() {
        Dataset data = new DatasetBuilder().event("a", "x", "like", 1000).event("a", "y", "like", 2000).build("one",
                ImportReport.none("test"));
        ExampleBatch batch = source(data, Strategy.UNIFORM, 7).epoch(1).next(10);

        for (int row = 0; row < batch.rows(); row++) {
            for (int column = 1; column < batch.columns(); column++) {
                assertThat(batch.weights()[row * batch.columns() + column]).isZero();
            }
        }
    }

    @Test
    void onlyEventsInsideTheWindowBecomeExamples() {
        Dataset data = new DatasetBuilder().event("a", "x", "like", 1000).event("b", "y", "like", 2000)
                .event("c", "z", "like", 3000).build("three", ImportReport.none("test"));
        Fixture fixture = new Fixture(data, Strategy.UNIFORM);

        assertThat(ExampleSource.everyEvent(data.log(), fixture.weights, fixture.negatives, 3, 2000, 7).size())
                .isEqualTo(2);
    }

    @Test
    void popularNegativesFollowTheCountToThePowerThreeQuarters() {
        DatasetBuilder builder = new DatasetBuilder();
        for (int k = 0; k < 81; k++) {
            builder.event("fan" + k, "hit", "like", 1000 + k);
        }
        builder.event("lone", "flop", "like", 1000).event("someone", "other", "like", 5000);
        Dataset data = builder.build("skewed", ImportReport.none("test"));
        NegativeSampler negatives = new Fixture(data, Strategy.POPULARITY).negatives;
        RandomGenerator random = SeededRandom.of(1, 2);
        int hits = 0;
        int draws = 20_000;
        for (int k = 0; k < draws; k++) {
            hits += negatives.draw(data.users().find("someone"), 4000, random) == data.items().find("hit") ? 1 : 0;
        }

        // 81^0.75 = 27 against 1
        assertThat(hits / (double) draws).isBetween(27 / 28.0 - 0.01, 27 / 28.0 + 0.01);
    }

    private static int rowOf(ExampleBatch batch, int item) {
        int row = 0;
        while (batch.items()[row * batch.columns()] != item) {
            row++;
        }
        return row;
    }

    private static long firstEvent(Dataset data, int item) {
        int row = 0;
        while (data.log().item(row) != item) {
            row++;
        }
        return data.log().timestamp(row);
    }

    private static Dataset crowd() {
        RandomGenerator random = SeededRandom.of(11, 1);
        DatasetBuilder builder = new DatasetBuilder();
        String[] types = {"like", "view", "dislike", "seen"};
        for (int k = 0; k < 400; k++) {
            builder.event("u" + random.nextInt(30), "i" + random.nextInt(50), types[random.nextInt(types.length)],
                    1000 + k * 10L);
        }
        return builder.build("crowd", ImportReport.none("test"));
    }

    private static ExampleSource source(Dataset data, Strategy strategy, long seed) {
        Fixture fixture = new Fixture(data, strategy);
        return ExampleSource.everyEvent(data.log(), fixture.weights, fixture.negatives, 3, 0, seed);
    }

    private static String digest(ExampleSource source, int epochNumber) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ExampleSource.Epoch epoch = source.epoch(epochNumber);
        while (epoch.hasNext()) {
            ExampleBatch batch = epoch.next(64);
            ByteBuffer bytes = ByteBuffer
                    .allocate(16 * batch.rows() + 8 * batch.items().length);
            for (int row = 0; row < batch.rows(); row++) {
                bytes.putInt(batch.users()[row]).putLong(batch.moments()[row]).putFloat(batch.labels()[row]);
            }
            for (int example = 0; example < batch.items().length; example++) {
                bytes.putInt(batch.items()[example]).putFloat(batch.weights()[example]);
            }
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static final class Fixture {
        private final EventWeights weights;
        private final NegativeSampler negatives;

        Fixture(Dataset data, Strategy strategy) {
            weights = EventWeights.of(data, WEIGHTS);
            PositiveHistory positives = PositiveHistory.of(data.log(), weights, data.users().size(),
                    data.items().size());
            Availability availability = Availability.of(data.log(), data.items().size(), item -> null);
            negatives = new NegativeSampler(data.log(), weights, positives, availability, data.users().size(),
                    strategy);
        }
    }
}
