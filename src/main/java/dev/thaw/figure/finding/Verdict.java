package dev.thaw.figure.finding;

import dev.thaw.evaluate.Difference;

/// What a paired difference allows to say.
public enum Verdict {
    BETTER, WORSE, NOT_DISTINGUISHABLE;

    private static final double LEVEL = 0.05;

    /// Better or worse only where the interval leaves zero outside *and* the p-value after Holm's correction agrees.
    public static Verdict of(Difference difference) {
        if (difference.adjustedP() < LEVEL && difference.lower() > 0) {
            return BETTER;
        }
        if (difference.adjustedP() < LEVEL && difference.upper() < 0) {
            return WORSE;
        }
        return NOT_DISTINGUISHABLE;
    }
}
