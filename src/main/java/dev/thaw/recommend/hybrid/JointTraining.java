package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.hybrid.TrainingReport.EpochLoss;
import dev.thaw.sampling.ExampleBatch;
import dev.thaw.sampling.ExampleSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The article's way: both towers and the mixer trained at once, on the mixed score alone.
///
/// No loss holds either tower up: the collaborative one may collapse while the mixer goes on showing weight for it.
/// With hidden users it is the article's remedy for newcomers, which fakes unknown people in mid-session instead.
final class JointTraining {
    /// Share of examples whose user is hidden in the mode `id_dropout`.
    static final double HIDDEN_USERS = 0.3;
    private static final String PHASE = TrainingPhase.TOGETHER.text();
    /// Examples from which the mixer's inputs are standardised.
    private static final int PROBE = 4096;

    private final TrainingPlan plan;
    private final double hiddenUsers;

    JointTraining(TrainingPlan plan, double hiddenUsers) {
        this.plan = plan;
        this.hiddenUsers = hiddenUsers;
    }

    HybridRecommender run(JobContext context) {
        TowerData data = TowerData.of(plan.history(), plan.settings(), plan.windows(), plan.from(), hiddenUsers);
        MixerInputs inputs = inputs(data);
        List<EpochLoss> losses = new ArrayList<>();
        int epochs = plan.settings().training().epochs();
        try (TowerTraining towers = new TowerTraining(PHASE, data, plan.settings(), inputs)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                losses.add(towers.epoch(epoch, epochs, context));
            }
            Map<String, Parameter> arrays = towers.arrays();
            Map<String, Parameter> mixer = new HashMap<>();
            towers.variables().forEach((name, parameter) -> {
                if (name.startsWith("mixer/")) {
                    mixer.put(name, parameter);
                }
            });
            arrays.putAll(MixerNetwork.named(0, mixer));
            arrays.putAll(inputs.toArrays());
            arrays.put(ScoreScale.CONTENT, ScoreScale.IDENTITY.toArray());
            arrays.put(ScoreScale.COLLABORATIVE, ScoreScale.IDENTITY.toArray());
            List<String> notes = List.of("Towers and mixer were trained together: the towers' scores are mixed as they"
                    + " are, so that a weight says little about a tower's contribution.");
            return HybridRecommender.trained(new HybridWeights(plan.header(data), arrays),
                    new TrainingReport(losses, List.of(towers.timing()), notes, List.of()));
        }
    }

    private static MixerInputs inputs(TowerData data) {
        ExampleSource.Epoch epoch = data.examples().epoch(0);
        ExampleBatch probe = epoch.next(PROBE);
        return MixerInputs.of(data.builder().logarithms(probe));
    }
}
