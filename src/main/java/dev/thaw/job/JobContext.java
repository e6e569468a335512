package dev.thaw.job;

import java.util.function.UnaryOperator;

/// What a running job sees of the outside: a place to stop and a place to report.
public interface JobContext {
    /// A safe place to stop: waits while the job is paused, returns at once otherwise.
    ///
    /// Long loops call it at least every 100 ms, so that cancel answers within a second.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    void checkpoint();

    /// Reports how far the work is. Cheap; receivers thin it out as they need.
    void publish(Progress progress);

    /// The same job seen from one of its phases, whose fractions 0…1 fill `from`…`to` of the whole.
    ///
    /// @param from start of the phase as a fraction of the whole, `0…1`
    /// @param to   end of the phase as a fraction of the whole, `from…1`
    default JobContext phase(double from, double to) {
        return telling(progress -> progress.within(from, to));
    }

    /// The same job with a name before each phase: `Origin 2 of 4: Training the towers`.
    default JobContext named(String name) {
        return telling(
                progress -> new Progress(name + ": " + progress.phase(), progress.fraction(), progress.readings()));
    }

    /// The same job that reports its progress in other words.
    ///
    /// @param words what is told instead
    default JobContext telling(UnaryOperator<Progress> words) {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void checkpoint() {
                whole.checkpoint();
            }

            @Override
            public void publish(Progress progress) {
                whole.publish(words.apply(progress));
            }
        };
    }

    /// A context for work nobody watches and nobody stops.
    static JobContext unobserved() {
        return new JobContext() {
            @Override
            public void checkpoint() {
                // nobody can ask to stop
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
    }
}
