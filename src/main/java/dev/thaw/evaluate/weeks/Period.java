package dev.thaw.evaluate.weeks;

/// A judged period after the split, and who and what is in it.
///
/// @param number         from 1; numbers left out had too few users
/// @param from           its begin, epoch milliseconds
/// @param active         users with an event in it
/// @param newUsers       those of them without an event before the split
/// @param targets        targets of the decisions of all active users
/// @param newItemTargets those of them whose item has no event before the split
/// @param judged         users who were judged: all active ones, or a sample
public record Period(int number, long from, int active, int newUsers, int targets, int newItemTargets, int judged) {
    public Period {
        if (number < 1 || judged < 1 || judged > active || newUsers > active || newItemTargets > targets) {
            throw new IllegalArgumentException("period " + number + " has " + active + " active users, " + newUsers
                    + " new, " + judged + " judged, " + targets + " targets, " + newItemTargets + " of new items");
        }
    }

    /// Share of the active users who are new, `0…1`.
    public double newUserShare() {
        return (double) newUsers / active;
    }

    /// Share of the targets whose item is new, `0…1`; `NaN` without targets.
    public double newItemShare() {
        return (double) newItemTargets / targets;
    }
}
