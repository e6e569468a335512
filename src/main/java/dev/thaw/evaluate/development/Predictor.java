package dev.thaw.evaluate.development;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Recommender;
import java.util.Arrays;
import java.util.List;

/// A system together with how its scores become probabilities.
///
/// @param system what is judged
/// @param input  what of its scores the map takes
/// @param maps   by place of the history length in the protocol; empty where it has no probabilities
record Predictor(Recommender system, ChanceInput input, List<LogisticMap> maps) {
    private static final int LONGEST = 10;

    Predictor {
        maps = List.copyOf(maps);
    }

    boolean hasChances() {
        return !maps.isEmpty();
    }

    /// Adds one decision to a user's sums.
    ///
    /// @param length     place of the decision's history length in the protocol
    /// @param candidates all of them, ascending
    /// @param targets    what the user chose, ascending; some may be no candidates
    void judge(int length, DecisionPoint decision, int[] candidates, int[] targets, UserSums sums) {
        double[] scores = system.score(decision, candidates).values();
        boolean[] isTarget = labels(candidates, targets);
        double auc = Discrimination.auc(scores, isTarget);
        if (!Double.isNaN(auc)) {
            sums.add(DevelopmentMetric.AUC, auc);
        }
        int[] ranked = Ranking.top(candidates, scores, LONGEST).items();
        for (int depth = 0; depth < DevelopmentMetric.DEPTHS.length; depth++) {
            int places = DevelopmentMetric.DEPTHS[depth];
            int hits = Discrimination.hits(ranked, targets, places);
            sums.add(DevelopmentMetric.precision(depth), (double) hits / places);
            sums.add(DevelopmentMetric.recall(depth), targets.length == 0 ? 0 : (double) hits / targets.length);
        }
        if (hasChances()) {
            LogisticMap map = maps.get(length);
            double[] inputs = input.of(scores);
            for (int k = 0; k < inputs.length; k++) {
                sums.addRow(map.chance(inputs[k]), isTarget[k]);
            }
        }
    }

    /// Which candidates are targets, `[candidates]`.
    static boolean[] labels(int[] candidates, int[] targets) {
        boolean[] labels = new boolean[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            labels[k] = Arrays.binarySearch(targets, candidates[k]) >= 0;
        }
        return labels;
    }
}
