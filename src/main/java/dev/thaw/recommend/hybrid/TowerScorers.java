package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.replay.ReplayDecision;
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
}
