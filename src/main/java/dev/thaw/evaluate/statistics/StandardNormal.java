package dev.thaw.evaluate.statistics;

/// Tail probabilities of the standard normal distribution.
final class StandardNormal {
    /// From here on the continued fraction converges faster than the series.
    private static final double SERIES_ENDS = 3;
    private static final int FRACTION_TERMS = 200;

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
}
