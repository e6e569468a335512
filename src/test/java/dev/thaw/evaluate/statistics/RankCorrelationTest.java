package dev.thaw.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    @Test
    void oneExchangedNeighbourOfThree() {
        RankCorrelation correlation = RankCorrelation.of(new double[]{1, 2, 3}, new double[]{1, 3, 2});
        assertThat(correlation.spearman()).isCloseTo(0.5, within(1e-12));
        assertThat(correlation.kendall()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void theReverseOrder() {
        RankCorrelation correlation = RankCorrelation.of(new double[]{1, 2, 3, 4}, new double[]{40, 30, 20, 10});
        assertThat(correlation.spearman()).isCloseTo(-1, within(1e-12));
        assertThat(correlation.kendall()).isCloseTo(-1, within(1e-12));
    }

    /// 1, 2, 2, 3 against 1, 2, 3, 4: ranks 1, 2.5, 2.5, 4; five of six pairs agree, one is a tie in the first.
    @Test
    void tiesShareTheirMeanRank() {
        RankCorrelation correlation = RankCorrelation.of(new double[]{1, 2, 2, 3}, new double[]{1, 2, 3, 4});
        assertThat(correlation.spearman()).isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
        assertThat(correlation.kendall()).isCloseTo(5 / Math.sqrt(5 * 6), within(1e-12));
    }

    @Test
    void whatTellsNothingApartHasNoCorrelation() {
        assertThat(RankCorrelation.of(new double[]{1, 1}, new double[]{1, 2}).kendall()).isNaN();
    }
}
