package dev.thaw.simulate;

import java.util.Arrays;

/// Learns one person's taste from their choices, as well as can be learnt from what it sees of the courses.
///
/// A choice is a draw from the softmax of `offset_i + ⟨w, f_i⟩` over the catalogue, f the features it sees; w has a
/// Gaussian prior. The estimate is the mode of the posterior, found by Newton's method with step halving on
///
/// ```
/// Σ_choices ⟨w, f_c⟩ − n · ln Σ_i exp(offset_i + ⟨w, f_i⟩) − ½ (w − m)ᵀ P (w − m)
/// ```
final class TasteObserver {
    private static final int ITERATIONS = 8;
    private static final int HALVINGS = 12;
    private static final double CONVERGED = 1e-4;

    private final double[] mean;
    private final double[][] precision;

    /// An observer before it has seen anything.
    ///
    /// @param mean      m, prior mean of w, `[dimensions]`
    /// @param precision P, inverse of the prior covariance, positive definite, `[dimensions][dimensions]`
    TasteObserver(double[] mean, double[][] precision) {
        this.mean = mean;
        this.precision = precision;
    }

    /// The mode of the posterior of w.
    ///
    /// @param features what it sees of each course, `[courses][dimensions]`
    /// @param choices  indexes of the courses taken so far
    /// @param offset   what is known about every course without knowing the person, `[courses]`
    /// @param start    where to start looking, `[dimensions]`; the estimate from fewer choices is a good place
    double[] estimate(double[][] features, int[] choices, double[] offset, double[] start) {
        if (choices.length == 0) {
            return mean.clone();
        }
        double[] weights = start.clone();
        double value = logPosterior(weights, features, choices, offset);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = newtonStep(weights, features, choices, offset);
            double length = 1;
            double[] next = moved(weights, step, length);
            double nextValue = logPosterior(next, features, choices, offset);
            for (int halving = 0; halving < HALVINGS && nextValue < value; halving++) {
                length /= 2;
                next = moved(weights, step, length);
                nextValue = logPosterior(next, features, choices, offset);
            }
            if (nextValue - value < CONVERGED) {
                break;
            }
            weights = next;
            value = nextValue;
        }
        return weights;
    }

    /// `⟨w, f_i⟩` for every course.
    static double[] scores(double[] weights, double[][] features) {
        double[] scores = new double[features.length];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = dot(weights, features[item]);
        }
        return scores;
    }

    private double logPosterior(double[] weights, double[][] features, int[] choices, double[] offset) {
        double[] utilities = scores(weights, features);
        double sum = 0;
        for (int choice : choices) {
            sum += utilities[choice];
        }
        for (int item = 0; item < utilities.length; item++) {
            utilities[item] += offset[item];
        }
        sum -= choices.length * Softmax.logSum(utilities);
        for (int a = 0; a < weights.length; a++) {
            for (int b = 0; b < weights.length; b++) {
                sum -= 0.5 * (weights[a] - mean[a]) * precision[a][b] * (weights[b] - mean[b]);
            }
        }
        return sum;
    }

    private double[] newtonStep(double[] weights, double[][] features, int[] choices, double[] offset) {
        int dimensions = weights.length;
        double[] utilities = scores(weights, features);
        for (int item = 0; item < utilities.length; item++) {
            utilities[item] += offset[item];
        }
        double[] chances = Softmax.of(utilities);
        double[] expected = new double[dimensions];
        double[][] curvature = new double[dimensions][dimensions];
        for (int item = 0; item < chances.length; item++) {
            addOuterProduct(curvature, expected, features[item], chances[item]);
        }
        double[] gradient = new double[dimensions];
        for (int choice : choices) {
            for (int a = 0; a < dimensions; a++) {
                gradient[a] += features[choice][a];
            }
        }
        for (int a = 0; a < dimensions; a++) {
            gradient[a] -= choices.length * expected[a];
            for (int b = 0; b < dimensions; b++) {
                gradient[a] -= precision[a][b] * (weights[b] - mean[b]);
                if (b <= a) {
                    curvature[a][b] = choices.length * (curvature[a][b] - expected[a] * expected[b]) + precision[a][b];
                }
            }
        }
        return Cholesky.of(curvature).solve(gradient);
    }

    /// Adds to the lower triangle only, and only where the features are not 0: most are.
    private static void addOuterProduct(double[][] lower, double[] sum, double[] row, double weight) {
        int[] present = new int[row.length];
        int size = 0;
        for (int a = 0; a < row.length; a++) {
            if (row[a] != 0) {
                present[size++] = a;
            }
        }
        for (int k = 0; k < size; k++) {
            int a = present[k];
            double weighted = weight * row[a];
            sum[a] += weighted;
            for (int l = 0; l <= k; l++) {
                lower[a][present[l]] += weighted * row[present[l]];
            }
        }
    }

    private static double[] moved(double[] from, double[] step, double length) {
        double[] to = new double[from.length];
        Arrays.setAll(to, a -> from[a] + length * step[a]);
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
