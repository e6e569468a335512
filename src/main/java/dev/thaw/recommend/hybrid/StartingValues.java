package dev.thaw.recommend.hybrid;

import dev.thaw.sampling.SeededRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The values training starts from, drawn in Java so that a seed means the same start on every machine.
final class StartingValues {
    private static final long STREAM = 0x57a7;
    /// Embedding rows start small: dot products near 0 leave the biases the first word.
    private static final double ROW_DEVIATION = 0.1;

    private StartingValues() {}

    /// Starting values of all variables.
    ///
    /// @param shapes        shapes by name
    /// @param negativeRatio intercepts of log-odds start at −ln of it, where they will about end
    static Map<String, float[]> of(Map<String, int[]> shapes, int negativeRatio, long seed) {
        Map<String, float[]> values = new HashMap<>();
        shapes.forEach((name, shape) -> values.put(name, start(name, shape, negativeRatio, seed)));
        return values;
    }

    private static float[] start(String name, int[] shape, int negativeRatio, long seed) {
        int size = 1;
        for (int dimension : shape) {
            size *= dimension;
        }
        RandomGenerator random = SeededRandom.of(seed, STREAM, name.hashCode());
        return switch (name) {
            case ContentTowerGraph.ITEM_EMBEDDING, ContentTowerGraph.FEATURE_EMBEDDING, ContentTowerGraph.NEWCOMER ->
                gaussian(size, ROW_DEVIATION, random);
            case CollaborativeTowerGraph.USERS, CollaborativeTowerGraph.ITEMS ->
                withoutBias(gaussian(size, ROW_DEVIATION, random), shape[1]);
            case ContentTowerGraph.HIDDEN, MixerLayers.HIDDEN ->
                gaussian(size, Math.sqrt(2.0 / shape[0]), random);
            case ContentTowerGraph.OUTPUT, MixerLayers.OUTPUT ->
                gaussian(size, Math.sqrt(1.0 / shape[0]), random);
            case ContentTowerGraph.INTERCEPT, CollaborativeTowerGraph.INTERCEPT ->
                new float[]{(float) -Math.log(negativeRatio)};
            case ContentTowerGraph.POPULARITY -> demand(size);
            default -> new float[size];
        };
    }

    private static float[] gaussian(int size, double deviation, RandomGenerator random) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    /// The popularity windows start as their geometric mean, whatever the data's tempo; age starts without a say.
    private static float[] demand(int size) {
        float[] values = new float[size];
        Arrays.fill(values, 0, size - 2, 1f / (size - 2));
        return values;
    }

    private static float[] withoutBias(float[] rows, int width) {
        for (int bias = width - 1; bias < rows.length; bias += width) {
            rows[bias] = 0;
        }
        return rows;
    }
}
