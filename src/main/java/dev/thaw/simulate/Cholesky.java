package dev.thaw.simulate;

/// A positive definite matrix taken apart as `L Lᵀ`.
final class Cholesky {
    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /// Factors a matrix of which only the lower triangle is read.
    ///
    /// @throws ArithmeticException if it is not positive definite
    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][];
        for (int row = 0; row < size; row++) {
            factor[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= factor[row][k] * factor[column][k];
                }
                if (column < row) {
                    factor[row][column] = sum / factor[column][column];
                } else if (sum > 0) {
                    factor[row][row] = StrictMath.sqrt(sum);
                } else {
                    throw new ArithmeticException("matrix is not positive definite at row " + row);
                }
            }
        }
        return new Cholesky(factor);
    }

    /// The x with `matrix · x = right`.
    double[] solve(double[] right) {
        int size = factor.length;
        double[] solution = right.clone();
        for (int row = 0; row < size; row++) {
            for (int k = 0; k < row; k++) {
                solution[row] -= factor[row][k] * solution[k];
            }
            solution[row] /= factor[row][row];
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int k = row + 1; k < size; k++) {
                solution[row] -= factor[k][row] * solution[k];
            }
            solution[row] /= factor[row][row];
        }
        return solution;
    }

    /// The inverse of the matrix.
    double[][] inverse() {
        double[][] inverse = new double[factor.length][];
        for (int column = 0; column < factor.length; column++) {
            double[] unit = new double[factor.length];
            unit[column] = 1;
            inverse[column] = solve(unit);
        }
        return inverse;
    }
}
