package dev.thaw.simulate;

/// Chances in proportion to the exponentials of utilities, without overflow.
final class Softmax {
    private Softmax() {}

    /// `exp(u_i) / Σ exp(u_j)`; utilities of `−∞` get 0.
    static double[] of(double[] utilities) {
        double logSum = logSum(utilities);
        double[] chances = new double[utilities.length];
        for (int k = 0; k < chances.length; k++) {
            chances[k] = StrictMath.exp(utilities[k] - logSum);
        }
        return chances;
    }

    /// `ln Σ exp(u_j)`.
    static double logSum(double[] utilities) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double utility : utilities) {
            largest = Math.max(largest, utility);
        }
        double sum = 0;
        for (double utility : utilities) {
            sum += StrictMath.exp(utility - largest);
        }
        return largest + StrictMath.log(sum);
    }
}
