package dev.thaw.recommend.hybrid;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The mixer inside the towers' graph, for the modes that train everything at once, as the article does.
final class JointMixerGraph {
    private final Placeholder<TFloat32> contexts;
    private final Placeholder<TInt32> dropoutSeed;
    private final TowerShape shape;
    private final Operand<TFloat32> scores;

    /// @param content       s_C, `[rows, columns]`
    /// @param collaborative s_K, `[rows, columns]`
    JointMixerGraph(Ops tf, TrainableVariables variables, TowerShape shape, HybridSettings.Mixer settings,
            LearningRates rates, Operand<TFloat32> content, Operand<TFloat32> collaborative) {
        this.shape = shape;
        contexts = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, MixerInputs.SIZE)));
        dropoutSeed = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(2)));
        scores = MixerLayers.mix(tf, variables, settings, rates.dense(), contexts, dropoutSeed, content,
                collaborative, shape.columns()).scores();
    }

    /// s, `[rows, columns]`.
    Operand<TFloat32> scores() {
        return scores;
    }

    void feed(Tensors.Feed feed, TowerBatch batch) {
        feed.put(contexts, batch.contexts(), (long) batch.rows() * shape.columns(), MixerInputs.SIZE).put(dropoutSeed,
                new int[]{batch.dropoutSeed(), batch.rows()}, 2);
    }
}
