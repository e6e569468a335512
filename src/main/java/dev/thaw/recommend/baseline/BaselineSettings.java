package dev.thaw.recommend.baseline;

import java.time.Duration;

/// The constants of the baselines. They are values of their own, so that [BaselineValidation] hands in others than the
/// protocol's without touching a baseline.
///
/// @param easeLambda   EASE's ridge penalty λ, `> 0`
/// @param recentWindow how far back recent popularity looks from the decision, `> 0`
/// @param mixConstant  known events at which the hand mix trusts both its halves alike, `> 0`
public record BaselineSettings(double easeLambda, Duration recentWindow, double mixConstant) {
    /// The protocol's constants (`src/docs/evaluation.md`).
    public static final BaselineSettings DEFAULT = new BaselineSettings(BaselineConstant.EASE_LAMBDA.protocol(),
            BaselineChoices.window(BaselineConstant.RECENT_WINDOW.protocol()),
            BaselineConstant.MIX_CONSTANT.protocol());

    public BaselineSettings {
        if (!(easeLambda > 0)) {
            throw new IllegalArgumentException("easeLambda must be above 0, was " + easeLambda);
        }
        if (recentWindow.isNegative() || recentWindow.isZero()) {
            throw new IllegalArgumentException("recentWindow must be above 0, was " + recentWindow);
        }
        if (!(mixConstant > 0)) {
            throw new IllegalArgumentException("mixConstant must be above 0, was " + mixConstant);
        }
    }
}
