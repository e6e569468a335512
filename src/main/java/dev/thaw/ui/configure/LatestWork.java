package dev.thaw.ui.configure;

import dev.thaw.ui.common.Jobs;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds something out in the background of whatever was asked about last.
///
/// Of questions that come while it works only the last is answered. For the interface's thread.
///
/// @param <Q> a question, an immutable value
/// @param <A> its answer
final class LatestWork<Q, A> {
    private final Jobs jobs;
    private final Function<Q, A> work;
    private final Consumer<A> told;
    private @Nullable Q wanted;
    private boolean working;

    /// @param work finds the answer, never twice at a time; not on the interface's thread
    /// @param told hears the answer on the interface's thread, if it was not asked anything else meanwhile
    LatestWork(Jobs jobs, Function<Q, A> work, Consumer<A> told) {
        this.jobs = jobs;
        this.work = work;
        this.told = told;
    }

    void ask(Q question) {
        wanted = question;
        if (!working) {
            working = true;
            jobs.quietly(() -> answer(question));
        }
    }

    /// Nobody waits for an answer any more.
    void forget() {
        wanted = null;
    }

    private void answer(Q question) {
        A answer;
        try {
            answer = work.apply(question);
        } catch (RuntimeException failure) {
            jobs.onInterface(() -> working = false);
            throw failure;
        }
        jobs.onInterface(() -> arrived(question, answer));
    }

    private void arrived(Q question, A answer) {
        working = false;
        Q now = wanted;
        if (now != null && now != question) {
            ask(now);
        } else if (now != null) {
            told.accept(answer);
        }
    }
}
