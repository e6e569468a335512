package dev.thaw.evaluate;

import org.jspecify.annotations.Nullable;

/// The mixer's weight for candidates of which so much was known at the decision.
///
/// @param from          fewest positive-weight events of the item strictly before the decision
/// @param to            most of them, or null for the last bucket, which is open
/// @param contentWeight mean over the cohort's decisions, of all history lengths, of the mean over such candidates, `0…1`
/// @param lower         lower end of the bootstrap interval by user
/// @param upper         upper end of the bootstrap interval by user
/// @param users         users who had such candidates
public record ItemMixerPoint(int from, @Nullable Integer to, double contentWeight, double lower, double upper,
        int users) {}
