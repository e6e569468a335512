package dev.thaw.evaluate.statistics;

/// Probabilities and quantiles of the standard normal distribution.
final class StandardNormal {
    /// From here on the continued fraction converges faster than the series.
    private static final double SERIES_ENDS = 3;
    private static final int FRACTION_TERMS = 200;
    /// No share that a double tells from 0 and 1 lies further out.
    private static final double FURTHEST = 40;
    private static final int HALVINGS = 60;

    private StandardNormal() {}

    /// The probability of a deviate at least as far from 0, on either side; `twoSided(1.96) = 0.05`.
    ///
    /// Near 0 by `Φ(z) − ½ = φ(z) · (z + z³/3 + z⁵/15 + …)`, further out by Laplace's continued fraction
    /// `1 − Φ(z) = φ(z) / (z + 1/(z + 2/(z + 3/(z + …))))` (Abramowitz and Stegun 26.2.11 and 26.2.14).
    ///
    /// @param deviate `>= 0`
    static double twoSided(double deviate) {
        double density = Math.exp(-deviate * deviate / 2) / Math.sqrt(2 * Math.PI);
        if (deviate < SERIES_ENDS) {
            double sum = 0;
            double term = deviate;
            for (int k = 3; term > sum * Math.ulp(1.0); k += 2) {
                sum += term;
                term *= deviate * deviate / k;
            }
            return 1 - 2 * density * sum;
        }
        double fraction = deviate;
        for (int k = FRACTION_TERMS; k >= 1; k--) {
            fraction = deviate + k / fraction;
        }
        return 2 * density / fraction;
    }

    /// The probability of a deviate below; `below(1.96) = 0.975`.
    static double below(double deviate) {
        double tail = twoSided(Math.abs(deviate)) / 2;
        return deviate < 0 ? tail : 1 - tail;
    }

    /// The deviate below which a share lies; `quantile(0.975) = 1.96`. By halving: exact to the last digits, and asked
    /// for once an interval.
    ///
    /// @param share `0 < share < 1`
    static double quantile(double share) {
        double low = -FURTHEST;
        double high = FURTHEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
