package dev.thaw.recommend.hybrid;

import java.util.Arrays;

/// Linear equations with a symmetric, positive definite matrix.
final class Cholesky {
    /// Keeps a matrix that is singular by rounding from dividing by zero.
    private static final double LEAST_PIVOT = 1e-12;

    private Cholesky() {}

    /// Solves A·x = b in place: `right` becomes x and the lower triangle of `matrix` its factor.
    ///
    /// @param matrix A, `[size × size]`, of which only the lower triangle is read
    /// @param right  b, `[size]`
    static void solve(double[] matrix, double[] right, int size) {
        factor(matrix, size);
        substitute(matrix, right, size);
    }

    /// The inverse of a matrix.
    ///
    /// @param matrix `[size × size]`, left alone
    /// @return `[size × size]`, symmetric
    static double[] inverse(double[] matrix, int size) {
        double[] factor = matrix.clone();
        factor(factor, size);
        double[] inverse = new double[size * size];
        double[] column = new double[size];
        for (int c = 0; c < size; c++) {
            Arrays.fill(column, 0);
            column[c] = 1;
            substitute(factor, column, size);
            for (int r = 0; r < size; r++) {
                inverse[r * size + c] = column[r];
            }
        }
        return inverse;
    }

    private static void factor(double[] matrix, int size) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row * size + column];
                for (int k = 0; k < column; k++) {
                    sum -= matrix[row * size + k] * matrix[column * size + k];
                }
                matrix[row * size + column] = row == column
                        ? Math.sqrt(Math.max(sum, LEAST_PIVOT))
                        : sum / matrix[column * size + column];
            }
        }
    }

    private static void substitute(double[] factor, double[] right, int size) {
        for (int row = 0; row < size; row++) {
            double sum = right[row];
            for (int k = 0; k < row; k++) {
                sum -= factor[row * size + k] * right[k];
            }
            right[row] = sum / factor[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < size; k++) {
                sum -= factor[k * size + row] * right[k];
            }
            right[row] = sum / factor[row * size + row];
        }
    }
}
