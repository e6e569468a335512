package dev.thaw.recommend;

/// A system as it stood at an earlier moment: the same settings and parts, trained on nothing at or after the cut-off.
///
/// What is learned by replaying the past (how a score becomes a chance, say) must not be learned from a system that has
/// been trained on what is replayed: its scores would look better than they ever will on newcomers.
///
/// @param system the system then
/// @param cutoff epoch milliseconds; it has seen no event at or after it
public record Rehearsal(Recommender system, long cutoff) {}
