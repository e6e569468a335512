package dev.thaw.recommend.baseline;

import dev.thaw.job.JobContext;
import org.ejml.data.DMatrixRMaj;

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
        return GramMatrix.smaller(matrix, context).onlyPrecision(lambda, context);
    }

    /// The inverse itself.
    ///
    /// @param inverse P, `[items, items]`
    record OverItems(DMatrixRMaj inverse) implements ItemPrecision {
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
        static OverUsers of(DMatrixRMaj inverse, int[][] usersOfItem, double lambda, JobContext context) {
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
            int[] shared = new int[inverse.numRows];
            for (int column : columns) {
                for (int user : usersOfItem[column]) {
                    shared[user]++;
                }
            }
            double[] byUser = new double[inverse.numRows];
            for (int user = 0; user < shared.length; user++) {
                int start = user * inverse.numCols;
                for (int k = 0; k < byUser.length && shared[user] > 0; k++) {
                    byUser[k] += shared[user] * inverse.data[start + k];
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
}
