package dev.thaw.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.evaluate.JointMeasures.Estimate;
import dev.thaw.evaluate.statistics.Bootstrap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JointMeasuresTest {
    private static Outcome outcome(double shown, double taken, int... items) {
        return new Outcome(items, new double[items.length], new double[items.length], new double[0], shown, taken, null,
                null, new double[0]);
    }

    private static Map<String, Estimate> estimates(List<Outcome> outcomes, int catalogSize) {
        Bootstrap bootstrap = Bootstrap.over(outcomes.size());
        JointMeasures measures = new JointMeasures(outcomes, catalogSize, bootstrap.resamples());
        bootstrap.forEach(measures::resample);
        return measures.estimates().stream().collect(Collectors.toMap(Estimate::metric, Function.identity()));
    }

    /// Shown 30 and 10 against taken 8 and 2: 40 / 10 − 1. The user who took nothing enters neither sum.
    @Test
    void popularityLiftIsARatioOfMeansOverWhoTookSomething() {
        Estimate lift = estimates(List.of(outcome(30, 8, 1), outcome(10, 2, 2), outcome(500, Double.NaN, 3)), 9)
                .get("popularity_lift");
        assertEquals(3, lift.mean(), 1e-12);
        assertEquals(2, lift.users());
        // 30/8 − 1 and 10/2 − 1 are what the two users alone would give
        assertEquals(2.75, lift.interval().lower(), 1e-12);
        assertEquals(4, lift.interval().upper(), 1e-12);
    }

    @Test
    void whereNobodyTookAnythingKnownThereIsNoLift() {
        assertThat(estimates(List.of(outcome(3, Double.NaN, 1), outcome(3, 0, 1)), 9)).doesNotContainKey(
                "popularity_lift");
    }

    /// Everybody is shown other items: a resample shows fewer and repeats some, which must not move the interval away.
    @Test
    void intervalsOfDistinctCountsHoldTheEstimate() {
        List<Outcome> outcomes = IntStream.range(0, 60).mapToObj(user -> outcome(1, 1, user)).toList();
        Map<String, Estimate> all = estimates(outcomes, 200);
        assertEquals(.3, all.get("coverage").mean(), 1e-12);
        assertThat(all.values()).allSatisfy(estimate -> assertTrue(estimate.interval().lower() <= estimate.mean()
                && estimate.mean() <= estimate.interval().upper()));
        Estimate gini = all.get("exposure_gini");
        assertThat(gini.interval().upper() - gini.interval().lower()).isLessThan(.2);
    }

    @Test
    void whereEverybodyIsShownTheSameThereIsNothingToResample() {
        List<Outcome> outcomes = IntStream.range(0, 30).mapToObj(_ -> outcome(1, 1, 4, 5)).toList();
        Estimate gini = estimates(outcomes, 4).get("exposure_gini");
        assertEquals(2. / 3, gini.mean(), 1e-12);
        assertEquals(gini.interval().lower(), gini.interval().upper(), 1e-12);
    }
}
