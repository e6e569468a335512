package dev.thaw.recommend.hybrid;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The mixer's layers as the article has them: w = softmax(Dense 2(dropout(relu(Dense(context))))).
final class MixerLayers {
    static final String HIDDEN = "mixer/hidden";
    static final String HIDDEN_BIAS = "mixer/hidden_bias";
    static final String OUTPUT = "mixer/output";
    static final String OUTPUT_BIAS = "mixer/output_bias";

    private MixerLayers() {}

    /// What the layers give.
    ///
    /// @param scores              s = w₀ s_C + w₁ s_K, `[rows, columns]`
    /// @param collaborativeWeight w₁, `[rows, columns]`
    record Mix(Operand<TFloat32> scores, Operand<TFloat32> collaborativeWeight) {}

    /// Mixes the towers' scores.
    ///
    /// @param rate          Adam's rate
    /// @param contexts      standardised inputs, `[rows × columns, 3]`
    /// @param content       s_C, `[rows, columns]`
    /// @param collaborative s_K, `[rows, columns]`
    static Mix mix(Ops tf, TrainableVariables variables, HybridSettings.Mixer settings, double rate,
            Operand<TFloat32> contexts, Operand<TInt32> dropoutSeed, Operand<TFloat32> content,
            Operand<TFloat32> collaborative, int columns) {
        int units = settings.hiddenUnits();
        Operand<TFloat32> hidden = tf.nn.relu(
                tf.math.add(tf.linalg.matMul(contexts, variables.dense(HIDDEN, rate, MixerInputs.SIZE, units)),
                        variables.dense(HIDDEN_BIAS, rate, units)));
        if (settings.dropout() > 0) {
            hidden = tf.math.mul(hidden, dropoutMask(tf, tf.shape(hidden), dropoutSeed, settings.dropout()));
        }
        Operand<TFloat32> logits = tf.math.add(
                tf.linalg.matMul(hidden, variables.dense(OUTPUT, rate, units, 2)),
                variables.dense(OUTPUT_BIAS, rate, 2));
        Operand<TFloat32> scores = tf.stack(List.of(flat(tf, content), flat(tf, collaborative)), Stack.axis(1L));
        Operand<TFloat32> weights = tf.nn.softmax(logits);
        Operand<TFloat32> mixed = tf.reduceSum(tf.math.mul(weights, scores), tf.constant(1));
        Operand<TFloat32> second = tf.slice(weights, tf.constant(new int[]{0, 1}), tf.constant(new int[]{-1, 1}));
        Operand<TInt32> shape = tf.constant(new int[]{-1, columns});
        return new Mix(tf.reshape(mixed, shape), tf.reshape(second, shape));
    }

    private static Operand<TFloat32> flat(Ops tf, Operand<TFloat32> scores) {
        return tf.reshape(scores, tf.constant(new int[]{-1}));
    }

    /// Inverted dropout: 0 with probability `rate`, else 1 / (1 − rate). The draws follow from the fed seed alone.
    private static Operand<TFloat32> dropoutMask(Ops tf, Operand<TInt32> shape, Operand<TInt32> seed, double rate) {
        Operand<TFloat32> uniform = tf.random.statelessRandomUniform(shape, seed, TFloat32.class);
        Operand<TFloat32> kept = tf.dtypes.cast(tf.math.greaterEqual(uniform, tf.constant((float) rate)),
                TFloat32.class);
        return tf.math.mul(kept, tf.constant((float) (1 / (1 - rate))));
    }
}
