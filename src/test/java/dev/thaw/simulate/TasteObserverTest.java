package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TasteObserverTest {
    private static final double[][] TWO_COURSES = {{1}, {0}};

    private final TasteObserver observer = new TasteObserver(new double[]{0.5}, new double[][]{{4}});

    @Test
    void knowsThePriorBeforeAnyChoice() {
        assertThat(observer.estimate(TWO_COURSES, new int[0], new double[2], new double[0])).containsExactly(0.5);
    }

    /// One choice of the first of two courses: 1 − σ(w) = 4 (w − 0.5).
    @Test
    void findsTheModeOfThePosterior() {
        double weight = observer.estimate(TWO_COURSES, new int[]{0}, new double[2], new double[]{0.5})[0];
        assertThat(1 - Appeal.logistic(weight)).isCloseTo(4 * (weight - 0.5), within(1e-3));
        assertThat(weight).isGreaterThan(0.5);
    }

    @Test
    void scoresAreInnerProducts() {
        assertThat(TasteObserver.scores(new double[]{2, 3}, new double[][]{{1, 1}, {0, 2}})).containsExactly(5, 6);
    }

    @Test
    void choleskySolvesWhatItFactors() {
        double[][] matrix = {{4, 2, 1}, {2, 5, 3}, {1, 3, 6}};
        double[] solution = Cholesky.of(matrix).solve(new double[]{7, 10, 10});
        assertThat(solution).containsExactly(new double[]{1, 1, 1}, within(1e-12));
    }
}
