package dev.thaw.sampling;

import dev.thaw.failure.BadInputException;

/// How negatives are drawn.
///
/// @param ratio    negatives for each positive, `1…100`
/// @param strategy how items are drawn among those available and untouched
public record NegativeSettings(int ratio, Strategy strategy) {
    /// Three per positive, uniformly: the article's ratio and the recipe's.
    public static final NegativeSettings DEFAULT = new NegativeSettings(3, Strategy.UNIFORM);

    public NegativeSettings {
        if (ratio < 1 || ratio > 100) {
            throw new BadInputException("negatives.ratio is " + ratio + "; it must lie between 1 and 100.");
        }
    }

    /// Where negatives come from.
    public enum Strategy {
        /// Every available item alike.
        UNIFORM,
        /// In proportion to the as-of popularity to the power 0.75 (Mikolov et al. 2013).
        POPULARITY
    }
}
