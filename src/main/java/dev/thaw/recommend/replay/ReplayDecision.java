package dev.thaw.recommend.replay;

import dev.thaw.recommend.DecisionPoint;

/// One decision of the past, replayed as the evaluation would see it.
///
/// @param user     whose it is, a user number
/// @param decision what was known
/// @param revealed how many events were revealed, the history length asked for
/// @param targets  relevant items among the person's next events, ascending, not empty
/// @param others   available items the person had not touched and that are no targets: a uniform sample, ascending
/// @param othersAvailable how many items the sample was drawn from
/// @param weight   `1 / √(decisions at that history length)`
public record ReplayDecision(int user, DecisionPoint decision, int revealed, int[] targets, int[] others,
        int othersAvailable,
        double weight) {
    /// Targets first, then the others.
    public int[] candidates() {
        int[] candidates = new int[targets.length + others.length];
        System.arraycopy(targets, 0, candidates, 0, targets.length);
        System.arraycopy(others, 0, candidates, targets.length, others.length);
        return candidates;
    }

    /// All that could have been shown, as in the evaluation: what was available and not yet known of the person,
    /// ascending.
    public int[] wholeCatalogue() {
        return decision.candidates(true);
    }
}
