package dev.thaw.evaluate.development;

import java.util.Arrays;

/// How well scores tell targets from the rest within one decision.
final class Discrimination {
    private Discrimination() {}

    /// The area under the ROC curve: the chance that a target drawn at random has a higher score than another candidate
    /// drawn at random, a tie counting one half (Mann and Whitney 1947). Scores 3, 2, 2, 1 with targets at the first 2
    /// and at the 1 give (1.5 + 0) / 4.
    ///
    /// @param scores  `[candidates]`
    /// @param targets which candidates are targets, `[candidates]`
    /// @return `0…1`; `NaN` where all candidates are targets, or none
    static double auc(double[] scores, boolean[] targets) {
        long positives = 0;
        double won = 0;
        for (int k = 0; k < scores.length; k++) {
            if (targets[k]) {
                positives++;
                won += wins(scores, targets, scores[k]);
            }
        }
        long others = scores.length - positives;
        return positives == 0 || others == 0 ? Double.NaN : won / ((double) positives * others);
    }

    /// Other candidates that a target's score beats. Targets are few, so this is cheaper than sorting.
    private static double wins(double[] scores, boolean[] targets, double score) {
        long below = 0;
        long equal = 0;
        for (int k = 0; k < scores.length; k++) {
            if (!targets[k]) {
                if (scores[k] < score) {
                    below++;
                } else if (scores[k] == score) {
                    equal++;
                }
            }
        }
        return below + equal / 2.0;
    }

    /// Targets among the first places of a ranking.
    ///
    /// @param ranked  item numbers, best first
    /// @param targets item numbers, ascending
    /// @param depth   places looked at
    static int hits(int[] ranked, int[] targets, int depth) {
        int hits = 0;
        for (int place = 0; place < Math.min(depth, ranked.length); place++) {
            hits += Arrays.binarySearch(targets, ranked[place]) >= 0 ? 1 : 0;
        }
        return hits;
    }
}
