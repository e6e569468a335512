package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.simulate.RandomStream.Purpose;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void sameNamesGiveTheSameStream() {
        assertThat(RandomStream.of(5, Purpose.VISIT, 2, 3).nextLong())
                .isEqualTo(RandomStream.of(5, Purpose.VISIT, 2, 3).nextLong());
    }

    @Test
    void anyOtherNameGivesAnotherStream() {
        long first = RandomStream.of(5, Purpose.VISIT, 2, 3).nextLong();
        assertThat(first).isNotEqualTo(RandomStream.of(6, Purpose.VISIT, 2, 3).nextLong())
                .isNotEqualTo(RandomStream.of(5, Purpose.SLATE, 2, 3).nextLong())
                .isNotEqualTo(RandomStream.of(5, Purpose.VISIT, 3, 2).nextLong());
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        RandomStream random = RandomStream.of(1, Purpose.PERSON, 1);
        double[] draws = IntStream.range(0, 100_000).mapToDouble(_ -> random.nextGaussian()).toArray();
        double mean = IntStream.range(0, draws.length).mapToDouble(k -> draws[k]).average().orElseThrow();
        double square = IntStream.range(0, draws.length).mapToDouble(k -> draws[k] * draws[k]).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.015));
        assertThat(square).isCloseTo(1, within(0.02));
    }

    @Test
    void gumbelsHaveTheirMean() {
        RandomStream random = RandomStream.of(1, Purpose.PERSON, 2);
        double mean = IntStream.range(0, 100_000).mapToDouble(_ -> random.nextGumbel()).average().orElseThrow();
        assertThat(mean).isCloseTo(0.5772, within(0.02));
    }

    @Test
    void firstDrawsOfNeighbouringStreamsAreUniform() {
        int[] bins = new int[10];
        for (int key = 0; key < 100_000; key++) {
            bins[(int) (10 * RandomStream.of(1, Purpose.ANSWER, key).nextDouble())]++;
        }
        assertThat(IntStream.of(bins).allMatch(count -> Math.abs(count - 10_000) < 500)).isTrue();
    }

    @Test
    void weightedDrawsFollowTheWeights() {
        RandomStream random = RandomStream.of(1, Purpose.PERSON, 3);
        int[] counts = new int[3];
        for (int draw = 0; draw < 30_000; draw++) {
            counts[random.weighted(1, 0, 2)]++;
        }
        assertThat(counts[1]).isZero();
        assertThat(counts[2] / 30_000.0).isCloseTo(2 / 3.0, within(0.015));
    }
}
