package dev.thaw.sampling;

/// Point-in-time context of one decision about one item, the mixer's input.
///
/// All counts are of positive-weight events *strictly before* the decision.
///
/// @param userInteractions events known of the user, `>= 0`
/// @param itemInteractions events known of the item, `>= 0`
/// @param daysSinceSignup  days, `>= 0`; measured from the first event where sign-up is unknown
public record MixerContext(int userInteractions, int itemInteractions, double daysSinceSignup) {
    public MixerContext {
        if (userInteractions < 0 || itemInteractions < 0 || !(daysSinceSignup >= 0)) {
            throw new IllegalArgumentException("counts and days must be at least 0, were " + userInteractions + ", "
                    + itemInteractions + " and " + daysSinceSignup);
        }
    }
}
