package dev.thaw.recommend.hybrid;

import dev.thaw.sampling.PositiveHistory;

/// The distribution N(μ, Σ) of trained user rows, what a newcomer's row looks like before anything is known.
///
/// @param mean      μ, `[size]`
/// @param precision Σ⁻¹ of the regularised covariance, `[size × size]`
record RowPrior(float[] mean, float[] precision) {
    /// Rows of people with fewer positives say more about their start than about taste.
    private static final int LEAST_POSITIVES = 5;
    /// Σ += 0.1 · (tr Σ / size) · I: fewer people than dimensions leave Σ singular.
    private static final double SHRINKAGE = 0.1;
    /// Variance of a row where nobody's row says how much rows vary.
    private static final double LEAST_VARIANCE = 1e-4;

    /// The prior of a trained table.
    ///
    /// @param rows user rows, `[users × size]`
    /// @param size width of a row, bias included
    static RowPrior of(float[] rows, int size, PositiveHistory positives) {
        int users = rows.length / size;
        int least = LEAST_POSITIVES;
        int eligible = count(users, positives, least);
        if (eligible < 2) {
            least = 1;
            eligible = count(users, positives, least);
        }
        double[] mean = new double[size];
        for (int user = 1; user < users; user++) {
            if (positives.userTotal(user) >= least) {
                for (int d = 0; d < size; d++) {
                    mean[d] += rows[user * size + d] / (double) eligible;
                }
            }
        }
        double[] covariance = covariance(rows, size, positives, least, mean, Math.max(1, eligible - 1));
        double trace = 0;
        for (int d = 0; d < size; d++) {
            trace += covariance[d * size + d];
        }
        for (int d = 0; d < size; d++) {
            covariance[d * size + d] += SHRINKAGE * trace / size + LEAST_VARIANCE;
        }
        return new RowPrior(floats(mean), floats(Cholesky.inverse(covariance, size)));
    }

    private static int count(int users, PositiveHistory positives, int least) {
        int eligible = 0;
        for (int user = 1; user < users; user++) {
            eligible += positives.userTotal(user) >= least ? 1 : 0;
        }
        return eligible;
    }

    private static double[] covariance(float[] rows, int size, PositiveHistory positives, int least, double[] mean,
            int degrees) {
        double[] covariance = new double[size * size];
        double[] centred = new double[size];
        for (int user = 1; user < rows.length / size; user++) {
            if (positives.userTotal(user) < least) {
                continue;
            }
            for (int d = 0; d < size; d++) {
                centred[d] = rows[user * size + d] - mean[d];
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    covariance[a * size + b] += centred[a] * centred[b] / degrees;
                }
            }
        }
        return covariance;
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            result[k] = (float) values[k];
        }
        return result;
    }
}
