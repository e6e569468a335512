package dev.thaw.recommend.baseline;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.UserState;

/// Chance: every candidate gets a uniform score in `[0, 1)`.
///
/// The draw depends on the seed, the moment, what is known of the person and the item, and on nothing else: the same
/// decision is always answered alike, whatever was asked before it and whichever other items are candidates.
public final class RandomOrder implements Recommender {
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    public RandomOrder(long seed) {
        this.seed = seed;
    }

    @Override
    public SystemName system() {
        return SystemName.RANDOM;
    }

    @Override
    public Scores score(DecisionPoint decision, int[] candidates) {
        long state = mix(mix(seed) + decision.moment());
        UserState user = decision.user();
        for (int k = 0; k < user.size(); k++) {
            state = mix(state + user.items()[k]);
        }
        if (user.signupAt() != null) {
            state = mix(state + user.signupAt());
        }
        double[] scores = new double[candidates.length];
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (mix(state + candidates[k]) >>> 11) * UNIT;
        }
        return Scores.of(scores);
    }

    /// SplitMix64's step and finaliser (Steele, Lea and Flood 2014): neighbouring inputs give unrelated outputs.
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
