package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.TrainingReport.EpochLoss;
import dev.thaw.recommend.hybrid.TrainingReport.PhaseTiming;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.recommend.replay.Replay;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.recommend.replay.ReplayQuality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The honest way: towers learn from what lies before T₁, the mixer from how they fare on newcomers in [T₁, T₀), then
/// the towers are trained anew on everything before T₀ while the mixer stays.
///
/// The newcomers of [T₁, T₀) also tell whether a tower should stop before `training.epochs`. Nothing at or after T₀ is
/// ever looked at.
final class StackedTraining {
    private static final String BEFORE_CUT = TrainingPhase.BEFORE_CUT.text();
    private static final String TO_SPLIT = TrainingPhase.TO_SPLIT.text();
    private static final String MIXER = TrainingPhase.MIXER.text();

    private static final String CONTENT_ARRAYS = "content/";

    private final TrainingPlan plan;
    private final List<EpochLoss> losses = new ArrayList<>();
    private final List<PhaseTiming> timings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<AuditCheck> audit = List.of();
    private HybridRecommender.@Nullable Earlier earlier;

    StackedTraining(TrainingPlan plan) {
        this.plan = plan;
    }

    HybridRecommender run(JobContext context) {
        long cut = plan.innerCut();
        List<ReplayDecision> decisions = new Replay(plan.history(), Math.max(cut, plan.from()),
                plan.settings().seed()).decisions();
        TowerData early = TowerData.of(plan.history().before(cut), plan.settings(), plan.windows(), plan.from(), 0);
        EarlyTowers towers = early.examples().hasPositives()
                ? trainEarly(early, decisions, context.phase(0, 0.37))
                : EarlyTowers.none(plan.settings().training().epochs());
        noteEpochs(towers, decisions.size());
        Map<String, Parameter> mixer = trainMixer(early, towers, decisions, context.phase(0.37, 0.44));

        TowerData whole = TowerData.of(plan.history(), plan.settings(), plan.windows(), plan.from(), 0);
        Map<String, Parameter> arrays = refit(whole, towers, context.phase(0.44, 1));
        arrays.putAll(mixer);
        TowerScorers scorers = plan.scorers(whole, arrays, context);
        arrays.put(ScoreScale.CONTENT, ScoreScale.of(scorers.contentScores(decisions)).toArray());
        arrays.put(ScoreScale.COLLABORATIVE, ScoreScale.of(scorers.collaborativeScores(decisions)).toArray());
        notes.add("Popularity windows follow the data's tempo: " + Spans.text(plan.windows()) + " and all time.");
        return HybridRecommender.trained(new HybridWeights(plan.header(whole), arrays),
                new TrainingReport(losses, timings, notes, audit,
                        List.of(JudgedOn.of("the mixer and the epochs", decisions))),
                earlier);
    }

    /// The towers before T₁, each after the epoch to keep.
    ///
    /// @param content             arrays in which the content tower is right; empty if nothing was trained
    /// @param contentEpochs       epochs of the content tower
    /// @param collaborative       arrays in which the collaborative tower is right; empty if nothing was trained
    /// @param collaborativeEpochs epochs of the collaborative tower
    private record EarlyTowers(Map<String, Parameter> content, int contentEpochs, Map<String, Parameter> collaborative,
            int collaborativeEpochs) {
        static EarlyTowers none(int epochs) {
            return new EarlyTowers(Map.of(), epochs, Map.of(), epochs);
        }
    }

