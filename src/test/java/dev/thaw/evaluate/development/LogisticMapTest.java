package dev.thaw.evaluate.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogisticMapTest {
    /// At score 0 one of four, at score 1 three of four: log-odds −ln 3 and ln 3, so the slope is 2 ln 3.
    @Test
    void twoScoresGiveTheLogOddsOfTheirShares() {
        LogisticMap map = LogisticMap.fit(shares(1000, 3000, 3000, 1000));
        assertThat(map.intercept()).isCloseTo(-Math.log(3), within(1e-2));
        assertThat(map.slope()).isCloseTo(2 * Math.log(3), within(1e-2));
        assertThat(map.chance(0)).isCloseTo(.25, within(1e-3));
        assertThat(map.chance(1)).isCloseTo(.75, within(1e-3));
    }

    @Test
    void aSampledRowThatStandsForManyCountsAsMany() {
        LabelledScores sampled = new LabelledScores();
        sampled.add(0, true, 1000);
        sampled.add(0, false, 3000);
        sampled.add(1, true, 3000);
        sampled.add(1, false, 1000);
        LogisticMap all = LogisticMap.fit(shares(1000, 3000, 3000, 1000));
        LogisticMap few = LogisticMap.fit(sampled);
        assertEquals(all.intercept(), few.intercept(), 1e-6);
        assertEquals(all.slope(), few.slope(), 1e-6);
    }

    @Test
    void scoresTheWrongWayRoundGiveTheBaseRate() {
        LogisticMap map = LogisticMap.fit(shares(30, 10, 10, 30));
        assertEquals(0, map.slope());
        assertThat(map.chance(0)).isCloseTo(.5, within(1e-9));
    }

    @Test
    void scoresThatTellAllApartHaveAFiniteMap() {
        LogisticMap map = LogisticMap.fit(shares(0, 10, 10, 0));
        assertThat(map.slope()).isPositive().isFinite();
        assertThat(map.chance(1)).isBetween(.5, 1.0);
    }

    @Test
    void equalScoresGiveTheBaseRate() {
        LabelledScores rows = new LabelledScores();
        for (int k = 0; k < 40; k++) {
            rows.add(3, k < 10, 1);
        }
        assertThat(LogisticMap.fit(rows).chance(3)).isCloseTo(.25, within(1e-9));
    }

    @Test
    void largeScoresDoNotOverflow() {
        LabelledScores rows = new LabelledScores();
        for (int k = 0; k < 100; k++) {
            rows.add(1e6 * k, k % 3 == 0, 1);
        }
        assertThat(LogisticMap.fit(rows).chance(5e7)).isBetween(0.0, 1.0);
    }

    private static LabelledScores shares(int targetsAtZero, int othersAtZero, int targetsAtOne, int othersAtOne) {
        LabelledScores rows = new LabelledScores();
        add(rows, 0, true, targetsAtZero);
        add(rows, 0, false, othersAtZero);
        add(rows, 1, true, targetsAtOne);
        add(rows, 1, false, othersAtOne);
        return rows;
    }

    private static void add(LabelledScores rows, double score, boolean target, int times) {
        for (int k = 0; k < times; k++) {
            rows.add(score, target, 1);
        }
    }
}
