package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import dev.thaw.sampling.MixerContext;
import java.util.Arrays;
import java.util.Map;

/// The mixer's three inputs, standardised: ln(1 + n_u), ln(1 + min(n_i, cap)), ln(1 + days since sign-up).
///
/// @param means     mean of each logarithm in training, `[3]`
/// @param deviation standard deviation of each in training, `> 0`, `[3]`
record MixerInputs(float[] means, float[] deviation) {
    /// How many inputs there are.
    static final int SIZE = 3;
    static final int USER = 0;
    static final int ITEM = 1;
    static final int DAYS = 2;
    /// Item counts beyond this look alike; otherwise the mixer becomes a second popularity model.
    static final int ITEM_COUNT_CAP = 20;

    /// Standardisation by the mean and deviation of some contexts.
    ///
    /// @param logarithms `[contexts, 3]`
    static MixerInputs of(float[] logarithms) {
        float[] means = new float[SIZE];
        float[] deviation = new float[SIZE];
        int rows = logarithms.length / SIZE;
        for (int input = 0; input < SIZE; input++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < rows; row++) {
                double value = logarithms[row * SIZE + input];
                sum += value;
                squares += value * value;
            }
            double mean = rows == 0 ? 0 : sum / rows;
            double variance = rows == 0 ? 1 : squares / rows - mean * mean;
            means[input] = (float) mean;
            deviation[input] = variance > 1e-6 ? (float) Math.sqrt(variance) : 1;
        }
        return new MixerInputs(means, deviation);
    }

    /// Writes a context's logarithms.
    ///
    /// @param itemCountCap item counts beyond it look alike; 0 hides them
    static void logarithms(MixerContext context, int itemCountCap, float[] target, int offset) {
        target[offset + USER] = (float) Math.log1p(context.userInteractions());
        target[offset + ITEM] = (float) Math.log1p(Math.min(context.itemInteractions(), itemCountCap));
        target[offset + DAYS] = (float) Math.log1p(context.daysSinceSignup());
    }

    /// Standardises logarithms in place.
    ///
    /// @param values `[contexts, 3]`
    void standardise(float[] values) {
        for (int k = 0; k < values.length; k++) {
            int input = k % SIZE;
            values[k] = (values[k] - means[input]) / deviation[input];
        }
    }

    /// The standardisation as arrays of the weights.
    Map<String, Parameter> toArrays() {
        return Map.of(MixerNetwork.INPUT_MEANS, new Parameter(new int[]{SIZE}, means), MixerNetwork.INPUT_DEVIATIONS,
                new Parameter(new int[]{SIZE}, deviation));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MixerInputs(float[] otherMeans, float[] otherDeviation)
                && Arrays.equals(means, otherMeans) && Arrays.equals(deviation, otherDeviation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(means) + Arrays.hashCode(deviation);
    }
}
