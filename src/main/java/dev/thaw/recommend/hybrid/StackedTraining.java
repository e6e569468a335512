package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.TrainingReport.EpochLoss;
import dev.thaw.recommend.hybrid.TrainingReport.PhaseTiming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The honest way: towers learn from what lies before T₁, the mixer from how they fare on newcomers in [T₁, T₀), then
/// the towers are trained anew on everything before T₀ while the mixer stays.
///
/// The newcomers of [T₁, T₀) also tell after how many epochs each tower is best; `training.epochs` is the most there
/// will be. Nothing at or after T₀ is ever looked at.
final class StackedTraining {
    static final String BEFORE_CUT = "Training the towers before the inner cut";
    static final String TO_SPLIT = "Training the towers up to the split";
    static final String MIXER = "Training the mixer";

    private final TrainingPlan plan;
    private final List<EpochLoss> losses = new ArrayList<>();
    private final List<PhaseTiming> timings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    StackedTraining(TrainingPlan plan) {
        this.plan = plan;
    }

    HybridRecommender run(JobContext context) {
        long cut = plan.innerCut();
        List<ReplayDecision> decisions = new Replay(plan.history(), Math.max(cut, plan.from()),
                plan.settings().seed()).decisions();
        TrainingHistory before = plan.history().before(cut);
        TowerData early = TowerData.of(before, plan.settings(), plan.windows(), plan.from(), 0);
        BestEpochs best = new BestEpochs(plan.settings().training().epochs());
        Map<String, Parameter> mixer;
        if (early.examples().hasPositives()) {
            mixer = trainMixer(early, decisions, best, context);
        } else {
            mixer = Gate.train(List.of(), new double[0][], new double[0][], plan.events(early), plan.settings(), notes,
                    context.phase(0.35, 0.4));
        }
        TowerData whole = TowerData.of(plan.history(), plan.settings(), plan.windows(), plan.from(), 0);
        Map<String, Parameter> arrays = refit(whole, best, context.phase(0.42, 1));
        arrays.putAll(mixer);
        TowerScorers scorers = plan.scorers(whole, arrays);
        arrays.put(ScoreScale.CONTENT, ScoreScale.of(scorers.contentScores(decisions)).toArray());
        arrays.put(ScoreScale.COLLABORATIVE, ScoreScale.of(scorers.collaborativeScores(decisions)).toArray());
        notes.add("Popularity windows follow the data's tempo: " + Spans.text(plan.windows()) + " and all time.");
        return HybridRecommender.trained(new HybridWeights(plan.header(whole), arrays),
                new TrainingReport(losses, timings, notes));
    }

    private Map<String, Parameter> trainMixer(TowerData early, List<ReplayDecision> decisions, BestEpochs best,
            JobContext context) {
        int epochs = plan.settings().training().epochs();
        Map<String, Parameter> content = Map.of();
        Map<String, Parameter> collaborative = Map.of();
        try (TowerTraining towers = new TowerTraining(BEFORE_CUT, early, plan.settings(), null)) {
            JobContext phase = context.phase(0, 0.35);
            for (int epoch = 1; epoch <= epochs; epoch++) {
                losses.add(towers.epoch(epoch, epochs, phase));
                Map<String, Parameter> arrays = towers.arrays();
                TowerScorers scorers = plan.scorers(early, arrays);
                if (best.contentImproves(epoch,
                        TowerScorers.quality(decisions, scorers.contentScores(decisions)))) {
                    content = arrays;
                }
                if (best.collaborativeImproves(epoch,
                        TowerScorers.quality(decisions, scorers.collaborativeScores(decisions)))) {
                    collaborative = arrays;
                }
            }
            timings.add(towers.timing());
        }
        notes.addAll(best.notes(decisions.size()));
        long start = System.nanoTime();
        Map<String, Parameter> mixer = Gate.train(decisions,
                plan.scorers(early, content).contentScores(decisions),
                plan.scorers(early, collaborative).collaborativeScores(decisions), plan.events(early), plan.settings(),
                notes, context.phase(0.35, 0.42));
        timings.add(new PhaseTiming(MIXER, (System.nanoTime() - start) / 1e9, 0));
        return mixer;
    }

    /// Trains the towers on everything and keeps each as it was after its best number of epochs.
    private Map<String, Parameter> refit(TowerData whole, BestEpochs best, JobContext context) {
        Map<String, Parameter> arrays = new HashMap<>();
        int epochs = Math.max(best.content(), best.collaborative());
        try (TowerTraining towers = new TowerTraining(TO_SPLIT, whole, plan.settings(), null)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                losses.add(towers.epoch(epoch, epochs, context));
                if (epoch == best.content() || epoch == best.collaborative()) {
                    Map<String, Parameter> now = towers.arrays();
                    now.forEach((name, parameter) -> {
                        arrays.putIfAbsent(name, parameter);
                    });
                    int reached = epoch;
                    now.forEach((name, parameter) -> {
                        boolean ofContent = name.startsWith("content/");
                        if (reached == (ofContent ? best.content() : best.collaborative())) {
                            arrays.put(name, parameter);
                        }
                    });
                }
            }
            timings.add(towers.timing());
        }
        return arrays;
    }
}
