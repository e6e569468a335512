package dev.thaw.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Survival estimates that others have published, and some worked by hand. A censored time is written as its negative.
class PublishedSurvivalTest {
    /// Weeks of remission of acute leukaemia under 6-mercaptopurine: Freireich et al., Blood 21, 1963; Gehan, Biometrika 52,
    /// 1965; Kleinbaum and Klein, "Survival Analysis".
    private static final double[] MERCAPTOPURINE = {6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23,
        -25, -32, -32, -34, -35};
    /// The same under placebo.
    private static final double[] PLACEBO = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    /// Weeks until an intrauterine device was given up: Collett, "Modelling Survival Data in Medical Research", example 1.1.
    private static final double[] COLLETT = {10, -13, -18, 19, -23, 30, 36, -38, -54, -56, 59, 75, 93, 97, -104, 107,
        -107, -107};

    @Test
    void remissionUnderMercaptopurineIsAsPublished() {
        KaplanMeier fit = fit(MERCAPTOPURINE);
        assertArrayEquals(new double[]{6, 7, 10, 13, 16, 22, 23},
                fit.steps().stream().mapToDouble(KaplanMeier.Step::time).toArray());
        assertArrayEquals(new double[]{.857, .807, .753, .690, .627, .538, .448},
                fit.steps().stream().mapToDouble(KaplanMeier.Step::survival).toArray(), 5e-4);
        assertArrayEquals(new int[]{21, 17, 15, 12, 11, 7, 6},
                fit.steps().stream().mapToInt(KaplanMeier.Step::atRisk).toArray());
    }

    /// As statistical packages print them for these data with log-log limits.
    @Test
    void limitsOfRemissionUnderMercaptopurineAreAsPublished() {
        KaplanMeier fit = fit(MERCAPTOPURINE);
        assertArrayEquals(new double[]{.6197, .5631, .5032, .4316, .3675, .2678, .1881},
                fit.steps().stream().mapToDouble(step -> step.interval().lower()).toArray(), 5e-5);
        assertArrayEquals(new double[]{.9516, .9228, .8894, .8491, .8049, .7468, .6801},
                fit.steps().stream().mapToDouble(step -> step.interval().upper()).toArray(), 5e-5);
    }

    @Test
    void mediansOfRemissionAre23And8Weeks() {
        assertEquals(OptionalDouble.of(23), fit(MERCAPTOPURINE).median());
        assertEquals(OptionalDouble.of(8), fit(PLACEBO).median());
    }

    @Test
    void theLogRankTestOfRemissionIsAsPublished() {
        LogRank test = logRank(MERCAPTOPURINE, PLACEBO);
        assertEquals(16.79, test.statistic(), 5e-3);
        assertEquals(1, test.degreesOfFreedom());
        assertEquals(4.17e-5, test.pValue(), 5e-7);
    }

    /// Nobody is censored under placebo and nobody stays longer than 23 weeks, so its restricted mean is the plain one: 182 / 21.
    @Test
    void withoutCensoringTheRestrictedMeanIsTheMean() {
        KaplanMeier.RestrictedMean mean = fit(PLACEBO).restrictedMean(23);
        assertEquals(182 / 21., mean.mean(), 1e-12);
        double squares = Arrays.stream(PLACEBO).map(week -> Math.pow(week - 182 / 21., 2)).sum();
        assertEquals(squares / 21 / 21, mean.variance(), 1e-12, "Greenwood's is then the plain variance of a mean");
    }

    @Test
    void collettsExampleWithATieOfEventAndCensoringIsAsPublished() {
        KaplanMeier fit = fit(COLLETT);
        assertArrayEquals(new double[]{.9444, .8815, .8137, .7459, .6526, .5594, .4662, .3729, .2486},
                fit.steps().stream().mapToDouble(KaplanMeier.Step::survival).toArray(), 5e-5);
        assertEquals(OptionalDouble.of(93), fit.median());
    }

    @Test
    void whereAllAreCensoredNothingSteps() {
        KaplanMeier fit = fit(-1, -2, -5);
        assertTrue(fit.steps().isEmpty());
        assertEquals(OptionalDouble.empty(), fit.median());
        assertEquals(new KaplanMeier.RestrictedMean(5, 0, 5), fit.restrictedMean(5));
        assertEquals(new Interval(1, 1), fit.interval(4));
    }

