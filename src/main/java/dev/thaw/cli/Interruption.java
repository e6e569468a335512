package dev.thaw.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C, or any other request to end the process: jobs are cancelled and the verb gets the time to tidy up.
///
/// The JVM answers such a request by running shutdown hooks beside the verb. Ours waits for the verb's end and then
/// ends the process with the verb's own exit code; without it the code would be the signal's.
final class Interruption {
    private static final int SECONDS_TO_TIDY_UP = 10;
    private static final int EXIT_CANCELLED = 3;

    private final List<Runnable> cancels = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = EXIT_CANCELLED;

    /// What is to be cancelled, until it is closed.
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    Registration onInterrupt(Runnable cancel) {
        cancels.add(cancel);
        return () -> cancels.remove(cancel);
    }

    /// Begins to listen for the request.
    ///
    /// @return what to close when the verb has ended
    Registration listen() {
        Thread hook = Thread.ofPlatform().name("thaw-interrupted").unstarted(this::interrupted);
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException _) {
                // the process is ending already, by way of this very hook
            }
        };
    }

    /// The verb has ended and said all it has to say.
    void ended(int code) {
        exitCode = code;
        ended.countDown();
    }

    private void interrupted() {
        cancels.forEach(Runnable::run);
        try {
            if (!ended.await(SECONDS_TO_TIDY_UP, TimeUnit.SECONDS)) {
                exitCode = EXIT_CANCELLED;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
