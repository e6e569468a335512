package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import java.util.List;
import java.util.function.Function;

/// Both towers, scoring replayed decisions.
///
/// @param content       the content tower
/// @param collaborative the collaborative tower, people folded in
/// @param context       asked between decisions whether to stop
record TowerScorers(ContentScorer content, CollaborativeScorer collaborative, JobContext context) {

    /// s_C of each decision's candidates, `[decisions][candidates]`.
    double[][] contentScores(List<ReplayDecision> decisions) {
        return scores(decisions, replayed -> content.score(replayed.decision(), replayed.candidates()));
    }

    /// s_K of each decision's candidates, `[decisions][candidates]`.
    double[][] collaborativeScores(List<ReplayDecision> decisions) {
        return scores(decisions, replayed -> collaborative.score(replayed.decision(), replayed.candidates()));
    }

    private double[][] scores(List<ReplayDecision> decisions, Function<ReplayDecision, double[]> tower) {
        double[][] scores = new double[decisions.size()][];
        for (int k = 0; k < scores.length; k++) {
            context.checkpoint();
            scores[k] = tower.apply(decisions.get(k));
        }
        return scores;
    }

    /// How well scores rank the targets among the sampled others, by decision: the targets' mean of
    /// 1 / log₂(2 + rank), the rank scaled up from the sample to the whole catalogue, times the decision's weight.
    static double[] qualities(List<ReplayDecision> decisions, double[][] scores) {
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
}
