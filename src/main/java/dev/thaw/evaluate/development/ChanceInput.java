package dev.thaw.evaluate.development;

import dev.thaw.recommend.SystemName;

/// What of a system's scores a probability can be read from.
///
/// A score that means the same in every decision can: the hybrid's mix and the towers' scores, whose scale is fixed in
/// training, and counts, as the logarithm of an item's share of the candidates' counts. Three systems have none.
enum ChanceInput {
    /// The score itself.
    SCORE("score"),
    /// `ln((score + ½) / Σ (score + ½))` over the candidates: counts, whatever their total has grown to.
    LOG_SHARE("log share"),
    /// No probability.
    NONE("");

    private static final double HALF = 0.5;

    private final String text;

    ChanceInput(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static ChanceInput of(SystemName system) {
        return switch (system) {
            case HYBRID, CONTENT, COLLABORATIVE -> SCORE;
            case POPULARITY, RECENT_POPULARITY -> LOG_SHARE;
            case RANDOM, EASE, HAND_MIX -> NONE;
        };
    }

    /// Why a system has no probability, as a sentence.
    ///
    /// @param anybody whether there was anybody to calibrate on
    static String reason(SystemName system, boolean anybody) {
        if (!anybody && of(system) != NONE) {
            return "Nobody came between the inner cut and the split whose choices could be replayed to calibrate on.";
        }
        return switch (system) {
            case RANDOM -> "A random order says nothing about chances.";
            case EASE ->
                "EASE's score is popularity while nothing is known and a regression afterwards: equal scores mean "
                        + "different chances.";
            case HAND_MIX ->
                "The hand mix standardises its parts anew in every decision, so equal scores mean different "
                        + "chances in different decisions.";
            case HYBRID, CONTENT, COLLABORATIVE -> "Only the mixer training “stacked” keeps towers that have not seen "
                    + "the people to calibrate on.";
            case POPULARITY, RECENT_POPULARITY -> "The people replayed to calibrate on chose nothing relevant.";
        };
    }

    /// What the map is applied to.
    ///
    /// @param scores `[candidates]`
    /// @return `[candidates]`
    double[] of(double[] scores) {
        if (this != LOG_SHARE) {
            return scores;
        }
        double sum = 0;
        for (double score : scores) {
            sum += Math.max(score, 0) + HALF;
        }
        double[] shares = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            shares[k] = Math.log((Math.max(scores[k], 0) + HALF) / sum);
        }
        return shares;
    }
}
