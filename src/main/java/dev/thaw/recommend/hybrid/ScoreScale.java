package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.Arrays;

/// What makes the two towers' scores comparable: z = (s − mean) / deviation.
///
/// @param mean      mean score
/// @param deviation square root of the mean variance *within* a decision, `> 0`
record ScoreScale(double mean, double deviation) {
    static final String CONTENT = "mixer/content_scale";
    static final String COLLABORATIVE = "mixer/collaborative_scale";
    /// Scores as they are, for the modes that mix them so.
    static final ScoreScale IDENTITY = new ScoreScale(0, 1);

    /// The scale of some decisions' scores.
    ///
    /// @param scores by decision, `[decisions][candidates]`
    static ScoreScale of(double[][] scores) {
        double sum = 0;
        long count = 0;
        double variances = 0;
        int decisions = 0;
        for (double[] decision : scores) {
            double own = 0;
            for (double score : decision) {
                own += score;
            }
            sum += own;
            count += decision.length;
            if (decision.length > 1) {
                double mean = own / decision.length;
                double squares = 0;
                for (double score : decision) {
                    squares += (score - mean) * (score - mean);
                }
                variances += squares / decision.length;
                decisions++;
            }
        }
        double variance = decisions == 0 ? 1 : variances / decisions;
        return new ScoreScale(count == 0 ? 0 : sum / count, variance > 1e-12 ? Math.sqrt(variance) : 1);
    }

    double standardised(double score) {
        return (score - mean) / deviation;
    }

    /// Standardised scores, `[decisions][candidates]`.
    double[][] standardised(double[][] scores) {
        return Arrays.stream(scores)
                .map(decision -> Arrays.stream(decision).map(this::standardised).toArray())
                .toArray(double[][]::new);
    }

    Parameter toArray() {
        return new Parameter(new int[]{2}, new float[]{(float) mean, (float) deviation});
    }

    static ScoreScale fromArray(Parameter array) {
        return new ScoreScale(array.values()[0], array.values()[1]);
    }
}
