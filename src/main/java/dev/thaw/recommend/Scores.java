package dev.thaw.recommend;

import java.util.Optional;

/// The scores of some candidates for one decision.
///
/// @param values higher is better, `[candidates]`, comparable only within the decision
/// @param mixer  how the two towers were weighed, for recommenders that have a mixer
public record Scores(double[] values, Optional<MixerReading> mixer) {
    /// Scores of a recommender without a mixer.
    public static Scores of(double[] values) {
        return new Scores(values, Optional.empty());
    }

    /// The mixer at work: `score = contentWeight · content + (1 − contentWeight) · collaborative`.
    ///
    /// @param contentWeight weight of the content tower, `0…1`, `[candidates]`
    /// @param content       the content tower's standardised score, `[candidates]`
    /// @param collaborative the collaborative tower's standardised score, `[candidates]`
    /// @param memberWeights mean content weight over the candidates by each network of an ensemble, `[members]`; empty
    ///                      where the weight is no ensemble's
    public record MixerReading(double[] contentWeight, double[] content, double[] collaborative,
            double[] memberWeights) {
        /// A mixer that is no ensemble.
        public MixerReading(double[] contentWeight, double[] content, double[] collaborative) {
            this(contentWeight, content, collaborative, new double[0]);
        }

        /// Mean content weight over the candidates.
        public double meanContentWeight() {
            double sum = 0;
            for (double weight : contentWeight) {
                sum += weight;
            }
            return contentWeight.length == 0 ? Double.NaN : sum / contentWeight.length;
        }

        /// Part of the score's variance across candidates that the content tower contributes, `0…1`; the collaborative
        /// tower contributes the rest.
        ///
        /// With `c = w · content` and `k = (1 − w) · collaborative` the score is `s = c + k`, so that
        /// `var(s) = cov(c, s) + cov(k, s)` whether or not the towers are correlated: `cov(c, s) / var(s)` is content's
        /// share, and both shares add up to 1. Where the towers contradict each other so much that one share is
        /// negative, it counts as 0 and the other as 1. Where all scores are equal the share is the mean weight.
        public double contentShare() {
            int candidates = contentWeight.length;
            double[] fromContent = new double[candidates];
            double[] score = new double[candidates];
            double contentSum = 0;
            double scoreSum = 0;
            for (int k = 0; k < candidates; k++) {
                double weight = contentWeight[k];
                fromContent[k] = weight * content[k];
                score[k] = fromContent[k] + (1 - weight) * collaborative[k];
                contentSum += fromContent[k];
                scoreSum += score[k];
            }
            double covariance = 0;
            double variance = 0;
            for (int k = 0; k < candidates; k++) {
                double deviation = score[k] - scoreSum / candidates;
                covariance += (fromContent[k] - contentSum / candidates) * deviation;
                variance += deviation * deviation;
            }
            return variance > 0 ? Math.clamp(covariance / variance, 0, 1) : meanContentWeight();
        }
    }
}
