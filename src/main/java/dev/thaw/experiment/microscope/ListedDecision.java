package dev.thaw.experiment.microscope;

import java.util.List;

/// A decision behind a point, in a line.
///
/// @param user    user number
/// @param userId  the person's id
/// @param n       history length asked for
/// @param known   events really revealed
/// @param moment  the decision, epoch milliseconds
/// @param value   what it contributes to the point
/// @param targets how many items were to be found
/// @param hits    places in the top ten at which they stood, ascending, from 1
public record ListedDecision(int user, String userId, int n, int known, long moment, double value, int targets,
        List<Integer> hits) {
    public ListedDecision {
        hits = List.copyOf(hits);
    }
}
