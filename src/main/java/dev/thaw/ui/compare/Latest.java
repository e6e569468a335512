package dev.thaw.ui.compare;

import dev.thaw.ui.common.Jobs;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// An answer that is worked out in the background; of several questions asked in a row only the last is answered.
///
/// @param <T> what is worked out
final class Latest<T> {
    private final Jobs jobs;
    private final AtomicLong asked = new AtomicLong();
    private final ReadOnlyObjectWrapper<@Nullable T> answer = new ReadOnlyObjectWrapper<>();

    Latest(Jobs jobs) {
        this.jobs = jobs;
    }

    /// The last answer; it stays until the next is there, so that nothing flickers.
    ReadOnlyObjectProperty<@Nullable T> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Asks; what was asked before and is not answered yet is dropped.
    void ask(Supplier<? extends @Nullable T> work) {
        long number = asked.incrementAndGet();
        jobs.quietly(() -> {
            if (asked.get() == number) {
                T found = work.get();
                jobs.onInterface(() -> {
                    if (asked.get() == number) {
                        answer.set(found);
                    }
                });
            }
        });
    }

    /// Forgets the answer and every question.
    void clear() {
        asked.incrementAndGet();
        answer.set(null);
    }
}
