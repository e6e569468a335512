package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.AsOfCounts;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.sampling.MixerContext;
import dev.thaw.sampling.SeededRandom;
import java.util.List;
import java.util.random.RandomGenerator;

/// The mixer's training examples: one target and some items not chosen, with both towers' standardised scores.
///
/// @param size          examples
/// @param columns       1 target, then the items not chosen
/// @param content       z_C, `[size, columns]`
/// @param collaborative z_K, `[size, columns]`
/// @param logarithms    mixer inputs before standardisation, `[size, columns, 3]`
/// @param weights       mean 1, `[size]`
record GateExamples(int size, int columns, float[] content, float[] collaborative, float[] logarithms,
        float[] weights) {
    /// Items not chosen for each target: with fewer the loss cares about dull items, and lists are made of the best.
    private static final int NOT_CHOSEN = 100;
    private static final long STREAM = 0x6a7e;

    /// Examples from replayed decisions, one a target; a decision's weight is shared among its targets.
    ///
    /// @param content       z_C by decision, targets first, `[decisions][candidates]`
    /// @param collaborative z_K likewise
    /// @param events        to count a person's positive events
    /// @param itemCountCap  see [HybridSettings.Mixer#itemCountCap]
    static GateExamples of(List<ReplayDecision> decisions, double[][] content, double[][] collaborative,
            EventScale events, int itemCountCap, long seed) {
        int least = decisions.stream().mapToInt(decision -> decision.others().length).filter(others -> others > 0)
                .min().orElse(0);
        int columns = 1 + Math.min(NOT_CHOSEN, least);
        int size = columns == 1
                ? 0
                : decisions.stream().filter(decision -> decision.others().length > 0)
                        .mapToInt(decision -> decision.targets().length).sum();
        GateExamples examples = new GateExamples(size, columns, new float[size * columns], new float[size * columns],
                new float[size * columns * MixerInputs.SIZE], new float[size]);
        RandomGenerator random = SeededRandom.of(seed, STREAM);
        int next = 0;
        double total = 0;
        for (int k = 0; k < decisions.size() && next < size; k++) {
            ReplayDecision decision = decisions.get(k);
            if (decision.others().length == 0) {
                continue;
            }
            for (int target = 0; target < decision.targets().length; target++) {
                double weight = decision.weight() / decision.targets().length;
                examples.weights[next] = (float) weight;
                total += weight;
                examples.fill(next++, decision, target, content[k], collaborative[k], events, itemCountCap, random);
            }
        }
        for (int k = 0; k < size; k++) {
            examples.weights[k] *= (float) (size / total);
        }
        return examples;
    }

    private void fill(int example, ReplayDecision replayed, int target, double[] contentScores,
            double[] collaborativeScores, EventScale events, int itemCountCap, RandomGenerator random) {
        int[] candidates = replayed.candidates();
        AsOfCounts counts = replayed.decision().catalog().positive();
        int known = events.positives(replayed.decision().user());
        double days = replayed.decision().user().daysSinceSignup(replayed.decision().moment());
        int[] order = new int[replayed.others().length];
        SeededRandom.permutation(order, random);
        for (int column = 0; column < columns; column++) {
            int position = column == 0 ? target : replayed.targets().length + order[column - 1];
            int to = example * columns + column;
            content[to] = (float) contentScores[position];
            collaborative[to] = (float) collaborativeScores[position];
            MixerInputs.logarithms(new MixerContext(known, counts.count(candidates[position]), days),
                    itemCountCap, logarithms, to * MixerInputs.SIZE);
        }
    }
}
