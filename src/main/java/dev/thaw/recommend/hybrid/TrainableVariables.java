package dev.thaw.recommend.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/// The variables of a graph with what their optimisers remember.
///
/// Rows of embedding tables are updated sparsely by Adagrad: the gradient is taken with respect to the *gathered* rows
/// (`ResourceGather` has none) and applied to just these. Everything else is dense and updated by Adam. All starting
/// values are drawn outside and fed: TensorFlow draws nothing. `Session.save` silently leaves resource variables out,
/// hence [#read].
final class TrainableVariables {
    /// TensorFlow's own start of Adagrad's accumulator; the recipe's rates were found with it.
    private static final float ADAGRAD_START = 0.1f;
    private static final float ADAGRAD_EPSILON = 1e-7f;
    private static final float ADAM_BETA1 = 0.9f;
    private static final float ADAM_BETA2 = 0.999f;
    private static final float ADAM_EPSILON = 1e-7f;

    private final Ops tf;
    private final String device;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Op> slotStarts = new ArrayList<>();
    private final List<Op> updates = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final Placeholder<TFloat32> rateScale;
    private final Placeholder<TFloat32> beta1Power;
    private final Placeholder<TFloat32> beta2Power;

    /// @param scope a name that no other variables of this process use at the same time
    TrainableVariables(Ops tf, String scope) {
        this.tf = tf;
        this.device = scope;
        this.rateScale = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        this.beta1Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        this.beta2Power = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    }

    private record Variable(Shape shape, VarHandleOp handle, Placeholder<TFloat32> start, Op assign,
            Operand<TFloat32> value) {}

    private record Pending(Operand<TFloat32> target, Function<Operand<TFloat32>, Op> update) {}

    /// A dense variable, updated by Adam.
    ///
    /// @return its value, to compute with
    Operand<TFloat32> dense(String name, double rate, long... shape) {
        Variable variable = add(name, shape);
        VarHandleOp first = slot(name + "/m", Shape.of(shape), 0);
        VarHandleOp second = slot(name + "/v", Shape.of(shape), 0);
        pending.add(new Pending(variable.value,
                gradient -> tf.train.resourceApplyAdam(variable.handle, first, second, beta1Power, beta2Power,
                        scaled(rate), tf.constant(ADAM_BETA1), tf.constant(ADAM_BETA2),
                        tf.constant(ADAM_EPSILON), gradient)));
        return variable.value;
    }

    /// The value of a variable, to compute with.
    Operand<TFloat32> value(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalArgumentException("no variable named " + name);
        }
        return variable.value;
    }

    /// A table of rows, updated sparsely by Adagrad.
    ///
    /// @param rows distinct row numbers of this step, `[rows]`; repeated ones would be updated in a racing order
    /// @return the gathered rows, `[rows, width]`, to compute with
    Operand<TFloat32> rows(String name, double rate, long size, long width, Operand<TInt32> rows) {
        Variable variable = add(name, size, width);
        VarHandleOp accumulator = slot(name + "/accumulator", Shape.of(size, width), ADAGRAD_START);
        Operand<TFloat32> gathered = tf.resourceGather(variable.handle, rows, TFloat32.class);
        pending.add(new Pending(gathered, gradient -> tf.train.resourceSparseApplyAdagradV2(variable.handle,
                accumulator, scaled(rate), tf.constant(ADAGRAD_EPSILON), gradient, rows)));
        return gathered;
    }

    private Operand<TFloat32> scaled(double rate) {
        return tf.math.mul(rateScale, tf.constant((float) rate));
    }

    /// Adds the updates that make a loss smaller. Every variable so far must bear on the loss.
    void minimise(Operand<TFloat32> loss) {
        List<Operand<TFloat32>> targets = pending.stream().map(Pending::target).toList();
        var gradients = tf.gradients(loss, targets);
        for (int k = 0; k < pending.size(); k++) {
            Operand<TFloat32> gradient = gradients.dy(k);
            updates.add(pending.get(k).update.apply(gradient));
        }
        pending.clear();
    }

    /// Sets all variables and clears the optimisers' memories.
    ///
    /// @param values by name, row by row
    void start(Session session, Map<String, float[]> values) {
        for (Op slotStart : slotStarts) {
            session.runner().addTarget(slotStart).run().close();
        }
        variables.forEach((name, variable) -> {
            float[] value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no starting value for " + name);
            }
            try (TFloat32 tensor = TFloat32.tensorOf(variable.shape, DataBuffers.of(value, true, false))) {
                session.runner().feed(variable.start, tensor).addTarget(variable.assign).run().close();
            }
        });
    }

    /// The shapes of all variables, by name.
    Map<String, int[]> shapes() {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        variables.forEach((name, variable) -> {
            long[] sizes = variable.shape.asArray();
            shapes.put(name, Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray());
        });
        return shapes;
    }

    /// Reads all variables.
    ///
    /// @return by name, row by row
    Map<String, float[]> read(Session session) {
        Map<String, float[]> values = new HashMap<>();
        variables.forEach((name, variable) -> {
            try (Result result = session.runner().fetch(variable.value).run()) {
                values.put(name, Tensors.floats((TFloat32) result.get(0)));
            }
        });
        return values;
    }

    /// Runs one step of training and fetches some scalars.
    ///
    /// @param step    number of the step, from 1
    /// @param runner  with all inputs fed
    /// @return the scalars' values
    float[] step(long step, double scale, Session.Runner runner, List<? extends Operand<TFloat32>> scalars) {
        updates.forEach(runner::addTarget);
        scalars.forEach(runner::fetch);
        try (TFloat32 rates = TFloat32.scalarOf((float) scale);
                TFloat32 first = TFloat32.scalarOf((float) Math.pow(ADAM_BETA1, step));
                TFloat32 second = TFloat32.scalarOf((float) Math.pow(ADAM_BETA2, step));
                Result result = runner.feed(rateScale, rates).feed(beta1Power, first).feed(beta2Power, second).run()) {
            float[] values = new float[scalars.size()];
            for (int k = 0; k < values.length; k++) {
                values[k] = ((TFloat32) result.get(k)).getFloat();
            }
            return values;
        }
    }

    private Variable add(String name, long... sizes) {
        Shape shape = Shape.of(sizes);
        VarHandleOp handle = handle(name, shape, TFloat32.class);
        Placeholder<TFloat32> start = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
        Variable variable = new Variable(shape, handle, start, tf.assignVariableOp(handle, start),
                tf.readVariableOp(handle, TFloat32.class));
        variables.put(name, variable);
        return variable;
    }

    private VarHandleOp slot(String name, Shape shape, float value) {
        VarHandleOp handle = handle(name, shape, TFloat32.class);
        long[] sizes = shape.asArray();
        slotStarts.add(tf.assignVariableOp(handle, tf.fill(tf.constant(sizes), tf.constant(value))));
        return handle;
    }

    private <T extends TType> VarHandleOp handle(String name, Shape shape, Class<T> type) {
        return tf.varHandleOp(type, shape, VarHandleOp.sharedName(device + "/" + name));
    }
}
