package dev.thaw.evaluate;

/// One decision of the cold-start curve: a cold user with the first events revealed, at the time of the next batch.
///
/// @param n        history length asked for, `>= 0`
/// @param revealed the revealed rows of the log, ascending: whole batches, at least `n` events, `[known]`
/// @param moment   time of the next batch in epoch milliseconds; every revealed event is strictly before it
/// @param targets  the relevant items of the next batches, distinct and ascending, `[targets]`; may be empty
public record ColdDecision(int n, int[] revealed, long moment, int[] targets) {
    /// Events really revealed, `>= n`.
    public int known() {
        return revealed.length;
    }
}
