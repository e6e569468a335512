package dev.thaw.recommend.replay;

import java.util.Arrays;
import java.util.List;

/// How well somebody would have served the people of a replay.
public final class ReplayQuality {
    /// Length of the lists that [#hit] judges.
    private static final int SHOWN = 3;
    /// Length of the lists that [#ndcg] judges.
    private static final int LENGTH = 10;

    private ReplayQuality() {}

    /// How well scores rank the targets among the sampled others, by decision: the targets' mean of
    /// 1 / log₂(2 + rank), the rank scaled up from the sample to the whole catalogue, times the decision's weight.
    ///
    /// @param scores targets first, as [ReplayDecision#candidates] lists them, `[decisions][candidates]`
    public static double[] byDecision(List<ReplayDecision> decisions, double[][] scores) {
        double[] qualities = new double[decisions.size()];
        for (int k = 0; k < qualities.length; k++) {
            ReplayDecision replayed = decisions.get(k);
            int targets = replayed.targets().length;
            double scale = replayed.othersAvailable() / (double) Math.max(1, replayed.others().length);
            double sum = 0;
            for (int target = 0; target < targets; target++) {
                int better = 0;
                for (int other = targets; other < scores[k].length; other++) {
                    better += scores[k][other] > scores[k][target] ? 1 : 0;
                }
                sum += Math.log(2) / Math.log(2 + scale * better);
            }
            qualities[k] = replayed.weight() * sum / targets;
        }
        return qualities;
    }

    /// Hit@3 as it would be if the sampled others stood for the whole catalogue: the share of decisions with a target whose
    /// rank, scaled up from the sample, is 3 or better. For watching, not for choosing: it sees no difference below rank 3.
    ///
    /// With 300 of 900 others sampled, a target that one of them beats has rank 1 + 3 = 4 and is no hit.
    ///
    /// @param scores as for [#byDecision]
    /// @return `0…1`, `NaN` where there is no decision
    public static double hit(List<ReplayDecision> decisions, double[][] scores) {
        int hits = 0;
        for (int k = 0; k < scores.length; k++) {
            ReplayDecision replayed = decisions.get(k);
            int targets = replayed.targets().length;
            double best = Double.NEGATIVE_INFINITY;
            for (int target = 0; target < targets; target++) {
                best = Math.max(best, scores[k][target]);
            }
            int better = 0;
            for (int other = targets; other < scores[k].length; other++) {
                better += scores[k][other] > best ? 1 : 0;
            }
            double scale = replayed.othersAvailable() / (double) Math.max(1, replayed.others().length);
            hits += 1 + scale * better <= SHOWN ? 1 : 0;
        }
        return hits / (double) scores.length;
    }

    /// NDCG@10 of a ranking of the whole catalogue, as the evaluation defines it, without the decision's weight.
    ///
    /// One target at rank 2 gives 1 / log₂(3) = 0.631.
    ///
    /// @param candidates as [ReplayDecision#wholeCatalogue] lists them, `[candidates]`
    /// @param scores     higher is better, `[candidates]`
    public static double ndcg(ReplayDecision replayed, int[] candidates, double[] scores) {
        double gain = 0;
        for (int target : replayed.targets()) {
            int rank = 1 + better(Arrays.binarySearch(candidates, target), scores);
            gain += rank <= LENGTH ? discount(rank) : 0;
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(LENGTH, replayed.targets().length); rank++) {
            ideal += discount(rank);
        }
        return gain / ideal;
    }

    /// How many candidates rank before the one at a position, counted no further than the list is long; equal scores by
    /// item number.
    private static int better(int position, double[] scores) {
        int better = 0;
        for (int k = 0; k < scores.length && better < LENGTH; k++) {
            better += scores[k] > scores[position] || scores[k] == scores[position] && k < position ? 1 : 0;
        }
        return better;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
