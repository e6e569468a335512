package dev.thaw.recommend.baseline;

import dev.thaw.failure.InternalFailure;
import dev.thaw.job.JobContext;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/// XᵀX over items or XXᵀ over users, from which [ItemPrecision] follows for any λ.
final class GramMatrix {
    private final DMatrixRMaj values;
    private final int @Nullable [][] usersOfItem;

    /// @param usersOfItem the users with a 1 in each column of X where `values` is over users, else null
    private GramMatrix(DMatrixRMaj values, int @Nullable [][] usersOfItem) {
        this.values = values;
        this.usersOfItem = usersOfItem;
    }

    /// Over whichever are fewer.
    static GramMatrix smaller(RelevanceMatrix matrix, JobContext context) {
        return matrix.rows() < matrix.columns() ? overUsers(matrix, context) : overItems(matrix, context);
    }

    /// XᵀX, `[items, items]`.
    static GramMatrix overItems(RelevanceMatrix matrix, JobContext context) {
        DMatrixRMaj gram = new DMatrixRMaj(matrix.columns(), matrix.columns());
        for (int row = 0; row < matrix.rows(); row++) {
            addPairs(gram, matrix.columnsOf(row));
            context.checkpoint();
        }
        return new GramMatrix(gram, null);
    }

    /// XXᵀ, `[users, users]`.
    static GramMatrix overUsers(RelevanceMatrix matrix, JobContext context) {
        int[][] usersOfItem = matrix.rowsOfColumns();
        DMatrixRMaj gram = new DMatrixRMaj(matrix.rows(), matrix.rows());
        for (int[] users : usersOfItem) {
            addPairs(gram, users);
            context.checkpoint();
        }
        return new GramMatrix(gram, usersOfItem);
    }

    /// P for one of several λ.
    ItemPrecision precision(double lambda, JobContext context) {
        return new GramMatrix(values.copy(), usersOfItem).onlyPrecision(lambda, context);
    }

    /// P for the only λ: the matrix is used up, which saves a copy of it.
    ItemPrecision onlyPrecision(double lambda, JobContext context) {
        context.checkpoint();
        DMatrixRMaj inverse = inverted(values, lambda);
        return usersOfItem == null
                ? new ItemPrecision.OverItems(inverse)
                : ItemPrecision.OverUsers.of(inverse, usersOfItem, lambda, context);
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
