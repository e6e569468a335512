package dev.thaw.recommend.hybrid;

import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/// Ridge regressions of many rows at once, in TensorFlow: the half step of alternating least squares.
///
/// For each row x: (G + Σ wⱼ yⱼyⱼᵀ + λI) x = Σ pⱼ yⱼ over the rows y of its entries. Closing it frees all native memory.
final class LeastSquaresGraph implements AutoCloseable {
    private final int width;
    private final float[] identity;
    private final Graph graph = TensorFlowRuntime.graph();
    private final Session session;
    private final Placeholder<TFloat32> entries;
    private final Placeholder<TFloat32> weights;
    private final Placeholder<TFloat32> pulls;
    private final Placeholder<TFloat32> ridges;
    private final Placeholder<TFloat32> gram;
    private final Placeholder<TFloat32> unit;
    private final Operand<TFloat32> solutions;

    /// @param width length of a row
    LeastSquaresGraph(int width) {
        this.width = width;
        this.identity = new float[width * width];
        for (int d = 0; d < width; d++) {
            identity[d * width + d] = 1;
        }
        Ops tf = Ops.create(graph);
        entries = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, width)));
        weights = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, 1)));
        pulls = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, -1, 1)));
        ridges = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1, 1, 1)));
        gram = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(width, width)));
        unit = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.of(width, width)));
        Operand<TFloat32> observed = tf.train.batchMatMul(entries, tf.math.mul(entries, weights), TFloat32.class,
                BatchMatMul.adjX(true));
        Operand<TFloat32> system = tf.math.add(tf.math.add(observed, gram), tf.math.mul(ridges, unit));
        Operand<TFloat32> right = tf.train.batchMatMul(entries, pulls, TFloat32.class, BatchMatMul.adjX(true));
        solutions = tf.linalg.solve(system, right);
        session = TensorFlowRuntime.session(graph);
    }

    /// Solves a batch.
    ///
    /// @param rows          how many, `B`
    /// @param length        entries of each, padded with weight and pull 0, `L`
    /// @param entryRows     y, `[B × L × width]`
    /// @param entryWeights  w, `[B × L]`
    /// @param entryPulls    p, `[B × L]`
    /// @param ridge         λ, `[B]`
    /// @param common        G, `[width × width]`
    /// @return x, `[B × width]`
    float[] solve(int rows, int length, float[] entryRows, float[] entryWeights, float[] entryPulls, float[] ridge,
            float[] common) {
        try (Tensors.Feed feed = new Tensors.Feed(session.runner())) {
            feed.put(entries, entryRows, rows, length, width).put(weights, entryWeights, rows, length, 1)
                    .put(pulls, entryPulls, rows, length, 1).put(ridges, ridge, rows, 1, 1)
                    .put(gram, common, width, width).put(unit, identity, width, width);
            try (Result result = feed.runner().fetch(solutions).run()) {
                return Tensors.floats((TFloat32) result.get(0));
            }
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