    /// By hand: at 2 one of four, the two that leave then still at risk, S = 3/4; at 3 the last one, S = 0.
    @Test
    void whoLeavesAtTheTimeOfAnEventIsAtRiskForIt() {
        KaplanMeier fit = fit(2, -2, -2, 3);
        assertArrayEquals(new double[]{.75, 0},
                fit.steps().stream().mapToDouble(KaplanMeier.Step::survival).toArray(), 1e-12);
        assertArrayEquals(new int[]{4, 1}, fit.steps().stream().mapToInt(KaplanMeier.Step::atRisk).toArray());
    }

    /// By hand: 2, 4, 5+, 5+ give S = .75, .5, so 2 + .75 · 2 + .5 = 4 days within 5 and a variance of 2²/12 + .5²/6 = .375;
    /// 1, 2, 3+, 4, 5+ give 3.3 and .497.
    @Test
    void theDifferenceOfRestrictedMeansAddsTheVariances() {
        KaplanMeier.RestrictedMean slow = fit(2, 4, -5, -5).restrictedMean(5);
        KaplanMeier.RestrictedMean golden = fit(1, 2, -3, 4, -5).restrictedMean(5);
        assertEquals(4, slow.mean(), 1e-12);
        assertEquals(.375, slow.variance(), 1e-12);
        double spread = 1.959963984540054 * Math.sqrt(.375 + .497);
        assertEquals(.7 - spread, slow.difference(golden).lower(), 1e-12);
        assertEquals(.7 + spread, slow.difference(golden).upper(), 1e-12);
    }

    /// By hand, one person a group, events at 1, 2, 3: u = (2/3, 1/6), V = (2/9, −1/9; −1/9, 17/36), uᵀV⁻¹u = 13/5, and with
    /// two degrees of freedom p = e^(−1.3).
    @Test
    void threeGroupsHaveTwoDegreesOfFreedom() {
        LogRank test = logRank(new double[]{1}, new double[]{2}, new double[]{3});
        assertEquals(2.6, test.statistic(), 1e-12);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(Math.exp(-1.3), test.pValue(), 1e-12);
    }

    @Test
    void theOrderOfGroupsDecidesNothing() {
        double forth = logRank(MERCAPTOPURINE, PLACEBO, COLLETT).statistic();
        assertEquals(forth, logRank(COLLETT, MERCAPTOPURINE, PLACEBO).statistic(), 1e-9);
    }

    @Test
    void groupsWithoutEventsCannotBeToldApart() {
        assertEquals(new LogRank(0, 0, 1), logRank(new double[]{-1, -2}, new double[]{-1}));
    }

    @Test
    void chiSquaredTailsAgreeWithTables() {
        assertEquals(.05, ChiSquared.atLeast(3.841458820694124, 1), 1e-12);
        assertEquals(.05, ChiSquared.atLeast(5.991464547107979, 2), 1e-12);
        assertEquals(.05, ChiSquared.atLeast(7.814727903251179, 3), 1e-12);
        assertEquals(.01, ChiSquared.atLeast(13.276704135987622, 4), 1e-12);
        assertEquals(.05, ChiSquared.atLeast(11.070497693516351, 5), 1e-12);
    }

    private static KaplanMeier fit(double... signed) {
        return KaplanMeier.fit(times(signed), happened(signed));
    }

    private static LogRank logRank(double[]... groups) {
        double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
        int[] group = IntStream.range(0, groups.length).flatMap(k -> Arrays.stream(groups[k]).mapToInt(_ -> k))
                .toArray();
        return LogRank.test(times(all), happened(all), group, groups.length);
    }

    private static double[] times(double[] signed) {
        return Arrays.stream(signed).map(Math::abs).toArray();
    }

    private static boolean[] happened(double[] signed) {
        boolean[] happened = new boolean[signed.length];
        for (int k = 0; k < signed.length; k++) {
            happened[k] = signed[k] > 0;
        }
        return happened;
    }
}
