package dev.thaw.recommend.hybrid;

import java.util.Arrays;

/// Gives a person a row of log-odds from the events known of them, for towers that were trained inside a mixed log-loss.
///
/// The row x (vector and bias) minimises
/// Σ_revealed w·L(label, s) + (r·m / |N|) Σ_N L(0, s) + ½ (x − μ)ᵀ Σ⁻¹ (x − μ)
/// over m revealed positives and a sample N of unseen items, r being the negative ratio, so that negatives have the
/// mass they had in training. L is the log-loss; N(μ, Σ) is the distribution of
/// trained rows. Newton steps from μ; with nothing known the answer is μ.
final class FoldIn {
    private static final int NEWTON_STEPS = 3;

    private final double[] mean;
    private final double[] precision;
    private final int size;

    /// @param mean      μ, `[size]`
    /// @param precision Σ⁻¹, `[size × size]`
    FoldIn(double[] mean, double[] precision) {
        this.mean = mean.clone();
        this.precision = precision.clone();
        this.size = mean.length;
    }

    /// The row of a person of whom nothing is known.
    double[] newcomer() {
        return mean.clone();
    }

    /// The row of a person.
    ///
    /// @param evidence item rows with label and weight
    double[] fold(Evidence evidence) {
        double[] row = mean.clone();
        double[] hessian = new double[size * size];
        double[] gradient = new double[size];
        for (int step = 0; step < NEWTON_STEPS; step++) {
            prior(row, gradient, hessian);
            for (int k = 0; k < evidence.count; k++) {
                accumulate(evidence, k, row, gradient, hessian);
            }
            Cholesky.solve(hessian, gradient, size);
            for (int d = 0; d < size; d++) {
                row[d] -= gradient[d];
            }
        }
        return row;
    }

    private void prior(double[] row, double[] gradient, double[] hessian) {
        for (int a = 0; a < size; a++) {
            double sum = 0;
            for (int b = 0; b < size; b++) {
                hessian[a * size + b] = precision[a * size + b];
                sum += precision[a * size + b] * (row[b] - mean[b]);
            }
            gradient[a] = sum;
        }
    }

    private void accumulate(Evidence evidence, int k, double[] row, double[] gradient, double[] hessian) {
        int start = k * size;
        double score = evidence.offsets[k];
        for (int d = 0; d < size; d++) {
            score += row[d] * evidence.rows[start + d];
        }
        double chance = 1 / (1 + Math.exp(-score));
        double slope = evidence.weights[k] * (chance - evidence.labels[k]);
        double curvature = evidence.weights[k] * chance * (1 - chance);
        for (int a = 0; a < size; a++) {
            double value = evidence.rows[start + a];
            gradient[a] += slope * value;
            double scaled = curvature * value;
            // only the lower triangle, which is all Cholesky reads
            for (int b = 0; b <= a; b++) {
                hessian[a * size + b] += scaled * evidence.rows[start + b];
            }
        }
    }

    /// What is known of a person, as item rows.
    static final class Evidence {
        private final int size;
        private double[] rows = new double[0];
        private double[] offsets = new double[0];
        private double[] labels = new double[0];
        private double[] weights = new double[0];
        private int count;

        /// @param size     width of a row, bias included
        /// @param capacity how many items will be added at most
        Evidence(int size, int capacity) {
            this.size = size;
            this.rows = new double[size * capacity];
            this.offsets = new double[capacity];
            this.labels = new double[capacity];
            this.weights = new double[capacity];
        }

        /// Adds one item.
        ///
        /// @param vector   table of item vectors
        /// @param start    where the item's vector of `size − 1` numbers starts; the last number of a row is the
        ///                 constant 1 that meets the person's bias
        /// @param offset   part of the score that does not depend on the person
        void add(float[] vector, int start, double offset, double label, double weight) {
            int to = count * size;
            for (int d = 0; d < size - 1; d++) {
                rows[to + d] = vector[start + d];
            }
            rows[to + size - 1] = 1;
            offsets[count] = offset;
            labels[count] = label;
            weights[count++] = weight;
        }

        @Override
        public String toString() {
            return "evidence of " + count + " items, labels " + Arrays.toString(Arrays.copyOf(labels, count));
        }
    }
}