    private EarlyTowers trainEarly(TowerData early, List<ReplayDecision> decisions, JobContext context) {
        int epochs = plan.settings().training().epochs();
        EpochChoice contentChoice = new EpochChoice();
        EpochChoice collaborativeChoice = new EpochChoice();
        Map<String, Parameter> content = Map.of();
        Map<String, Parameter> collaborative = Map.of();
        Map<String, Parameter> arrays = Map.of();
        ValidationReadings validation = new ValidationReadings(decisions);
        JobContext watched = validation.beside(context);
        try (TowerTraining towers = new TowerTraining(BEFORE_CUT, early, plan.settings(), null)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                losses.add(towers.epoch(epoch, epochs, watched));
                arrays = towers.arrays();
                TowerScorers scorers = plan.scorers(early, arrays, context);
                double[][] description = scorers.contentScores(decisions);
                if (contentChoice.offer(epoch, ReplayQuality.byDecision(decisions, description))) {
                    content = arrays;
                }
                double[][] behaviour = scorers.collaborativeScores(decisions);
                if (collaborativeChoice.offer(epoch, ReplayQuality.byDecision(decisions, behaviour))) {
                    collaborative = arrays;
                }
                validation.measured(epoch, description, behaviour);
                watched.publish(new Progress(BEFORE_CUT, epoch / (double) epochs));
            }
            timings.add(towers.timing());
        }
        return new EarlyTowers(contentChoice.chosen() == epochs ? arrays : content, contentChoice.chosen(),
                collaborativeChoice.chosen() == epochs ? arrays : collaborative, collaborativeChoice.chosen());
    }

    private void noteEpochs(EarlyTowers towers, int decisions) {
        int epochs = plan.settings().training().epochs();
        notes.add(decisions == 0
                ? "Nobody first appears between the inner cut and the split, so that nobody could tell whether to stop"
                        + " early: both towers train for all " + epochs + " epochs."
                : "Epochs kept, judged on " + decisions + " replayed decisions of newcomers before the split: content "
                        + towers.contentEpochs() + ", collaborative " + towers.collaborativeEpochs() + " of " + epochs
                        + ".");
    }

    private Map<String, Parameter> trainMixer(TowerData early, EarlyTowers towers, List<ReplayDecision> decisions,
            JobContext context) {
        if (towers.content().isEmpty()) {
            return Gate.train(List.of(), new double[0][], new double[0][], plan.events(early), plan.settings(), notes,
                    context);
        }
        long start = System.nanoTime();
        TowerScorers collaborative = plan.scorers(early, towers.collaborative(), context);
        double[][] behaviour = collaborative.collaborativeScores(decisions);
        audit = LeakAudit.of(early, plan, decisions, behaviour, collaborative.collaborative(), notes);
        double[][] description = plan.scorers(early, towers.content(), context).contentScores(decisions);
        Map<String, Parameter> mixer = Gate.train(decisions, description, behaviour, plan.events(early),
                plan.settings(), notes, context);
        earlier = new HybridRecommender.Earlier(
                before(early, towers, mixer, ScoreScale.of(description), ScoreScale.of(behaviour)), plan.innerCut());
        timings.add(new PhaseTiming(MIXER, (System.nanoTime() - start) / 1e9, 0));
        return mixer;
    }

    /// The hybrid with its towers as the mixer met them.
    private HybridRecommender before(TowerData early, EarlyTowers towers, Map<String, Parameter> mixer,
            ScoreScale content, ScoreScale collaborative) {
        Map<String, Parameter> arrays = new HashMap<>(towers.collaborative());
        towers.content().forEach((name, parameter) -> {
            if (name.startsWith(CONTENT_ARRAYS)) {
                arrays.put(name, parameter);
            }
        });
        arrays.putAll(mixer);
        arrays.put(ScoreScale.CONTENT, content.toArray());
        arrays.put(ScoreScale.COLLABORATIVE, collaborative.toArray());
        return HybridRecommender.of(new HybridWeights(plan.header(early), arrays));
    }

    /// Trains the towers on everything, under the same falling rates, and keeps each as it was after its epoch.
    private Map<String, Parameter> refit(TowerData whole, EarlyTowers early, JobContext context) {
        Map<String, Parameter> arrays = new HashMap<>();
        int epochs = plan.settings().training().epochs();
        int last = Math.max(early.contentEpochs(), early.collaborativeEpochs());
        try (TowerTraining towers = new TowerTraining(TO_SPLIT, whole, plan.settings(), null)) {
            for (int epoch = 1; epoch <= last; epoch++) {
                losses.add(towers.epoch(epoch, epochs, context));
                if (epoch == early.contentEpochs() || epoch == early.collaborativeEpochs()) {
                    keep(towers.arrays(), epoch, early, arrays);
                }
            }
            timings.add(towers.timing());
            notePace(towers.pace());
        }
        return arrays;
    }

    private void notePace(Pace pace) {
        if (pace.batch() < plan.settings().training().batchSize()) {
            notes.add(String.format(Locale.ROOT,
                    "Batches hold %,d choices instead of %,d, so that there are %,d steps; learning rates follow (× %.2f).",
                    pace.batch(), plan.settings().training().batchSize(), Pace.LEAST_STEPS, pace.rateScale()));
        }
    }

    private static void keep(Map<String, Parameter> now, int epoch, EarlyTowers early,
            Map<String, Parameter> arrays) {
        now.forEach((name, parameter) -> {
            int wanted = name.startsWith(CONTENT_ARRAYS) ? early.contentEpochs() : early.collaborativeEpochs();
            if (epoch == wanted) {
                arrays.put(name, parameter);
            }
        });
    }
}
