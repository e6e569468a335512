package dev.thaw.evaluate;

import java.util.List;

/// A member of the cohort: a user unknown before the split, with one decision for each history length.
///
/// @param user      user number
/// @param decisions in the order of the protocol's history lengths
public record ColdUser(int user, List<ColdDecision> decisions) {
    public ColdUser {
        decisions = List.copyOf(decisions);
    }
}
