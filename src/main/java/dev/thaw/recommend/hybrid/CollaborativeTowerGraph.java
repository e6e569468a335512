package dev.thaw.recommend.hybrid;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The collaborative tower in TensorFlow: s = x_u·y_i + b_u + b_i + b.
///
/// A row of either table holds the vector and, last, the bias.
final class CollaborativeTowerGraph {
    static final String USERS = "collaborative/users";
    static final String ITEMS = "collaborative/items";
    static final String INTERCEPT = "collaborative/intercept";

    private final Placeholder<TInt32> users;
    private final Placeholder<TInt32> userIndex;
    private final Placeholder<TInt32> items;
    private final Placeholder<TInt32> itemIndex;
    private final TowerShape shape;
    private final Operand<TFloat32> scores;
    private final Operand<TFloat32> penalty;

    CollaborativeTowerGraph(Ops tf, TrainableVariables variables, TowerShape shape, LearningRates rates, double l2) {
        this.shape = shape;
        users = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        userIndex = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        items = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
        itemIndex = tf.placeholder(TInt32.class, Placeholder.shape(Shape.of(-1, shape.columns())));
        int size = shape.collaborativeSize();
        Operand<TFloat32> userRows = tf.gather(
                variables.rows(USERS, rates.rows(), shape.users(), size + 1L, users), userIndex, tf.constant(0));
        Operand<TFloat32> itemRows = tf.gather(
                variables.rows(ITEMS, rates.rows(), shape.items(), size + 1L, items), itemIndex, tf.constant(0));
        Operand<TFloat32> x = part(tf, userRows, 0, size, 2);
        Operand<TFloat32> userBias = part(tf, userRows, size, 1, 2);
        Operand<TFloat32> y = part(tf, itemRows, 0, size, 3);
        Operand<TFloat32> itemBias = tf.squeeze(part(tf, itemRows, size, 1, 3),
                Squeeze.axis(List.of(2L)));
        Operand<TFloat32> taste = tf.reduceSum(tf.math.mul(tf.expandDims(x, tf.constant(1)), y), tf.constant(2));
        scores = tf.math.add(tf.math.add(taste, userBias),
                tf.math.add(itemBias, variables.dense(INTERCEPT, rates.scalars(), 1)));
        Operand<TFloat32> squares = tf.math.add(tf.nn.l2Loss(userRows), tf.nn.l2Loss(y));
        penalty = tf.math.mul(tf.constant((float) (2 * l2)), squares);
    }

    private static Operand<TFloat32> part(Ops tf, Operand<TFloat32> rows, int from, int width, int rank) {
        int[] begin = new int[rank];
        int[] length = new int[rank];
        Arrays.fill(length, -1);
        begin[rank - 1] = from;
        length[rank - 1] = width;
        return tf.slice(rows, tf.constant(begin), tf.constant(length));
    }

    /// s_K, `[rows, columns]`.
    Operand<TFloat32> scores() {
        return scores;
    }

    /// L2 penalty on vectors and user biases, each as often as it occurs, a scalar.
    Operand<TFloat32> penalty() {
        return penalty;
    }

    void feed(Tensors.Feed feed, TowerBatch batch) {
        feed.put(users, batch.users(), batch.users().length).put(userIndex, batch.userIndex(), batch.rows())
                .put(items, batch.collaborativeItems(), batch.collaborativeItems().length)
                .put(itemIndex, batch.collaborativeIndex(), batch.rows(), shape.columns());
    }
}
