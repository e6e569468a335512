package dev.thaw.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AcceleratedIntervalTest {
    @Test
    void theDeviateIsStudentsWidenedForTheSize() {
        assertThat(AcceleratedInterval.deviate(6)).isCloseTo(2.5706 * Math.sqrt(6.0 / 5), within(.01));
        assertThat(AcceleratedInterval.deviate(66)).isCloseTo(1.9971 * Math.sqrt(66.0 / 65), within(.001));
        assertThat(AcceleratedInterval.deviate(100_000)).isCloseTo(1.96, within(.001));
    }

    @Test
    void aRareHitsIntervalReachesFurtherUpThanItsPercentiles() {
        double[] hits = new double[87];
        Arrays.fill(hits, 0, 5, 1);
        double[] resampled = Bootstrap.over(87).means(hits);
        Interval plain = Interval.ofPercentiles(resampled);
        Interval corrected = AcceleratedInterval.ofMean(resampled, hits);
        assertThat(corrected.upper()).isGreaterThan(plain.upper());
        assertThat(corrected.lower()).isGreaterThanOrEqualTo(plain.lower());
    }

    @Test
    void usersWhoAreAllAlikeHaveNoInterval() {
        double[] same = new double[50];
        Arrays.fill(same, .1);
        Interval interval = AcceleratedInterval.ofMean(Bootstrap.over(50).means(same), same);
        assertThat(interval.upper() - interval.lower()).isLessThan(1e-12);
    }

    @Test
    void nothingOfManyUsersStillMayBeSomething() {
        assertThat(Interval.ofNothing(87).upper()).isCloseTo(.0415, within(1e-3));
        assertThat(Interval.ofNothing(87).lower()).isZero();
    }
}
