package dev.thaw.evaluate;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One system's answer to one decision of the curve, with all it was judged by.
///
/// @param user       whose decision it is
/// @param cold       what was revealed, when, and the targets
/// @param decision   what the system was asked
/// @param candidates what it ranked, ascending, `[candidates]`
/// @param scores     of the candidates
/// @param shown      the list, best first, at most ten
/// @param values     the list's metrics by name, in the curve's order
public record JudgedDecision(ColdUser user, ColdDecision cold, DecisionPoint decision, int[] candidates, Scores scores,
        int[] shown, Map<String, Double> values) {
    public JudgedDecision {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// Where an item stands among all candidates, from 1; equal scores by item number, as in the list. 0 if it is none.
    public int rankOf(int item) {
        int place = positionOf(item);
        if (place < 0) {
            return 0;
        }
        double[] score = scores.values();
        int rank = 1;
        for (int k = 0; k < score.length; k++) {
            rank += score[k] > score[place] || score[k] == score[place] && k < place ? 1 : 0;
        }
        return rank;
    }

    /// Position of an item among the candidates; negative if it is none.
    public int positionOf(int item) {
        return Arrays.binarySearch(candidates, item);
    }

    /// Whether an item is one the person chose next.
    public boolean isTarget(int item) {
        return Arrays.binarySearch(cold.targets(), item) >= 0;
    }
}
