package dev.thaw.recommend.hybrid;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.recommend.replay.ReplayDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The mixer as training makes it: an ensemble fitted to replayed decisions, or the fallback where there are too few.
final class Gate {
    /// Networks that are averaged; one alone is weakly determined where histories are long.
    static final int MEMBERS = 5;
    /// With fewer examples than this nothing is fitted.
    private static final int LEAST_EXAMPLES = 40;

    private Gate() {}

    /// Trains the ensemble.
    ///
    /// @param content       s_C by decision, `[decisions][candidates]`
    /// @param collaborative s_K likewise
    /// @param notes         gets a sentence if the mixer had to be left untrained
    /// @return the mixer's arrays; without members if there were too few examples
    static Map<String, Parameter> train(List<ReplayDecision> decisions, double[][] content, double[][] collaborative,
            EventScale events, HybridSettings settings, List<String> notes, JobContext context) {
        ScoreScale contentScale = ScoreScale.of(content);
        ScoreScale collaborativeScale = ScoreScale.of(collaborative);
        GateExamples examples = GateExamples.of(decisions, contentScale.standardised(content),
                collaborativeScale.standardised(collaborative), events, settings.mixer().itemCountCap(),
                settings.seed());
        MixerInputs inputs = MixerInputs.of(examples.logarithms());
        Map<String, Parameter> arrays = new HashMap<>(inputs.toArrays());
        if (examples.size() < LEAST_EXAMPLES) {
            notes.add("Only " + examples.size() + " examples of newcomers' choices lie between the inner cut and the"
                    + " split, too few to train the mixer (" + LEAST_EXAMPLES
                    + " are needed): it uses the fixed rule 10 / (10 + known events) as content weight.");
            return arrays;
        }
        GateTraining training = new GateTraining(examples, inputs, settings);
        for (int member = 0; member < MEMBERS; member++) {
            JobContext own = context.phase(member / (double) MEMBERS, (member + 1) / (double) MEMBERS);
            arrays.putAll(MixerNetwork.named(member, training.member(member, own)));
        }
        return arrays;
    }
}
