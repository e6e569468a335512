package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.TrainingReport.EpochLoss;
import dev.thaw.recommend.hybrid.TrainingReport.PhaseTiming;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.recommend.replay.Replay;
import dev.thaw.recommend.replay.ReplayDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The leak, on purpose, for teaching: the towers are trained up to T₀ and the mixer is fitted on *trained* user rows.
///
/// A trained row has been fitted on the person's own later events, so the collaborative score looks excellent even "at
/// zero interactions", and the mixer learns to trust it where it will not be there.
final class LeakyTraining {
    private final TrainingPlan plan;

    LeakyTraining(TrainingPlan plan) {
        this.plan = plan;
    }

    HybridRecommender run(JobContext context) {
        List<String> notes = new ArrayList<>();
        List<EpochLoss> losses = new ArrayList<>();
        List<PhaseTiming> timings = new ArrayList<>();
        List<ReplayDecision> decisions = new Replay(plan.history(), Math.max(plan.innerCut(), plan.from()),
                plan.settings().seed()).decisions();
        TowerData data = TowerData.of(plan.history(), plan.settings(), plan.windows(), plan.from(), 0);
        Map<String, Parameter> arrays;
        Parameter users;
        int epochs = plan.settings().training().epochs();
        try (TowerTraining towers = new TowerTraining(TrainingPhase.TO_SPLIT.text(), data, plan.settings(), null)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                losses.add(towers.epoch(epoch, epochs, context.phase(0, 0.85)));
            }
            arrays = towers.arrays();
            users = towers.peopleRows();
            timings.add(towers.timing());
        }
        TowerScorers scorers = plan.scorers(data, arrays, context);
        double[][] leaked = decisions.stream()
                .map(replayed -> scorers.collaborative().scoreWith(row(users, replayed.user()), replayed.candidates()))
                .toArray(double[][]::new);
        List<AuditCheck> audit = LeakAudit.of(data, plan, decisions, leaked, scorers.collaborative(), notes);
        long start = System.nanoTime();
        arrays.putAll(Gate.train(decisions, scorers.contentScores(decisions), leaked, plan.events(data),
                plan.settings(), notes, context.phase(0.85, 1)));
        timings.add(new PhaseTiming(TrainingPhase.MIXER.text(), (System.nanoTime() - start) / 1e9, 0));
        arrays.put(ScoreScale.CONTENT, ScoreScale.of(scorers.contentScores(decisions)).toArray());
        arrays.put(ScoreScale.COLLABORATIVE, ScoreScale.of(scorers.collaborativeScores(decisions)).toArray());
        notes.add("The mixer was fitted on trained user rows, which know the future: its weights are a demonstration"
                + " of the leak, not a measurement.");
        return HybridRecommender.trained(new HybridWeights(plan.header(data), arrays),
                new TrainingReport(losses, timings, notes, audit,
                        List.of(JudgedOn.of("the mixer", decisions))));
    }

    private static double[] row(Parameter users, int user) {
        int width = users.size(1);
        double[] row = new double[width];
        for (int d = 0; d < width; d++) {
            row[d] = users.values()[user * width + d];
        }
        return row;
    }
}
