package dev.thaw.evaluate.statistics;

/// Tail probabilities of the chi-squared distribution with few, whole degrees of freedom.
final class ChiSquared {
    private ChiSquared() {}

    /// The probability of at least so large a value; `atLeast(3.841459, 1) = 0.05`.
    ///
    /// `Q(x; d) = Q(x; d − 2) + (x/2)^(d/2 − 1) e^(−x/2) / Γ(d/2)`, from `Q(x; 2) = e^(−x/2)` and `Q(x; 1)`, the two tails
    /// of the normal distribution beyond `√x` (Abramowitz and Stegun 26.4.8).
    ///
    /// @param value   `>= 0`
    /// @param freedom degrees of freedom, `>= 1`
    static double atLeast(double value, int freedom) {
        if (freedom < 1 || !(value >= 0)) {
            throw new IllegalArgumentException(
                    "value must be at least 0 and freedom at least 1, were " + value + " and " + freedom);
        }
        boolean odd = freedom % 2 == 1;
        double tail = odd ? StandardNormal.twoSided(Math.sqrt(value)) : Math.exp(-value / 2);
        // the term that takes d − 2 to d, for d = 3 or 4: Γ(3/2) = √π / 2, Γ(2) = 1
        double term = Math.exp(-value / 2) * (odd ? Math.sqrt(2 * value / Math.PI) : value / 2);
        for (int reached = odd ? 3 : 4; reached <= freedom; reached += 2) {
            tail += term;
            term *= value / reached;
        }
        return Math.min(1, tail);
    }
}
