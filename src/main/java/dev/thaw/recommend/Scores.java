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
    }
}
