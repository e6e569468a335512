package dev.thaw.recommend.baseline;

import dev.thaw.failure.InternalFailure;
import dev.thaw.job.JobContext;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/// `P = (XᵀX + λI)⁻¹` `[items, items]`, held in whichever form is smaller.
///
/// With at least as many users as items the inverse itself is kept. With fewer users the identity
/// `P = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ` needs only the inverse over users, and rows of P are made when asked for. Both are
/// exact; a test holds them together.
sealed interface ItemPrecision {
    /// `P[column, column]`.
    double diagonal(int column);

    /// The sum of the rows of P at the given columns, `[columns]`.
    double[] rowSum(int[] columns);

    /// Inverts the smaller of the two Gram matrices.
    static ItemPrecision of(RelevanceMatrix matrix, double lambda, JobContext context) {
        return matrix.rows() < matrix.columns()
                ? OverUsers.invert(matrix, lambda, context)
                : OverItems.invert(matrix, lambda, context);
    }

    /// The inverse itself.
    ///
    /// @param inverse P, `[items, items]`
    record OverItems(DMatrixRMaj inverse) implements ItemPrecision {
        static OverItems invert(RelevanceMatrix matrix, double lambda, JobContext context) {
            DMatrixRMaj gram = new DMatrixRMaj(matrix.columns(), matrix.columns());
            for (int row = 0; row < matrix.rows(); row++) {
                addPairs(gram, matrix.columnsOf(row));
                context.checkpoint();
            }
            return new OverItems(inverted(gram, lambda));
        }

        @Override
        public double diagonal(int column) {
            return inverse.unsafe_get(column, column);
        }

        @Override
        public double[] rowSum(int[] columns) {
            double[] sum = new double[inverse.numCols];
            for (int column : columns) {
                int start = column * inverse.numCols;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += inverse.data[start + k];
                }
            }
            return sum;
        }
    }

    /// The inverse over users, M = (XXᵀ + λI)⁻¹.
    ///
    /// @param inverse      M, `[users, users]`
    /// @param usersOfItem  the users with a 1 in each column of X, `[items][]`
    /// @param diagonals    the diagonal of P, `[items]`
    /// @param lambda       λ
    record OverUsers(DMatrixRMaj inverse, int[][] usersOfItem, double[] diagonals,
            double lambda) implements ItemPrecision {
        static OverUsers invert(RelevanceMatrix matrix, double lambda, JobContext context) {
            int[][] usersOfItem = matrix.rowsOfColumns();
            DMatrixRMaj gram = new DMatrixRMaj(matrix.rows(), matrix.rows());
            for (int[] users : usersOfItem) {
                addPairs(gram, users);
                context.checkpoint();
            }
            DMatrixRMaj inverse = inverted(gram, lambda);
            double[] diagonals = new double[usersOfItem.length];
            for (int item = 0; item < diagonals.length; item++) {
                double quadratic = 0;
                for (int a : usersOfItem[item]) {
                    for (int b : usersOfItem[item]) {
                        quadratic += inverse.unsafe_get(a, b);
                    }
                }
                diagonals[item] = (1 - quadratic) / lambda;
                context.checkpoint();
            }
            return new OverUsers(inverse, usersOfItem, diagonals, lambda);
        }

        @Override
        public double diagonal(int column) {
            return diagonals[column];
        }

        @Override
        public double[] rowSum(int[] columns) {
            double[] byUser = new double[inverse.numRows];
            for (int column : columns) {
                for (int user : usersOfItem[column]) {
                    int start = user * inverse.numCols;
                    for (int k = 0; k < byUser.length; k++) {
                        byUser[k] += inverse.data[start + k];
                    }
                }
            }
            double[] sum = new double[usersOfItem.length];
            for (int item = 0; item < sum.length; item++) {
                double projected = 0;
                for (int user : usersOfItem[item]) {
                    projected += byUser[user];
                }
                sum[item] = -projected / lambda;
            }
            for (int column : columns) {
                sum[column] += 1 / lambda;
            }
            return sum;
        }
    }

    /// Adds 1 at every pair of the given positions: the outer product of a binary row with itself.
    private static void addPairs(DMatrixRMaj gram, int[] positions) {
        for (int a : positions) {
            int start = a * gram.numCols;
            for (int b : positions) {
                gram.data[start + b]++;
            }
        }
    }

    /// `(gram + λI)⁻¹` by Cholesky.
    private static DMatrixRMaj inverted(DMatrixRMaj gram, double lambda) {
        int size = gram.numRows;
        for (int k = 0; k < size; k++) {
            gram.data[k * size + k] += lambda;
        }
        DMatrixRMaj inverse = new DMatrixRMaj(size, size);
        LinearSolverDense<DMatrixRMaj> cholesky = LinearSolverFactory_DDRM.chol(size);
        if (!cholesky.setA(gram)) {
            throw new InternalFailure("EASE's matrix of " + size + " × " + size + " with λ = " + lambda
                    + " is not positive definite.", null);
        }
        cholesky.invert(inverse);
        return inverse;
    }
}
