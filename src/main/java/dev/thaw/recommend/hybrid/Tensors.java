package dev.thaw.recommend.hybrid;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// Java arrays to tensors and back.
final class Tensors {
    private Tensors() {}

    /// The numbers of a tensor, row by row.
    static float[] floats(TFloat32 tensor) {
        float[] values = new float[Math.toIntExact(tensor.size())];
        tensor.copyTo(DataBuffers.of(values, false, false));
        return values;
    }

    static TFloat32 of(float[] values, long... shape) {
        return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
    }

    static TInt32 of(int[] values, long... shape) {
        return TInt32.tensorOf(Shape.of(shape), DataBuffers.of(values, true, false));
    }

    /// The inputs of one run of a graph: tensors that live exactly as long as the run.
    static final class Feed implements AutoCloseable {
        private final List<Tensor> tensors = new ArrayList<>();
        private final Session.Runner runner;

        Feed(Session.Runner runner) {
            this.runner = runner;
        }

        Feed put(Operand<TFloat32> input, float[] values, long... shape) {
            return keep(input, of(values, shape));
        }

        Feed put(Operand<TInt32> input, int[] values, long... shape) {
            return keep(input, of(values, shape));
        }

        private Feed keep(Operand<?> input, Tensor tensor) {
            tensors.add(tensor);
            runner.feed(input, tensor);
            return this;
        }

        Session.Runner runner() {
            return runner;
        }

        @Override
        public void close() {
            tensors.forEach(Tensor::close);
        }
    }
}
