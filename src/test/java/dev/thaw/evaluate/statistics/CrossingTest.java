package dev.thaw.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final double[] LENGTHS = {0, 1, 2, 5};
    private static final int USERS = 120;

    @Test
    void meansAreMadeToRiseBeforeTheCrossingIsRead() {
        assertThat(Crossing.risen(new double[]{-.2, -.1, .1, .05})).containsExactly(new double[]{-.2, -.1, .075, .075},
                within(1e-12));
        assertThat(crossing(0, -.2, -.1, .1, .05).length()).isCloseTo(Math.expm1(
                Math.log(2) + .1 / .175 * (Math.log(3) - Math.log(2))), within(1e-9));
    }

    @Test
    void everybodyAlikeLeavesNoDoubt() {
        Crossing crossing = crossing(0, -.3, -.1, .1, .3);
        assertThat(crossing.lower()).isEqualTo(crossing.length(), within(1e-9));
        assertThat(crossing.upper()).isEqualTo(crossing.length(), within(1e-9));
        assertThat(crossing.length()).isBetween(1.0, 2.0);
    }

    @Test
    void aLeadAtEveryLengthBeginsBeforeTheFirst() {
        Crossing crossing = crossing(0, .1, .1, .2, .3);
        assertThat(crossing.length()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(crossing.always()).isEqualTo(1);
    }

    @Test
    void whoIsBehindAtTheLongestLengthHasNotCrossed() {
        Crossing crossing = crossing(0, -.3, -.2, -.2, -.1);
        assertThat(crossing.length()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(crossing.never()).isEqualTo(1);
    }

    @Test
    void anEndStaysOpenWhereResamplesDoNotSettleIt() {
        Crossing crossing = crossing(6, -.3, -.1, .05, .1);
        assertThat(crossing.never()).isBetween(.025, .9);
        assertThat(crossing.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void whichUserHasWhichNumberChangesOnlyWhoIsDrawn() {
        double[][] differences = differences(.5, -.3, -.1, .1, .3);
        List<Integer> order = Arrays.stream(new int[USERS]).boxed().collect(Collectors.toList());
        for (int k = 0; k < USERS; k++) {
            order.set(k, k);
        }
        Collections.shuffle(order, new Random(3));
        double[][] shuffled = new double[LENGTHS.length][USERS];
        for (int length = 0; length < LENGTHS.length; length++) {
            for (int user = 0; user < USERS; user++) {
                shuffled[length][user] = differences[length][order.get(user)];
            }
        }
        Crossing one = Crossing.of(LENGTHS, differences, Bootstrap.over(USERS));
        Crossing other = Crossing.of(LENGTHS, shuffled, Bootstrap.over(USERS));
        assertThat(other.length()).isCloseTo(one.length(), within(1e-9));
        assertThat(other.lower()).isCloseTo(one.lower(), within(.2));
    }

    private static Crossing crossing(double noise, double... means) {
        return Crossing.of(LENGTHS, differences(noise, means), Bootstrap.over(USERS));
    }

    /// Users around the means, their noise adding up to nothing.
    private static double[][] differences(double noise, double... means) {
        Random random = new Random(7);
        double[][] differences = new double[means.length][USERS];
        for (int length = 0; length < means.length; length++) {
            double[] drawn = random.doubles(USERS).map(value -> noise * (value - .5)).toArray();
            double shift = Arrays.stream(drawn).average().orElseThrow();
            for (int user = 0; user < USERS; user++) {
                differences[length][user] = means[length] + drawn[user] - shift;
            }
        }
        return differences;
    }
}
