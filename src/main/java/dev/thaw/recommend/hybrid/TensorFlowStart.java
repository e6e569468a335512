package dev.thaw.recommend.hybrid;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;

/// Loads TensorFlow once a process, without its chatter.
///
/// The first session of a process writes "MLIR V1 optimization pass is not enabled" to the error output, past every
/// level and variable that can be set from outside: that part of the library has a private copy of Abseil's log, which
/// is never initialised. It is written once a process, so a session over one constant runs first, while file
/// descriptor 2 points to the null device. Nobody should open a [Session] without having called [#version()].
///
/// TensorFlow is set up by variables of the environment, which only the C library can set for a process that runs:
/// its C++ side reports warnings and worse only, and goes without oneDNN, so that the same seed gives the same numbers on
/// processors of different generations. Who sets one of them keeps that setting.
public final class TensorFlowStart {
    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowStart.class);
    private static final int ERROR_OUTPUT = 2;
    private static final Map<String, String> ENVIRONMENT = Map.of("TF_CPP_MIN_LOG_LEVEL", "2", "TF_ENABLE_ONEDNN_OPTS",
            "0");

    private TensorFlowStart() {}

    /// Loads TensorFlow where that has not happened yet: about a second, several at the very first time on a machine,
    /// when the natives are unpacked.
    ///
    /// @return TensorFlow's version, such as `2.18.0`
    public static String version() {
        return Loaded.VERSION;
    }

    /// Initialised by the first caller; the others wait for it.
    private static final class Loaded {
        private static final String VERSION = load();

        private static String load() {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            setEnvironment(windows);
            String version = TensorFlow.version();
            if (windows) {
                runFirstSession();
            } else {
                withoutErrorOutput(Loaded::runFirstSession);
            }
            return version;
        }

        @SuppressWarnings("restricted") // a function of the C library: setenv of POSIX, _putenv_s of Windows
        private static void setEnvironment(boolean windows) {
            try (Arena arena = Arena.ofConfined()) {
                for (Map.Entry<String, String> variable : ENVIRONMENT.entrySet()) {
                    if (System.getenv(variable.getKey()) == null) {
                        MemorySegment name = arena.allocateFrom(variable.getKey());
                        MemorySegment value = arena.allocateFrom(variable.getValue());
                        int ignored = windows
                                ? (int) function("_putenv_s", ValueLayout.ADDRESS, ValueLayout.ADDRESS)
                                        .invokeExact(name, value)
                                : (int) function("setenv", ValueLayout.ADDRESS, ValueLayout.ADDRESS,
                                        ValueLayout.JAVA_INT).invokeExact(name, value, 1);
                    }
                }
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable failure) {
                LOG.info("TensorFlow's environment could not be set", failure);
            }
        }

        private static void runFirstSession() {
            try (Graph graph = new Graph(); Session session = new Session(graph)) {
                session.runner().fetch(Ops.create(graph).constant(0f)).run().close();
            }
        }

        @SuppressWarnings("restricted") // four functions of the C library, all of them of POSIX
        private static void withoutErrorOutput(Runnable action) {
            try (Arena arena = Arena.ofConfined()) {
                int nowhere = (int) function("creat", ValueLayout.ADDRESS, ValueLayout.JAVA_INT)
                        .invokeExact(arena.allocateFrom("/dev/null"), 0600);
                MethodHandle duplicate = function("dup", ValueLayout.JAVA_INT);
                MethodHandle redirect = function("dup2", ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
                MethodHandle close = function("close", ValueLayout.JAVA_INT);
                int kept = (int) duplicate.invokeExact(ERROR_OUTPUT);
                int ignored = (int) redirect.invokeExact(nowhere, ERROR_OUTPUT);
                try {
                    action.run();
                } finally {
                    ignored = (int) redirect.invokeExact(kept, ERROR_OUTPUT);
                    ignored = (int) close.invokeExact(kept);
                    ignored = (int) close.invokeExact(nowhere);
                }
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable failure) {
                LOG.info("The first session of TensorFlow could not be run quietly", failure);
            }
        }

        @SuppressWarnings("restricted")
        private static MethodHandle function(String name, ValueLayout... parameters) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
        }
    }
}
