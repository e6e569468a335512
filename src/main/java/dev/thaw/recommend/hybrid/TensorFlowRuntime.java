package dev.thaw.recommend.hybrid;

import dev.thaw.failure.InternalFailure;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/// TensorFlow as the rest of the program sees it: a version and a first start.
///
/// The library's own log lines are silenced by `TF_CPP_MIN_LOG_LEVEL` in the environment, which the launcher sets: it
/// is read when the library is loaded, and no Java call can set it.
public final class TensorFlowRuntime {
    private TensorFlowRuntime() {}

    /// TensorFlow's version, such as `2.18.0`.
    ///
    /// @throws InternalFailure if the library cannot be loaded on this machine
    public static String version() {
        try {
            return TensorFlowStart.version();
        } catch (LinkageError e) {
            throw new InternalFailure("TensorFlow could not be loaded on this machine: " + e.getMessage(), e);
        }
    }

    /// Loads the library and runs a first small graph, so that the first training does not wait for it.
    ///
    /// @throws InternalFailure if the library cannot be loaded or does not work on this machine
    public static void warmUp() {
        version();
        try (Graph graph = graph()) {
            Ops tf = Ops.create(graph);
            var sum = tf.math.add(tf.constant(1f), tf.constant(1f));
            try (Session session = session(graph); Result result = session.runner().fetch(sum).run()) {
                float value = ((TFloat32) result.get(0)).getFloat();
                if (value != 2) {
                    throw new InternalFailure("TensorFlow works, but 1 + 1 came out as " + value + ".", null);
                }
            }
        }
    }

    /// An empty graph. The first of a process loads the library, after its environment was set up.
    static Graph graph() {
        version();
        return new Graph();
    }

    /// A session whose results do not depend on scheduling.
    ///
    /// Operations run one after the other (`inter_op_parallelism_threads = 1`), and each splits its work over a fixed
    /// number of threads, so that every sum is taken in the same order in every run on the same machine.
    static Session session(Graph graph) {
        version();
        ConfigProto settings = ConfigProto.newBuilder().setInterOpParallelismThreads(1)
                .setIntraOpParallelismThreads(Runtime.getRuntime().availableProcessors()).build();
        return new Session(graph, settings);
    }
}
