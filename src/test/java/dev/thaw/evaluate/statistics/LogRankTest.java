package dev.thaw.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogRankTest {
    /// First group 1, 3, 5+; second 2, 4, 6. By hand, first group's share at risk at times 1, 2, 3, 4, 6 is
    /// 3/6, 2/5, 2/4, 1/3, 0/1: expected .5 + .4 + .5 + .333 = 1.7333 against 2 observed;
    /// variance .25 + .24 + .25 + .2222 = .9622.
    @Test
    void aSmallExampleAgreesWithTheHand() {
        LogRank test = LogRank.test(new double[]{1, 3, 5, 2, 4, 6}, new boolean[]{true, true, false, true, true, true},
                new boolean[]{true, true, true, false, false, false});
        double statistic = Math.pow(2 - (.5 + .4 + .5 + 1 / 3.), 2) / (.25 + .24 + .25 + 2 / 9.);
        assertEquals(statistic, test.statistic(), 1e-12);
        assertEquals(.0739, test.statistic(), 5e-5);
        assertEquals(.7857, test.pValue(), 1e-3);
    }

    /// Two events at once among four at risk, two a group: variance 2 · ½ · ½ · (4 − 2) / (4 − 1) = ⅓.
    @Test
    void eventsAtTheSameTimeShareOneRiskSet() {
        LogRank test = LogRank.test(new double[]{1, 1, 2, 2}, new boolean[]{true, true, false, false},
                new boolean[]{true, true, false, false});
        assertEquals(3, test.statistic(), 1e-12);
    }

    @Test
    void equalGroupsCannotBeToldApart() {
        LogRank test = LogRank.test(new double[]{1, 1, 2, 2}, new boolean[]{true, true, true, true},
                new boolean[]{true, false, true, false});
        assertEquals(0, test.statistic(), 1e-12);
        assertEquals(1, test.pValue(), 1e-12);
    }

    @Test
    void tailProbabilitiesAgreeWithTables() {
        assertEquals(1, StandardNormal.twoSided(0), 1e-15);
        assertEquals(.317310507862914, StandardNormal.twoSided(1), 1e-13);
        assertEquals(.05, StandardNormal.twoSided(1.959963984540054), 1e-13);
        assertEquals(.002699796063260, StandardNormal.twoSided(3), 1e-13);
        assertEquals(5.733031437e-7, StandardNormal.twoSided(5), 1e-15);
    }
}
