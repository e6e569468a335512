package dev.thaw.evaluate.development;

/// From score to probability: `p = σ(intercept + slope · x)`, increasing in x (Platt 1999).
///
/// @param intercept log-odds at x = 0
/// @param slope     `>= 0`: a higher score never means a lower chance
record LogisticMap(double intercept, double slope) {
    private static final int ITERATIONS = 50;
    private static final int HALVINGS = 30;
    private static final double CONVERGED = 1e-10;
    /// Price of the slope of standardised scores, as if of one more row: keeps it finite where scores tell all apart.
    private static final double RIDGE = 1;

    LogisticMap {
        if (!Double.isFinite(intercept) || !(slope >= 0) || Double.isInfinite(slope)) {
            throw new IllegalArgumentException(
                    "intercept must be a number and slope at least 0, were " + intercept + " and " + slope);
        }
    }

    /// The probability at a score.
    double chance(double x) {
        return sigmoid(intercept + slope * x);
    }

    /// The map under which labels are likeliest.
    ///
    /// Newton's method with step halving on `Σ w (y ln p + (1 − y) ln(1 − p)) − ½ slope²` with the scores standardised.
    ///
    /// @param rows both labels must occur
    static LogisticMap fit(LabelledScores rows) {
        double mean = rows.meanScore();
        double deviation = rows.deviation();
        double a = Math.log(rows.prevalence() / (1 - rows.prevalence()));
        double b = 0;
        double value = value(rows, mean, deviation, a, b);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] step = newtonStep(rows, mean, deviation, a, b);
            double length = 1;
            double next = value(rows, mean, deviation, a + step[0], b + step[1]);
            for (int halving = 0; halving < HALVINGS && !(next >= value); halving++) {
                length /= 2;
                next = value(rows, mean, deviation, a + length * step[0], b + length * step[1]);
            }
            if (!(next >= value)) {
                break;
            }
            a += length * step[0];
            b += length * step[1];
            double gained = next - value;
            value = next;
            if (gained < CONVERGED * Math.abs(value)) {
                break;
            }
        }
        if (b < 0) {
            // scores that order people's choices the wrong way round say nothing; everything has the base rate
            return new LogisticMap(Math.log(rows.prevalence() / (1 - rows.prevalence())), 0);
        }
        return new LogisticMap(a - b * mean / deviation, b / deviation);
    }

    private static double value(LabelledScores rows, double mean, double deviation, double a, double b) {
        double value = -RIDGE / 2 * b * b;
        for (int k = 0; k < rows.size(); k++) {
            double logit = a + b * (rows.score(k) - mean) / deviation;
            // ln σ(z) = −ln(1 + e^−z)
            value -= rows.weight(k) * softplus(rows.isTarget(k) ? -logit : logit);
        }
        return value;
    }

    private static double[] newtonStep(LabelledScores rows, double mean, double deviation, double a, double b) {
        double gradientA = 0;
        double gradientB = -RIDGE * b;
        double aa = 0;
        double ab = 0;
        double bb = RIDGE;
        for (int k = 0; k < rows.size(); k++) {
            double z = (rows.score(k) - mean) / deviation;
            double p = sigmoid(a + b * z);
            double residual = rows.weight(k) * ((rows.isTarget(k) ? 1 : 0) - p);
            double curvature = rows.weight(k) * p * (1 - p);
            gradientA += residual;
            gradientB += residual * z;
            aa += curvature;
            ab += curvature * z;
            bb += curvature * z * z;
        }
        double determinant = aa * bb - ab * ab;
        return new double[]{(bb * gradientA - ab * gradientB) / determinant,
            (aa * gradientB - ab * gradientA) / determinant};
    }

    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
