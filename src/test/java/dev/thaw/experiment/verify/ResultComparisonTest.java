package dev.thaw.experiment.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultComparisonTest {
    private final RunResult stored = ExampleRuns.complete();

    @Test
    void aResultIsReproducedByItself() {
        ResultComparison same = ResultComparison.of(stored, stored);
        assertThat(same.isReproduced()).isTrue();
        assertThat(same.compared()).isGreaterThan(100);
        assertThat(same.environment()).isEmpty();
    }

    @Test
    void oneChangedMeanIsNamedWithItsGap() {
        ResultComparison found = ResultComparison.of(stored, withFirstMean(stored.curve().getFirst().mean() + 0.125));
        assertThat(found.deviations()).singleElement().satisfies(deviation -> {
            CurvePoint first = stored.curve().getFirst();
            assertThat(deviation.path()).isEqualTo(
                    "curve[" + first.system().text() + ", " + first.n() + ", " + first.metric() + "].mean");
            assertThat(deviation.gap()).isEqualTo(0.125);
        });
        assertThat(found.isWithin(0.125)).isTrue();
        assertThat(found.isWithin(0.1)).isFalse();
    }

    @Test
    void whatIsMissingIsNoMatterOfTolerance() {
        RunResult shorter = with(stored.curve().subList(1, stored.curve().size()));
        assertThat(ResultComparison.of(stored, shorter).isWithin(1e9)).isFalse();
    }

    private RunResult withFirstMean(double mean) {
        CurvePoint first = stored.curve().getFirst();
        List<CurvePoint> curve = new ArrayList<>(stored.curve());
        curve.set(0, new CurvePoint(first.system(), first.n(), first.metric(), mean, first.lower(), first.upper(),
                first.users()));
        return with(curve);
    }

    private RunResult with(List<CurvePoint> curve) {
        return new RunResult(stored.run(), stored.provenance(), stored.data(), stored.cohort(), stored.baselines(),
                curve, stored.differences(), stored.mixer(), stored.ttfc(), stored.loss(), stored.timings(),
                stored.notes(), stored.audit(), stored.views());
    }
}
