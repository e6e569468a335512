package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final int WIDTH = 4;
    private static final int PEOPLE = 30;
    private static final int ITEMS = 20;
    /// Weight by person and item; 0 is no pair. Row and column 0 stay empty, as in the tables of a data set.
    private static final float[][] CROWD = crowd();

    /// After a sweep the items' rows are those that the people's rows call for.
    @Test
    void aHalfStepIsTheRidgeSolution() {
        double l2 = 0.01;
        try (LeastSquares towers = swept(CROWD, l2, 1)) {
            float[] people = towers.peopleRows();
            float[] items = towers.itemRows();
            for (int item = 1; item < ITEMS; item++) {
                double[] expected = ridge(item, people, l2);
                for (int d = 0; d < WIDTH; d++) {
                    assertThat((double) items[item * WIDTH + d]).isCloseTo(expected[d], within(1e-4));
                }
            }
        }
    }

    /// Without a ridge the loss is what each half step minimises.
    @Test
    void theLossFallsWithEverySweep() {
        try (LeastSquares towers = swept(CROWD, 0, 1)) {
            double before = towers.loss();
            for (int sweep = 0; sweep < 5; sweep++) {
                towers.sweep(JobContext.unobserved());
                assertThat(towers.loss()).isLessThan(before);
                before = towers.loss();
            }
        }
    }

    @Test
    void theOrderOfPeopleDecidesNothing() {
        float[][] turned = new float[PEOPLE][];
        turned[0] = CROWD[0];
        for (int person = 1; person < PEOPLE; person++) {
            turned[person] = CROWD[PEOPLE - person];
        }
        try (LeastSquares straight = swept(CROWD, 0.01, 3); LeastSquares other = swept(turned, 0.01, 3)) {
            assertClose(straight.itemRows(), other.itemRows());
            float[] people = straight.peopleRows();
            float[] reversed = other.peopleRows();
            for (int person = 1; person < PEOPLE; person++) {
                assertClose(row(people, person), row(reversed, PEOPLE - person));
            }
        }
    }

    @Test
    void withoutPairsAllRowsStayZero() {
        try (LeastSquares towers = swept(new float[3][4], 0.01, 2)) {
            assertThat(towers.peopleRows()).containsOnly(0);
            assertThat(towers.itemRows()).containsOnly(0);
            assertThat(towers.loss()).isZero();
        }
    }

    /// Each pair weighs 1 against an unseen mass of 3 · 3 negatives: scores are 1 / 10, less what the ridge takes.
    @Test
    void onePersonIsEnough() {
        try (LeastSquares towers = swept(new float[][]{{0, 0, 0}, {0, 1, 1}}, 0.01, 2)) {
            assertThat(score(towers, 1, 1)).isBetween(0.06, 1 / 10.0);
            assertThat(score(towers, 1, 2)).isBetween(0.06, 1 / 10.0);
        }
    }

    @Test
    void aDislikePullsTheItemsScoreDown() {
        float[][] silent = crowd();
        silent[5][7] = 0;
        float[][] disliking = crowd();
        disliking[5][7] = -2;
        try (LeastSquares without = swept(silent, 0.01, 3); LeastSquares with = swept(disliking, 0.01, 3)) {
            assertThat(Math.abs(score(with, 5, 7))).isLessThan(Math.abs(score(without, 5, 7)));
        }
    }

    /// y = (α₀ Σ x xᵀ + Σ w x xᵀ + λ(Σw + α₀·people) I)⁻¹ Σ_liked w x in double precision.
    private static double[] ridge(int item, float[] people, double l2) {
        double liked = 0;
        for (float[] row : CROWD) {
            for (float weight : row) {
                liked += Math.max(0, weight);
            }
        }
        int active = PEOPLE - 1;
        double unseen = 3.0 * HybridTrainerTest.settings(MixerTraining.STACKED, 5).negatives().ratio() * liked
                / ((double) active * (ITEMS - 1));
        double[][] system = new double[WIDTH][WIDTH + 1];
        double total = unseen * active;
        for (int person = 1; person < PEOPLE; person++) {
            double weight = CROWD[person][item];
            total += Math.abs(weight);
            for (int a = 0; a < WIDTH; a++) {
                double x = people[person * WIDTH + a];
                for (int b = 0; b < WIDTH; b++) {
                    system[a][b] += (unseen + Math.abs(weight)) * x * people[person * WIDTH + b];
                }
                system[a][WIDTH] += Math.max(0, weight) * x;
            }
        }
        for (int a = 0; a < WIDTH; a++) {
            system[a][a] += l2 * total;
        }
        return eliminated(system);
    }

    /// The solution of a small positive definite system by Gauss and Jordan; its last column is the right side.
    private static double[] eliminated(double[][] system) {
        for (int pivot = 0; pivot < WIDTH; pivot++) {
            for (int a = 0; a < WIDTH; a++) {
                double factor = a == pivot ? 0 : system[a][pivot] / system[pivot][pivot];
                for (int b = 0; b <= WIDTH; b++) {
                    system[a][b] -= factor * system[pivot][b];
                }
            }
        }
        double[] solution = new double[WIDTH];
        for (int a = 0; a < WIDTH; a++) {
            solution[a] = system[a][WIDTH] / system[a][a];
        }
        return solution;
    }

    private static LeastSquares swept(float[][] weights, double l2, int sweeps) {
        HybridSettings settings = HybridTrainerTest.settings(MixerTraining.STACKED, 5);
        HybridSettings narrow = new HybridSettings(settings.content(), new HybridSettings.Collaborative(WIDTH, l2),
                settings.mixer(), settings.training(), settings.negatives(), null, 5);
        LeastSquares towers = new LeastSquares(table(weights), weights[0].length, narrow);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            towers.sweep(JobContext.unobserved());
        }
        return towers;
    }

    private static PairTable table(float[][] weights) {
        int[] starts = new int[weights.length + 1];
        int[] columns = new int[weights.length * weights[0].length];
        float[] entries = new float[columns.length];
        int size = 0;
        for (int row = 0; row < weights.length; row++) {
            for (int column = 0; column < weights[row].length; column++) {
                if (weights[row][column] != 0) {
                    columns[size] = column;
                    entries[size++] = weights[row][column];
                }
            }
            starts[row + 1] = size;
        }
        return new PairTable(weights.length, starts, Arrays.copyOf(columns, size), Arrays.copyOf(entries, size));
    }

    private static float[][] crowd() {
        RandomGenerator random = SeededRandom.of(11, 3);
        float[][] weights = new float[PEOPLE][ITEMS];
        for (int person = 1; person < PEOPLE; person++) {
            for (int item = 1; item < ITEMS; item++) {
                boolean own = item % 3 == person % 3;
                if (random.nextDouble() < (own ? 0.6 : 0.1)) {
                    weights[person][item] = random.nextDouble() < 0.9 ? 0.5f + random.nextFloat() : -0.5f;
                }
            }
            weights[person][1 + person % (ITEMS - 1)] = 1;
        }
        return weights;
    }

    private static double score(LeastSquares towers, int person, int item) {
        float[] x = row(towers.peopleRows(), person);
        float[] y = row(towers.itemRows(), item);
        double score = 0;
        for (int d = 0; d < WIDTH; d++) {
            score += x[d] * y[d];
        }
        return score;
    }

    private static float[] row(float[] table, int row) {
        return Arrays.copyOfRange(table, row * WIDTH, (row + 1) * WIDTH);
    }

    private static void assertClose(float[] a, float[] b) {
        assertThat(a).hasSameSizeAs(b);
        for (int k = 0; k < a.length; k++) {
            assertThat(a[k]).isCloseTo(b[k], within(1e-4f));
        }
    }
}
