package dev.thaw.evaluate;

import dev.thaw.recommend.Scores.MixerReading;

/// How a mixer weighed its towers at one decision.
///
/// @param contentWeight mean content weight over the candidates, `0…1`
/// @param contentShare  part of the score's variance across candidates that the content tower contributes, `0…1`
record MixerUse(double contentWeight, double contentShare) {

    /// Sums a reading up.
    ///
    /// With `c = w · content` and `k = (1 − w) · collaborative` the score is `s = c + k`, so that
    /// `var(s) = cov(c, s) + cov(k, s)` whether or not the towers are correlated: `cov(c, s) / var(s)` is content's
    /// share, and both shares add up to 1. Where the towers contradict each other so much that one share is negative, it
    /// counts as 0 and the other as 1. Where all scores are equal the share is the weight.
    static MixerUse of(MixerReading reading) {
        int candidates = reading.contentWeight().length;
        double[] content = new double[candidates];
        double[] score = new double[candidates];
        double contentSum = 0;
        double scoreSum = 0;
        for (int k = 0; k < candidates; k++) {
            double weight = reading.contentWeight()[k];
            content[k] = weight * reading.content()[k];
            score[k] = content[k] + (1 - weight) * reading.collaborative()[k];
            contentSum += content[k];
            scoreSum += score[k];
        }
        double covariance = 0;
        double variance = 0;
        for (int k = 0; k < candidates; k++) {
            double deviation = score[k] - scoreSum / candidates;
            covariance += (content[k] - contentSum / candidates) * deviation;
            variance += deviation * deviation;
        }
        double weight = reading.meanContentWeight();
        return new MixerUse(weight, variance > 0 ? Math.clamp(covariance / variance, 0, 1) : weight);
    }
}
